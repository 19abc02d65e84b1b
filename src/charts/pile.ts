import type { Place } from './mark.ts';

/**
 * How marks are packed: rows of `per` that stack upwards, or columns of `per` that follow one
 * another. A gap after five keeps tens countable.
 */
export interface Packing {
  readonly along: 'rows' | 'columns';
  readonly per: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance between two marks may not be less than this. */
export const MIN_PITCH = 9;
const GAP = 0.35;

/** The extent of a pile of `count` marks, in pitches. */
export function pileSize(count: number, { along, per }: Packing): Size {
  const across = extent(Math.min(count, per), per);
  const lines = Math.ceil(count / per);
  return along === 'rows' ? { width: across, height: lines } : { width: lines, height: across };
}

/**
 * Centres of the marks from the `from`th to before the `to`th, in pitches from the top left corner.
 * A pile that grows from a baseline has its last, shorter row on top.
 */
export function pilePlaces(
  count: number,
  packing: Packing,
  grow: 'up' | 'down',
  from = 0,
  to = count,
): Place[] {
  const { height } = pileSize(count, packing);
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset;
    const inside = extent((index % packing.per) + 1, packing.per) - 0.5;
    const line = Math.floor(index / packing.per) + 0.5;
    const [x, y] = packing.along === 'rows' ? [inside, line] : [line, inside];
    return { x, y: grow === 'up' ? height - y : y };
  });
}

function extent(length: number, per: number): number {
  return length + (per === 10 && length > 5 ? GAP : 0);
}
