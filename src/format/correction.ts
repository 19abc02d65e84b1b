import type { Correction } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { formatFigure } from './number.ts';

/** A value that a correction names, written like the figure of today. */
export function formatCorrected(figure: Figure, value: Correction['from'], locale: Locale): string {
  const quantity: Figure['quantity'] =
    typeof value !== 'number'
      ? { kind: 'range', low: value[0], high: value[1] }
      : figure.quantity.kind === 'min'
        ? { kind: 'min', min: value }
        : { kind: 'value', value };
  return formatFigure({ ...figure, quantity, decimals: decimalsOf(figure, value) }, locale).text;
}

/** As many as today, or as the value of then needs. */
function decimalsOf({ decimals }: Figure, value: Correction['from']): number {
  const places = [value].flat().map((one) => (String(one).split('.')[1] ?? '').length);
  return Math.max(decimals, ...(places.some((one) => one > 0) ? places : []));
}
