import type { SourceRecord } from '../model/dataset.ts';
import type { Figures } from '../model/figure.ts';
import type { Chart, Story } from '../model/story.ts';

/** The ids of a figure's sources: its own, or those of the figures that it was computed from. */
export function sourcesOfFigure(id: string, figures: Figures): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  // A list of its own: a chain of thousands would exhaust the stack.
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const origin = seen.has(next) ? undefined : figures.get(next)?.origin;
    seen.add(next);
    if (origin?.kind === 'printed') found.add(origin.source);
    else if (origin) open.push(...origin.of.toReversed());
  }
  return [...found];
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
