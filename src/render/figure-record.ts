import { formatFigure } from '../format/number.ts';
import type { Figure, Quantity } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Locale } from '../model/words.ts';

/**
 * A figure as the data files write it: the fields of `dataset.json`, with the status that was
 * computed. Keys without a value are left out.
 */
export function figureRecord(figure: Figure) {
  const { id, label, measure, unit, approximate, stage, period, topic, status } = figure;
  const { origin, caveat, evidence } = figure;
  return {
    id,
    label,
    measure,
    ...quantityRecord(figure.quantity),
    unit,
    ...(approximate ? { approximate, between: boundsRecord(figure) } : {}),
    ...given({ stage, period, topic, status }),
    ...(origin.kind === 'printed'
      ? { source: origin.source, locator: origin.locator, printed: origin.printed }
      : { operation: origin.operation, of: origin.of }),
    ...given({ caveat }),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

/** The same in one language, with the number as it is written there. */
export function exportFigure(figure: Figure, locale: Locale) {
  const { language } = locale;
  const { label: _, caveat, ...rest } = figureRecord(figure);
  return {
    ...rest,
    label: localized(figure.label, language),
    shown: formatFigure(figure, locale).text,
    ...(caveat ? { caveat: localized(caveat, language) } : {}),
  };
}

function quantityRecord(quantity: Quantity) {
  if (quantity.kind === 'value') return { value: quantity.value };
  if (quantity.kind === 'min') return { min: quantity.min };
  return { range: [quantity.low, quantity.high] };
}

/** Where the true value may lie; JSON has no infinity, and a minimum no upper end. */
function boundsRecord({ bounds: { low, high } }: Figure): (number | null)[] {
  return [low, Number.isFinite(high) ? high : null];
}

function given<T extends object>(parts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null),
  ) as Partial<T>;
}
