import { Delaunay } from 'd3-delaunay';
import type { Point, Polygon } from '../../model/outline.ts';
import { areaOf, boxOf, centroidOf, clipConvex, contains, signedArea } from './polygon.ts';

const ROUNDS = 120;
/** Beginnings that are tried, and the rounds after which they are compared. */
const TRIES = 24;
const TRIAL_ROUNDS = 25;

/**
 * A chamber in `count` cells of about the same area: a Voronoi diagram, relaxed (Lloyd). Of some
 * beginnings, always the same ones, that whose centres lie furthest apart.
 */
export function cellsOf(chamber: Polygon, count: number): Polygon[] {
  if (count === 1) return [chamber];
  const trials = Array.from({ length: TRIES }, (_, seed) =>
    relax(chamber, scatter(chamber, count, seed + 1), TRIAL_ROUNDS),
  );
  const best = trials.reduce((one, other) => (evenness(other) > evenness(one) ? other : one));
  return relax(chamber, best.map(centroidOf), ROUNDS - TRIAL_ROUNDS);
}

function relax(chamber: Polygon, start: readonly Point[], rounds: number): Polygon[] {
  let points = start;
  let cells: Polygon[] = [];
  for (let round = 0; round < rounds; round += 1) {
    cells = voronoi(chamber, points);
    points = cells.map((cell, index) =>
      cell.length > 2 ? centroidOf(cell) : (points[index] as Point),
    );
  }
  return cells;
}

function voronoi(chamber: Polygon, points: readonly Point[]): Polygon[] {
  const { x, y, width, height } = boxOf(chamber);
  const diagram = Delaunay.from(
    points,
    (point) => point.x,
    (point) => point.y,
  ).voronoi([x - width, y - height, x + 2 * width, y + 2 * height]);
  return points.map((_, index) => {
    const ring = (diagram.cellPolygon(index) ?? []).slice(1).map(([px, py]) => ({ x: px, y: py }));
    const convex = signedArea(ring) >= 0 ? ring : ring.reverse();
    return clipConvex(chamber, convex);
  });
}

/** Points in a polygon, spread by chance of a fixed seed; few misses, or its middle takes them. */
function scatter(chamber: Polygon, count: number, seed: number): Point[] {
  const { x, y, width, height } = boxOf(chamber);
  const chance = chanceFrom(seed);
  const middle = centroidOf(chamber);
  return Array.from({ length: count }, () => {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const point = { x: x + chance() * width, y: y + chance() * height };
      if (contains(chamber, point)) return point;
    }
    return { x: middle.x + chance() - 0.5, y: middle.y + chance() - 0.5 };
  });
}

/** Numbers from 0 to 1 that only look random (mulberry32): the same at every build. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The smallest distance between two centres, less for cells of unlike area. */
function evenness(cells: readonly Polygon[]): number {
  const centres = cells.map(centroidOf);
  const apart = Math.min(
    ...centres.flatMap((a, index) =>
      centres.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    ),
  );
  const areas = cells.map(areaOf);
  return apart * Math.sqrt(Math.min(...areas) / Math.max(...areas));
}
