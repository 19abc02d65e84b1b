import type { DataTable, View } from '../charts/kind.ts';
import { type AnyKind, kinds } from '../charts/registry.ts';
import type { Figures } from '../model/figure.ts';
import type { Chart } from '../model/story.ts';
import type { Mark } from '../model/theme.ts';
import type { Locale } from '../model/words.ts';
import { createDocument } from './document.ts';

/** A chart drawn: SVG markup, its data table, and what one mark stands for. */
export interface RenderedChart {
  readonly svg: string;
  readonly table: DataTable;
  readonly legend: string | null;
}

/**
 * Draws one view of a chart. Ids in the drawing are `<chart>-<width>-…`, so that drawings of one
 * page never share one.
 */
export function renderChart(
  chart: Chart,
  figures: Figures,
  locale: Locale,
  mark: Mark,
  view: View,
): RenderedChart {
  const kind = kinds[chart.kind] as AnyKind;
  const rows = kind.rows({ chart, figures, locale });
  const document = createDocument();
  const svg = kind.draw(rows, view, { document, mark, locale, ids: `${chart.id}-${view.width}` });
  svg.setAttribute('aria-label', chart.title.text);
  return {
    svg: svg.outerHTML,
    table: kind.describe(rows, locale),
    legend: kind.legend(rows, locale),
  };
}
