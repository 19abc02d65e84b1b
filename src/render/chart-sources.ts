import type { SourceRecord } from '../model/dataset.ts';
import type { Figures } from '../model/figure.ts';
import type { Chart, Story } from '../model/story.ts';

/** The ids of a figure's sources: its own, or those of the figures that it was computed from. */
export function sourcesOfFigure(id: string, figures: Figures): string[] {
  const origin = figures.get(id)?.origin;
  if (!origin) return [];
  if (origin.kind === 'printed') return [origin.source];
  return [...new Set(origin.of.flatMap((one) => sourcesOfFigure(one, figures)))];
}

/**
 * The sources of what a chart shows. A chart of words names no figure, and a count of all figures
 * none in particular: their sources are the story's.
 */
export function sourcesOfChart(
  { roles }: Chart,
  { sources }: Pick<Story, 'sources'>,
  figures: Figures,
): readonly SourceRecord[] {
  const ids = Object.values(roles).flat();
  const named = new Set(ids.flatMap((id) => sourcesOfFigure(id, figures)));
  return named.size === 0 ? sources : sources.filter(({ id }) => named.has(id));
}
