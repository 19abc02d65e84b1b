import type { Box, Point, Polygon } from '../../model/outline.ts';

/** Area of a polygon; positive where its corners run clockwise on the screen. */
export function signedArea(polygon: Polygon): number {
  return sumOfCrosses(polygon, () => 1) / 2;
}

export function areaOf(polygon: Polygon): number {
  return Math.abs(signedArea(polygon));
}

/** Centre of mass; the first corner where there is no area. */
export function centroidOf(polygon: Polygon): Point {
  const six = 6 * signedArea(polygon);
  if (six === 0) return polygon[0] ?? { x: 0, y: 0 };
  return {
    x: sumOfCrosses(polygon, (a, b) => a.x + b.x) / six,
    y: sumOfCrosses(polygon, (a, b) => a.y + b.y) / six,
  };
}

export function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function contains(polygon: Polygon, { x, y }: Point): boolean {
  let inside = false;
  let a = polygon.at(-1);
  for (const b of polygon) {
    if (a && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) {
      inside = !inside;
    }
    a = b;
  }
  return inside;
}

/** What of a polygon lies where `x`·`normal` is at most `limit`. */
export function clipHalf(polygon: Polygon, normal: Point, limit: number): Polygon {
  const kept: Point[] = [];
  let a = polygon.at(-1);
  for (const b of polygon) {
    if (!a) break;
    const from = a.x * normal.x + a.y * normal.y - limit;
    const to = b.x * normal.x + b.y * normal.y - limit;
    if (from <= 0 !== to <= 0) {
      const part = from / (from - to);
      kept.push({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
    }
    if (to <= 0) kept.push(b);
    a = b;
  }
  return kept;
}

/** What of a polygon lies within a convex one whose corners run clockwise on the screen. */
export function clipConvex(polygon: Polygon, convex: Polygon): Polygon {
  return edgesOf(convex).reduce((rest: Polygon, [a, b]) => {
    const normal = outward(a, b);
    return normal ? clipHalf(rest, normal, a.x * normal.x + a.y * normal.y) : rest;
  }, polygon);
}

/** A polygon less a margin along each of its edges. Convex: dents of the polygon are cut off. */
export function inset(polygon: Polygon, margin: number): Polygon {
  return edgesOf(polygon).reduce((rest: Polygon, [a, b]) => {
    const normal = outward(a, b);
    return normal ? clipHalf(rest, normal, a.x * normal.x + a.y * normal.y - margin) : rest;
  }, polygon);
}

/** The edges of a polygon, the last of which leads back to its first corner. */
export function edgesOf(polygon: Polygon): (readonly [Point, Point])[] {
  return polygon.map((from, index) => [from, polygon[(index + 1) % polygon.length] as Point]);
}

/** Unit vector away from a polygon that runs clockwise on the screen; null for an edge of no length. */
function outward(a: Point, b: Point): Point | null {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return length < 1e-9 ? null : { x: (b.y - a.y) / length, y: (a.x - b.x) / length };
}

function sumOfCrosses(polygon: Polygon, weigh: (a: Point, b: Point) => number): number {
  return edgesOf(polygon).reduce((sum, [a, b]) => sum + (a.x * b.y - b.x * a.y) * weigh(a, b), 0);
}
