import type { Point, Polygon } from '../../model/outline.ts';
import { areaOf, boxOf, centroidOf, edgesOf, signedArea } from './polygon.ts';

/** A part of the region that holds marks of one group. */
export interface Chamber {
  /** Index of its group, and how many marks it holds. */
  readonly group: number;
  readonly count: number;
  /** Corners, clockwise on the screen. */
  readonly polygon: Polygon;
  /** Where it begins and ends at the edge of the region, in radians clockwise from the right. */
  readonly from: number;
  readonly to: number;
}

/** A group of more marks than this takes neighbouring chambers. */
const MOST = 11;
/** Gap between chambers, and the narrowest beginning of one, as shares of the radius. */
const MEMBRANE = 0.045;
const NARROWEST = 0.15;
/** How far a wall turns on its way out, in radians: straight walls would make a pie. */
const SWIRL = 0.2;
/** Where the first chamber begins: at the left, so that the largest group is at the top. */
const START = Math.PI;
const TURN = 2 * Math.PI;
const DIRECTIONS = 720;

/**
 * Divides a region round its centre into chambers whose areas are in proportion to their marks.
 * The region is star-shaped seen from its centre of mass.
 */
export function divide(region: Polygon, counts: readonly number[]): Chamber[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const room = roomOf(region);
  const parts = counts.flatMap((count, group) =>
    shares(count, total).map((share) => ({ group, count: share })),
  );
  const [only] = parts;
  if (!only) return [];
  if (parts.length === 1) {
    return [{ ...only, polygon: clockwise(region), from: START, to: START + TURN }];
  }

  // The area of one mark at which the last chamber ends where the first began.
  const lay = (area: number) => {
    let from = START;
    return parts.map((part): Chamber => {
      const to = endOf(room, from, area * part.count);
      const chamber = { ...part, polygon: chamberOf(room, from, to), from, to };
      from = to;
      return chamber;
    });
  };
  const whole = areaOf(region) / total;
  const area = bisect(0, whole, (each) => (lay(each).at(-1)?.to ?? 0) < START + TURN);
  return lay(area);
}

/** A group in chambers of about the same number; none holds more than a third of all marks. */
function shares(count: number, total: number): number[] {
  const chambers = Math.min(
    count,
    Math.max(Math.ceil(count / MOST), Math.ceil((3 * count) / total)),
  );
  return Array.from(
    { length: chambers },
    (_, index) =>
      Math.floor(((index + 1) * count) / chambers) - Math.floor((index * count) / chambers),
  );
}

/** A region as seen from its centre. */
interface Room {
  readonly centre: Point;
  /** Distance to the edge in a direction. */
  readonly reach: (angle: number) => number;
  readonly radius: number;
}

function roomOf(region: Polygon): Room {
  const centre = centroidOf(region);
  const edges = edgesOf(region);
  const far = (angle: number) => {
    const way = { x: Math.cos(angle), y: Math.sin(angle) };
    return Math.max(...edges.map(([a, b]) => crossing(centre, way, a, b)));
  };
  // Asked for very often: measured once in each of many directions.
  const measured = Array.from({ length: DIRECTIONS }, (_, index) =>
    far((TURN * index) / DIRECTIONS),
  );
  const reach = (angle: number) => {
    const place = (((angle / TURN) % 1) + 1) * DIRECTIONS;
    const index = Math.floor(place);
    const [one = 0, next = 0] = [measured[index % DIRECTIONS], measured[(index + 1) % DIRECTIONS]];
    return one + (next - one) * (place - index);
  };
  const { width, height } = boxOf(region);
  return { centre, reach, radius: (width + height) / 4 };
}

/** How far along a ray an edge lies; 0 where the ray misses it. */
function crossing(from: Point, way: Point, a: Point, b: Point): number {
  const edge = { x: b.x - a.x, y: b.y - a.y };
  const start = { x: a.x - from.x, y: a.y - from.y };
  const turn = way.x * edge.y - way.y * edge.x;
  if (Math.abs(turn) < 1e-12) return 0;
  const along = (start.x * edge.y - start.y * edge.x) / turn;
  const across = (start.x * way.y - start.y * way.x) / turn;
  // A ray through a corner must not slip between two edges.
  return across >= -1e-9 && across <= 1 + 1e-9 ? Math.max(along, 0) : 0;
}

/** Where a chamber that begins at `from` ends, so that it has an area; at most a turn further. */
function endOf(room: Room, from: number, area: number): number {
  return bisect(from, from + TURN, (to) => areaOf(chamberOf(room, from, to)) < area);
}

const WALL_STEPS = 4;

/** Two curved walls, the edge of the region between them, and a straight beginning. */
function chamberOf(room: Room, from: number, to: number): Polygon {
  const { centre, reach, radius } = room;
  const half = (MEMBRANE * radius) / 2;
  const wide = Math.min(to - from, Math.PI);
  const start = ((MEMBRANE + NARROWEST) * radius) / (2 * Math.sin(wide / 2));
  const far = radius * 0.98;
  if (start >= far || to <= from) return [];

  const at = (angle: number, distance: number): Point => ({
    x: centre.x + Math.cos(angle) * distance,
    y: centre.y + Math.sin(angle) * distance,
  });
  const swirl = (distance: number) => SWIRL * (distance / radius - 1);
  const wall = (angle: number, side: 1 | -1) =>
    Array.from({ length: WALL_STEPS }, (_, index) => {
      const edge = reach(angle);
      const distance = start + ((edge - start) * index) / (WALL_STEPS - 1);
      return at(angle + swirl(distance) + side * Math.asin(half / distance), distance);
    });
  const inner = wall(from, 1);
  const outer = wall(to, -1).reverse();
  const first = from + half / radius;
  const last = to - half / radius;
  const steps = Math.max(2, Math.ceil((last - first) / 0.24));
  const rim = Array.from({ length: steps - 1 }, (_, index) => {
    const angle = first + ((last - first) * (index + 1)) / steps;
    return at(angle, reach(angle));
  });
  return [...inner, ...rim, ...outer];
}

/** The number between two others at which a condition stops to hold. */
function bisect(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high];
  for (let round = 0; round < 32; round += 1) {
    const middle = (from + to) / 2;
    if (holds(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

function clockwise(polygon: Polygon): Polygon {
  return signedArea(polygon) >= 0 ? polygon : polygon.toReversed();
}
