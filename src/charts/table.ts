import { formatFigure } from '../format/number.ts';
import type { Figure } from '../model/figure.ts';
import { wordingOf } from '../model/wording.ts';
import type { Locale } from '../model/words.ts';
import type { Cell, DataTable } from './kind.ts';

/** The data table of figures: what each is, its value, how the source printed it, how we know. */
export function figureTable(figures: readonly Figure[], locale: Locale): DataTable {
  const { chart, statuses } = locale.words;
  return {
    columns: [chart.figure, chart.value, chart.printed, chart.status],
    rows: figures.map((figure) => [
      labelCell(figure, locale),
      { text: formatFigure(figure, locale).text, figure },
      printedCell(figure, locale),
      { text: statuses[figure.status], figure },
    ]),
  };
}

function labelCell(figure: Figure, locale: Locale): Cell {
  const { words, language } = wordingOf(figure.label, locale.language);
  return { text: words, figure, language };
}

function printedCell(figure: Figure, { language, words }: Locale): Cell {
  const { origin } = figure;
  if (origin.kind === 'derived') return { text: words.chart.ours, figure };
  const { printed, language: own = language } = origin;
  return { text: printed, figure, language: own === language ? null : own };
}
