import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/charts/spread.ts';

test('things that do not touch stay where they wish to be', () => {
  expect(
    spread(
      [
        { at: 10, size: 5 },
        { at: 40, size: 5 },
      ],
      2,
      0,
      100,
    ),
  ).toEqual([10, 40]);
});

test('things that would touch part to both sides, in the order of their wishes', () => {
  expect(
    spread(
      [
        { at: 50, size: 10 },
        { at: 48, size: 10 },
      ],
      2,
      0,
      100,
    ),
  ).toEqual([55, 43]);
});

test('things that wish to stand outside are brought in', () => {
  expect(
    spread(
      [
        { at: -20, size: 10 },
        { at: 98, size: 10 },
      ],
      2,
      0,
      100,
    ),
  ).toEqual([0, 90]);
});

test('more than fits is refused', () => {
  expect(
    spread(
      [
        { at: 0, size: 60 },
        { at: 0, size: 60 },
      ],
      0,
      0,
      100,
    ),
  ).toBeNull();
});

test('whatever the wishes, things stay apart and inside, or are refused for want of room', () => {
  const wish = fc.record({
    at: fc.integer({ min: -50, max: 250 }),
    size: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 7 }), (wishes) => {
      const starts = spread(wishes, 3, 0, 200);
      const needed = wishes.reduce((sum, { size }) => sum + size + 3, -3);
      expect(starts === null).toBe(needed > 200);
      if (!starts) return;
      const boxes = wishes
        .map(({ size }, index) => ({ from: starts[index] ?? 0, to: (starts[index] ?? 0) + size }))
        .sort((a, b) => a.from - b.from);
      expect(boxes[0]?.from).toBeGreaterThanOrEqual(-1e-9);
      expect(boxes.at(-1)?.to).toBeLessThanOrEqual(200 + 1e-9);
      for (const [index, box] of boxes.slice(1).entries()) {
        expect(box.from).toBeGreaterThanOrEqual((boxes[index]?.to ?? 0) + 3 - 1e-9);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
