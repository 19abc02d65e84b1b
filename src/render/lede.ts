import { kinds } from '../charts/registry.ts';
import type { Block, Chart, Story } from '../model/story.ts';

/** A story's opening: what stands before its first heading or scene. */
export interface Lede {
  /** The first paragraph, and the prose after it, as HTML. */
  readonly dek: string;
  readonly rest: string;
  /** The chart of all figures, where it stands in the opening. */
  readonly picture: Chart | null;
  /** All blocks that the opening does not show. */
  readonly body: readonly Block[];
}

export function readLede({ blocks, charts }: Pick<Story, 'blocks' | 'charts'>): Lede {
  const end = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'scene');
  const opening = end < 0 ? blocks : blocks.slice(0, end);
  const prose = opening.flatMap((block) => (block.kind === 'prose' ? [block.html] : [])).join('');
  const paragraph = prose.indexOf('</p>') < 0 ? 0 : prose.indexOf('</p>') + '</p>'.length;
  const ids = opening.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const picture = charts.find(({ id, kind }) => ids.includes(id) && kinds[kind]?.everyFigure);
  return {
    dek: prose.slice(0, paragraph),
    rest: prose.slice(paragraph),
    picture: picture ?? null,
    body: blocks.filter(
      (block, index) =>
        index >= opening.length ||
        !(block.kind === 'prose' || (block.kind === 'chart' && block.chart === picture?.id)),
    ),
  };
}
