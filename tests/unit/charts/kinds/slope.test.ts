import { expect, test } from 'vitest';
import { byName, number, render, shape } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('an index begins at one hatched base of a hundred, and labels show the rate itself', () => {
  const root = parseMarkup(render(byName('slope-index'), 320).svg);
  const words = (selector: string) =>
    [...root.querySelectorAll(selector)].map((text) => text.textContent);
  expect(words('text[data-tick]')).toEqual([
    '100',
    '200',
    '300',
    '400',
    '上年同期',
    '2022年上半年',
  ]);
  expect(words('a[data-figure="tickets"] .num')).toEqual(['+308.74']);
  expect(root.querySelectorAll('circle[fill^="url"]')).toHaveLength(1);
  const steep = shape('slope-index', 'tickets', 'line')[0];
  const flat = shape('slope-index', 'tax', 'line')[0];
  const rise = (line: Element | undefined) => number(line, 'y1') - number(line, 'y2');
  // The flat line rises by three units and a half, rounded to a tenth.
  expect(rise(steep) / rise(flat) / (308.74 / 5.5)).toBeCloseTo(1, 1);
});

test('a small change of an index stays small', () => {
  const root = parseMarkup(render(byName('slope-index-near'), 320).svg);
  const line = root.querySelector('[role="img"][data-figure="a"] line') ?? undefined;
  expect(number(line, 'y1') - number(line, 'y2')).toBeLessThan(40);
});
