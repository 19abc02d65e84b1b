import { formatFigure } from '../format/number.ts';
import type { Figure } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Locale } from '../model/words.ts';
import type { DataTable } from './kind.ts';

/** The data table of figures: what each is, its value, how the source printed it, how we know. */
export function figureTable(figures: readonly Figure[], locale: Locale): DataTable {
  const { chart, statuses } = locale.words;
  return {
    columns: [chart.figure, chart.value, chart.printed, chart.status],
    rows: figures.map((figure) => [
      { text: localized(figure.label, locale.language), figure },
      { text: formatFigure(figure, locale).text, figure },
      { text: figure.origin.kind === 'printed' ? figure.origin.printed : chart.ours, figure },
      { text: statuses[figure.status], figure },
    ]),
  };
}
