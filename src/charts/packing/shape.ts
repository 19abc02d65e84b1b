import type { Point, Polygon } from '../../model/outline.ts';
import { areaOf, edgesOf, inset } from './polygon.ts';

/** An edge shorter than this share of a cell's size is no edge; a turn of less (sine) no corner. */
const SHORT = 0.24;
const STRAIGHT = 0.15;
/** A corner sharper than this (cosine of its turn) is cut at this share of its edges. */
const SHARP = 0.25;
const CUT = 0.17;

/**
 * The few corners of a cell whose outline is rounded by `roundPath`: a margin is left along the
 * edges, and what is too small to be seen is smoothed away. Lies within the cell.
 */
export function plump(cell: Polygon, margin: number): Polygon {
  return cutCorners(bent(joined(inset(cell, margin), SHORT * Math.sqrt(areaOf(cell)))));
}

/** Edges shorter than a length shrink to a corner, the shortest first. */
function joined(polygon: Polygon, length: number): Polygon {
  let shape = polygon;
  while (shape.length > 3) {
    const lengths = edgesOf(shape).map(([a, b]) => Math.hypot(b.x - a.x, b.y - a.y));
    const least = Math.min(...lengths);
    if (least >= length) break;
    const [a, b] = edgesOf(shape)[lengths.indexOf(least)] as [Point, Point];
    const middle = between(a, b, 0.5);
    shape = shape.flatMap((point) => (point === a ? [middle] : point === b ? [] : [point]));
  }
  return shape;
}

function bent(shape: Polygon): Polygon {
  const corners = shape.filter((_, index) => turnAt(shape, index).sine > STRAIGHT);
  return corners.length > 2 ? corners : shape;
}

function cutCorners(shape: Polygon): Polygon {
  return shape.flatMap((point, index) => {
    if (turnAt(shape, index).cosine > SHARP) return [point];
    const [before, after] = neighbours(shape, index);
    return [between(point, before, CUT), between(point, after, CUT)];
  });
}

/**
 * Path data of a closed curve that touches the middle of every edge and rounds every corner.
 * Each corner after the first is the reflection of the one before (T), so that a corner costs two
 * numbers. Corners are rounded to even numbers: their middles are whole, and nothing drifts.
 */
export function roundPath(corners: Polygon): string {
  const even = corners.map(({ x, y }) => ({ x: 2 * Math.round(x / 2), y: 2 * Math.round(y / 2) }));
  const middles = edgesOf(even).map(([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }));
  const [first] = even;
  let at = middles.at(-1);
  if (!first || !at) return '';
  let path = `M${pair(at.x, at.y)}q${pair(first.x - at.x, first.y - at.y)}`;
  middles.forEach((middle, index) => {
    const from = at as Point;
    const step = pair(middle.x - from.x, middle.y - from.y);
    path += index === 1 ? `t${step}` : `${step.startsWith('-') ? '' : ' '}${step}`;
    at = middle;
  });
  return `${path}z`;
}

function pair(x: number, y: number): string {
  return `${x}${y < 0 ? '' : ' '}${y}`;
}

function neighbours(shape: Polygon, index: number): readonly [Point, Point] {
  return [shape.at(index - 1) as Point, shape[(index + 1) % shape.length] as Point];
}

function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

/** How the way round a shape turns at a corner; straight on is a cosine of 1. */
function turnAt(shape: Polygon, index: number): { readonly sine: number; readonly cosine: number } {
  const at = shape[index] as Point;
  const [before, after] = neighbours(shape, index);
  const [ax, ay, bx, by] = [at.x - before.x, at.y - before.y, after.x - at.x, after.y - at.y];
  const size = Math.hypot(ax, ay) * Math.hypot(bx, by) || 1;
  return { sine: Math.abs(ax * by - ay * bx) / size, cosine: (ax * bx + ay * by) / size };
}
