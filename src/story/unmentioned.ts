import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Figures } from '../model/figure.ts';
import { figuresOfSeries, type Series } from '../model/series.ts';
import type { Block, ChartSource } from '../model/story.ts';

/**
 * Charts that no scene shows and of whose figures the text says nothing: readers meet a picture that
 * nobody refers to. Kinds that name no figure, such as a list of claims, are left alone.
 */
export function findUnmentioned(
  blocks: readonly Block[],
  charts: readonly ChartSource[],
  figures: Figures,
  series: ReadonlyMap<string, Series>,
): Diagnostic[] {
  const words = JSON.stringify(blocks.filter(({ kind }) => kind !== 'chart'));
  const told = new Set(
    [...words.matchAll(/(?:#note-|data-figure=\\")([^"\\]+)\\"/g)].map(([, id]) => id),
  );
  const placed = new Set(blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])));
  return charts.flatMap((chart) => {
    const named = Object.values(chart.attributes).flatMap((value) => value.split(/\s+/));
    const shown = named.flatMap((word) => {
      const line = series.get(word);
      return line ? figuresOfSeries(line).map(({ id }) => id) : figures.has(word) ? [word] : [];
    });
    const mentioned = shown.some((id) => told.has(id));
    if (!placed.has(chart.id) || shown.length === 0 || mentioned) return [];
    return [
      diagnostic('chart-unmentioned', { id: chart.id, figure: shown[0] ?? '' }, chart.location),
    ];
  });
}
