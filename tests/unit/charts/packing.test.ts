import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOutline } from '../../../src/charts/ledger-layout.ts';
import { GRID, type Packing, pack } from '../../../src/charts/packing/pack.ts';
import { areaOf, contains, edgesOf, inset } from '../../../src/charts/packing/polygon.ts';
import { roundPath } from '../../../src/charts/packing/shape.ts';
import { parseOutline } from '../../../src/load/outline.ts';
import type { Point, Polygon } from '../../../src/model/outline.ts';

const file = 'content/stories/yicheng/outline.svg';
const drawn = parseOutline({ file, text: readFileSync(file, 'utf8') }).value?.outline ?? null;
const fruit = gridOutline(drawn).region;
const circle = gridOutline(null).region;
const egg = gridOutline(null).region.map(({ x, y }) => ({ x: x * 0.7 + y * 0.1, y }));

const marksOf = ({ chambers }: Packing) => chambers.flatMap((chamber) => chamber.marks);

describe('sixty-six marks in the outline of the lead story', () => {
  const packing = pack(fruit, [32, 18, 7, 5, 4]);
  const marks = marksOf(packing);

  test('there is a place for every mark, and groups of many take neighbouring chambers', () => {
    expect(marks).toHaveLength(66);
    expect(packing.chambers.map(({ group, marks: { length } }) => [group, length])).toEqual([
      [0, 10],
      [0, 11],
      [0, 11],
      [1, 9],
      [1, 9],
      [2, 7],
      [3, 5],
      [4, 4],
    ]);
  });

  test('chambers take areas in proportion to their marks and go once round', () => {
    const each = packing.chambers.map(({ polygon, count }) => areaOf(polygon) / count);
    expect(Math.max(...each) / Math.min(...each)).toBeLessThan(1.001);
    const [first, last] = [packing.chambers[0], packing.chambers.at(-1)];
    expect((last?.to ?? 0) - (first?.from ?? 0)).toBeCloseTo(2 * Math.PI, 6);
  });

  test('cells are about equal: none differs from their mean by more than a quarter', () => {
    const areas = marks.map(({ cell }) => areaOf(cell));
    const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
    expect(Math.min(...areas) / mean).toBeGreaterThan(0.75);
    expect(Math.max(...areas) / mean).toBeLessThan(1.25);
  });

  test('on a phone 390 px wide, centres lie at least 24 px apart, half of them more than 29', () => {
    const gaps = distances(marks.map(({ centre }) => centre)).map((gap) => (gap * 350) / GRID);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24);
    expect(gaps.toSorted((a, b) => a - b)[33]).toBeGreaterThanOrEqual(29);
  });

  test('nothing lies on anything else', () => check(packing, fruit));
});

test('the same figures are packed the same way', () => {
  expect(pack(fruit, [9, 4])).toEqual(pack(fruit, [9, 4]));
});

test('a single mark takes the whole room', () => {
  const [mark] = marksOf(pack(circle, [1]));
  expect(areaOf(mark?.cell ?? [])).toBeCloseTo(areaOf(circle), 6);
});

test('no marks need no room', () => {
  expect(pack(circle, []).chambers).toEqual([]);
});

test('whatever the numbers and the room, every mark has a place of its own in it', () => {
  const counts = fc
    .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
    .filter((list) => list.reduce((sum, count) => sum + count, 0) <= 120);
  fc.assert(
    fc.property(counts, fc.constantFrom(circle, egg, fruit), (list, room) => {
      const packing = pack(room, list);
      expect(marksOf(packing)).toHaveLength(list.reduce((sum, count) => sum + count, 0));
      check(packing, room);
    }),
    { seed: 1, numRuns: 12 },
  );
});

/** Shapes have area and whole coordinates, lie in their chamber and in the room, and keep apart. */
function check(packing: Packing, room: Polygon): void {
  for (const { polygon, marks } of packing.chambers) {
    for (const { shape } of marks) {
      expect(shape.length).toBeGreaterThan(2);
      expect(areaOf(shape)).toBeGreaterThan(0);
      expect(roundPath(shape)).not.toMatch(/NaN|Infinity|undefined|e/);
      expect(shape.filter((corner) => !contains(polygon, corner))).toEqual([]);
      expect(shape.filter((corner) => !contains(room, corner))).toEqual([]);
    }
  }
  const shapes = marksOf(packing).map(({ shape }) => shape);
  shapes.forEach((shape, index) => {
    const others = shapes.slice(index + 1).filter((other) => overlap(shape, other));
    expect(others).toEqual([]);
  });
}

function overlap(a: Polygon, b: Polygon): boolean {
  // A hair's breadth less, for shapes that touch.
  const [one, other] = [inset(a, 1e-6), inset(b, 1e-6)];
  return (
    one.some((corner) => contains(other, corner)) ||
    other.some((corner) => contains(one, corner)) ||
    edgesOf(one).some((edge) => edgesOf(other).some((line) => cross(edge, line)))
  );
}

function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function distances(points: readonly Point[]): number[] {
  return points.map((a, index) =>
    Math.min(
      ...points.filter((_, at) => at !== index).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    ),
  );
}
