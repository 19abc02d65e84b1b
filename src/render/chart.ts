import type { DataTable, View } from '../charts/kind.ts';
import { kinds } from '../charts/registry.ts';
import type { Figures } from '../model/figure.ts';
import type { Chart } from '../model/story.ts';
import type { Mark } from '../model/theme.ts';
import type { Locale } from '../model/words.ts';
import { createDocument } from './document.ts';

export interface RenderedChart {
  /** Markup without style attributes or style sheets; `charts.css` gives the colours. */
  readonly svg: string;
  readonly table: DataTable;
  readonly legend: string | null;
}

/** A resolved chart as markup for one width, with its data table and its legend in words. */
export function renderChart(
  chart: Chart,
  figures: Figures,
  locale: Locale,
  mark: Mark,
  view: View,
): RenderedChart {
  const kind = Object.hasOwn(kinds, chart.kind) ? kinds[chart.kind] : undefined;
  if (!kind) throw new Error(`chart ${chart.id}: unresolved kind ${chart.kind}`);
  const rows = kind.rows({ chart, figures, locale });
  const svg = kind.draw(rows, view, {
    document: createDocument(),
    mark,
    locale,
    label: chart.finding.text || chart.title.text,
    ids: [chart.id, view.width, ...view.focus].join('-'),
  });
  return {
    svg: svg.outerHTML,
    table: kind.describe(rows, locale),
    legend: kind.legend(rows, locale),
  };
}
