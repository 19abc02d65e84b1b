import type { Figure, Figures } from '../model/figure.ts';
import type { Chart, Check, Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import { describeChart, renderChart } from './chart.ts';

/** The figures that a chart draws or lists, in the order of its table. */
export function drawnFigures(chart: Chart, figures: Figures, locale: Locale): Figure[] {
  const { table } = describeChart(chart, figures, locale);
  const listed = table.rows.flatMap(([cell]) => cell?.figure ?? []);
  return [...new Set(listed)];
}

/**
 * Every figure that the page of a chart has to explain: those of the drawing, of the words round
 * it, and those that their arithmetic names.
 */
export function figuresToExplain(
  chart: Chart,
  story: Story,
  figures: Figures,
  locale: Locale,
): Figure[] {
  const found = new Map(drawnFigures(chart, figures, locale).map((one) => [one.id, one]));
  const visit = (id: string) => {
    const figure = figures.get(id);
    if (figure) found.set(id, figure);
  };
  const drawings = ([320, 640] as const).map(
    (width) =>
      renderChart(chart, figures, locale, story.mark, { width, focus: [] }, story.outline).svg,
  );
  const words = [chart.title, chart.finding, ...chart.notes].map(({ html }) => html);
  for (const markup of [...drawings, ...words]) {
    for (const [, id = ''] of markup.matchAll(/ data-figure="([^"]+)"/g)) visit(id);
  }
  // A map may grow while it is walked: what an arithmetic names has an arithmetic in its turn.
  for (const figure of found.values()) for (const id of operands(figure, story.checks)) visit(id);
  return [...found.values()];
}

/** The figures that a note names: those of its own sum, and those of the checks it takes part in. */
function operands({ id, origin, checks }: Figure, all: readonly Check[]): string[] {
  const own = origin.kind === 'derived' && origin.operation !== 'count' ? origin.of : [];
  const checked = all.filter((one) => checks.includes(one.id));
  return [...own, ...checked.flatMap(({ of, equals }) => [...of, equals])].filter(
    (one) => one !== id,
  );
}
