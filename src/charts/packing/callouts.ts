import type { Box, Point, Polygon } from '../../model/outline.ts';
import { contains, edgesOf } from './polygon.ts';

/** A label that wants a place beside the part of a shape that it speaks of. */
export interface Callout {
  readonly width: number;
  readonly height: number;
  /** Points within the shape that the label may point at, the best first. */
  readonly anchors: readonly Point[];
}

/** Where a label stands, and the line from it to its part; null where none could be drawn. */
export interface PlacedCallout {
  readonly box: Box;
  readonly leader: readonly [Point, Point] | null;
}

/** Distance that a label keeps from the shape, and from other labels and lines. */
const CLEAR = 7;
const APART = 5;
/** Distance between labels on one line, which must not read as one. */
const BESIDE = 16;
/** Step of the places that are tried, and the height by which the frame grows when none is free. */
const STEP = 6;
const GROW = 16;
/** Shortest line that is seen as one, and the longest, as a share of the frame's width. */
const SHORTEST = 14;
const LONGEST = 0.35;
const ATTEMPTS = 8;

/**
 * Places labels in a frame, clear of a shape and of one another, each with the shortest line to its
 * part. The frame grows downwards until all have a place; returns it with them.
 */
export function placeCallouts(
  callouts: readonly Callout[],
  silhouette: readonly Polygon[],
  start: Box,
): { readonly frame: Box; readonly places: readonly PlacedCallout[] } {
  let frame = start;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const places = placeAll(callouts, silhouette, frame);
    if (places.every(({ leader }) => leader)) return { frame, places };
    frame = { ...frame, height: frame.height + GROW };
  }
  return placeBelow(callouts, start);
}

/** The hardest first: whoever has the fewest places. Ties keep the order given. */
function placeAll(
  callouts: readonly Callout[],
  silhouette: readonly Polygon[],
  frame: Box,
): PlacedCallout[] {
  const spots = callouts.map((callout) => spotsOf(callout, silhouette, frame));
  const order = callouts
    .map((_, index) => index)
    .sort((a, b) => (spots[a] as unknown[]).length - (spots[b] as unknown[]).length);
  const placed: PlacedCallout[] = [];
  for (const index of order) {
    const free = (spots[index] as Spot[]).find(({ box, leader }) =>
      placed.every((other) => isApart(box, leader, other)),
    );
    placed[index] = free ?? { box: frame, leader: null };
  }
  return [...placed];
}

interface Spot extends PlacedCallout {
  readonly leader: readonly [Point, Point];
  readonly cost: number;
}

/** Free places of one label with their lines, the shortest line first. */
function spotsOf({ width, height, anchors }: Callout, silhouette: readonly Polygon[], frame: Box) {
  const spots: Spot[] = [];
  for (let y = frame.y; y + height <= frame.y + frame.height; y += STEP) {
    for (let x = frame.x; x + width <= frame.x + frame.width; x += STEP) {
      const box = { x, y, width, height };
      // What is cheap to rule out goes first: most places are simply too far away.
      const lines = anchors.flatMap((anchor, rank) => {
        const leader = [nearestTo(anchor, grow(box, 2)), anchor] as const;
        const length = distance(...leader);
        const isFit = length >= SHORTEST && length <= LONGEST * frame.width;
        return isFit ? [{ box, leader, cost: length + rank * 2 }] : [];
      });
      if (lines.length === 0 || touches(grow(box, CLEAR), silhouette)) continue;
      spots.push(...lines.filter(({ leader }) => reaches(leader, silhouette)));
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

/** True where a line enters the shape only at its end. */
function reaches([from, to]: readonly [Point, Point], silhouette: readonly Polygon[]): boolean {
  const length = distance(from, to);
  const steps = Math.ceil(length / 4);
  return Array.from({ length: steps }, (_, index) => (index * 4) / length)
    .filter((part) => (1 - part) * length > 16)
    .every((part) => {
      const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      return !silhouette.some((polygon) => contains(polygon, at));
    });
}

function isApart(box: Box, leader: readonly [Point, Point], other: PlacedCallout): boolean {
  const wide = grow(box, APART);
  const b = other.box;
  const overlap =
    box.x - BESIDE < b.x + b.width &&
    b.x < box.x + box.width + BESIDE &&
    wide.y < b.y + b.height &&
    b.y < wide.y + wide.height;
  return (
    !overlap &&
    !crosses(leader, grow(other.box, APART)) &&
    (other.leader === null || (!crosses(other.leader, wide) && !meet(leader, other.leader)))
  );
}

function crosses(line: readonly [Point, Point], box: Box): boolean {
  const polygon = cornersOf(box);
  return (
    line.some((end) => contains(polygon, end)) || edgesOf(polygon).some((edge) => meet(line, edge))
  );
}

function meet([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
}

function touches(box: Box, silhouette: readonly Polygon[]): boolean {
  const corners = cornersOf(box);
  const probes = edgesOf(corners).flatMap(([a, b]) => [
    a,
    { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
  ]);
  return silhouette.some(
    (polygon) =>
      probes.some((point) => contains(polygon, point)) ||
      polygon.some((point) => contains(corners, point)),
  );
}

/** Without a free place beside the shape, labels stand in rows below it. */
function placeBelow(callouts: readonly Callout[], frame: Box) {
  let [x, y] = [frame.x, frame.y + frame.height + CLEAR];
  let bottom = y;
  const places = callouts.map(({ width, height }): PlacedCallout => {
    if (x > frame.x && x + width > frame.x + frame.width) [x, y] = [frame.x, bottom + APART];
    const box = { x, y, width, height };
    x += width + 3 * APART;
    bottom = Math.max(bottom, y + height);
    return { box, leader: null };
  });
  return { frame: { ...frame, height: bottom - frame.y }, places };
}

function nearestTo({ x, y }: Point, box: Box): Point {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function cornersOf({ x, y, width, height }: Box): Polygon {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
