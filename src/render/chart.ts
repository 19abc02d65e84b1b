import type { DataTable, View } from '../charts/kind.ts';
import { type AnyKind, kinds } from '../charts/registry.ts';
import type { Figures } from '../model/figure.ts';
import type { Outline } from '../model/outline.ts';
import type { Chart } from '../model/story.ts';
import type { Mark } from '../model/theme.ts';
import type { Locale } from '../model/words.ts';
import { createDocument } from './document.ts';

/** A chart in words: its data table, and what one mark stands for. */
export interface DescribedChart {
  readonly table: DataTable;
  readonly legend: string | null;
  /** True where the chart draws all figures of the story. */
  readonly everyFigure: boolean;
}

export interface RenderedChart extends DescribedChart {
  /** Markup without style attributes or style sheets; `charts.css` gives the colours. */
  readonly svg: string;
}

/**
 * A resolved chart as markup for one width, with its data table and its legend in words. Kept with
 * the chart, because its page, its embeds, its pictures and the fonts all want the same drawing.
 */
export function renderChart(
  chart: Chart,
  figures: Figures,
  locale: Locale,
  mark: Mark,
  view: View,
  outline: Outline | null,
): RenderedChart {
  const { width, focus } = view;
  const of = [figures, locale, mark, outline, width, ...focus];
  const known = rendered.get(chart) ?? [];
  rendered.set(chart, known);
  const before = known.find(
    (one) => one.of.length === of.length && one.of.every((part, at) => part === of[at]),
  );
  if (before) return before.result;
  const result = drawChart(chart, figures, locale, mark, view, outline);
  known.push({ of, result });
  return result;
}

/** What was drawn of each chart, with everything that it was drawn from. */
const rendered = new WeakMap<Chart, { of: readonly unknown[]; result: RenderedChart }[]>();

function drawChart(
  chart: Chart,
  figures: Figures,
  locale: Locale,
  mark: Mark,
  view: View,
  outline: Outline | null,
): RenderedChart {
  const kind = kindOf(chart);
  const svg = kind.draw(kind.rows({ chart, figures, locale }), view, {
    document: createDocument(),
    mark,
    outline,
    locale,
    label: chart.finding.text || chart.title.text,
    ids: [chart.id, view.width, ...view.focus].join('-'),
  });
  return { svg: svg.outerHTML.replaceAll(' />', '/>'), ...describeChart(chart, figures, locale) };
}

/** What a chart says without its drawing. */
export function describeChart(chart: Chart, figures: Figures, locale: Locale): DescribedChart {
  const kind = kindOf(chart);
  const rows = kind.rows({ chart, figures, locale });
  return {
    table: kind.describe(rows, locale),
    legend: kind.legend(rows, locale),
    everyFigure: kind.everyFigure === true,
  };
}

function kindOf(chart: Chart): AnyKind {
  const kind = Object.hasOwn(kinds, chart.kind) ? kinds[chart.kind] : undefined;
  if (!kind) throw new Error(`chart ${chart.id}: unresolved kind ${chart.kind}`);
  return kind;
}
