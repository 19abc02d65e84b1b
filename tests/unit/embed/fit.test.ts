import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  breakpoints,
  type HeightPoint,
  heightAt,
  heightCss,
  SPARE_LINE,
  tallest,
  WIDTHS,
} from '../../../src/embed/fit.ts';
import { heightsSchema } from '../../../src/model/heights.ts';

/** The expression at one width, computed as a browser does. */
function compute(css: string, width: number): number {
  const code = css.replace(/^calc/, '').replaceAll('100cqi', 'w').replaceAll('px', '');
  const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));
  return new Function('w', 'clamp', `return ${code}`)(width, clamp);
}

const widths = Array.from(
  { length: WIDTHS.to - WIDTHS.from + 1 },
  (_, index) => WIDTHS.from + index,
);
const STORIES = ['content/stories', 'tests/fixtures/second/stories'];
const measured = STORIES.flatMap((folder) =>
  readdirSync(folder).flatMap((story) => {
    const text = readFileSync(join(folder, story, 'heights.json'), 'utf8');
    return Object.entries(heightsSchema.parse(JSON.parse(text))).flatMap(([language, charts]) =>
      Object.entries(charts).map(
        ([chart, { points }]) => [`${story} ${language} ${chart}`, points] as const,
      ),
    );
  }),
);

test.each(
  measured,
)('%s: the expression reserves what was measured and about a line', (_, points) => {
  const css = heightCss(points, '100cqi');
  expect(css.length).toBeLessThan(700);
  const spare = widths.map((width) => compute(css, width) - heightAt(points, width));
  expect(Math.min(...spare)).toBeGreaterThan(SPARE_LINE - 6);
  expect(Math.max(...spare)).toBeLessThan(SPARE_LINE + 8);
  expect(tallest(points)).toBeGreaterThanOrEqual(
    Math.max(...widths.map((width) => heightAt(points, width))),
  );
});

test('points say what was measured, to two pixels, whatever it was', () => {
  const step = fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: -60, max: 60 }));
  const slope = fc.double({ min: -0.9, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(step, slope), { minLength: 1, maxLength: 12 }), (pieces) => {
      let height = 900;
      let at = 0;
      let left = 0;
      const samples = widths.map((width): HeightPoint => {
        if (left === 0 && at < pieces.length) {
          const [[run, jump]] = pieces[at] as (typeof pieces)[number];
          height = Math.max(100, height + jump);
          left = run;
          at += 1;
        }
        left -= 1;
        height = Math.max(100, height + (pieces[at - 1]?.[1] ?? 0));
        return [width, height];
      });
      const points = breakpoints(samples);
      for (const [width, actual] of samples) {
        expect(Math.abs(heightAt(points, width) - actual)).toBeLessThanOrEqual(3.1);
      }
    }),
  );
});

test('a jump lies at its width, the greater height on both sides of it', () => {
  const points: HeightPoint[] = [
    [280, 743],
    [480, 743],
    [481, 617],
    [1200, 617],
  ];
  const css = heightCss(points, '100cqi');
  expect(compute(css, 480)).toBe(743 + SPARE_LINE);
  expect(compute(css, 480.5)).toBe(743 + SPARE_LINE);
  expect(compute(css, 481)).toBe(617 + SPARE_LINE);
  expect(css).toBe('calc(767px + clamp(-126px,(480.99px - 100cqi)*99999,0px))');
});

test('beyond the widths that were measured the height stays', () => {
  const points: HeightPoint[] = [
    [280, 300],
    [1200, 760],
  ];
  const css = heightCss(points, '100cqi');
  expect(compute(css, 200)).toBe(300 + SPARE_LINE);
  expect(compute(css, 2000)).toBe(760 + SPARE_LINE);
  expect(heightAt(points, 2000)).toBe(760);
  expect(tallest(points, 740)).toBe(530 + SPARE_LINE);
});
