import { expect, test } from 'vitest';
import { byName, render } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('bars of one family share a scale from zero', () => {
  const { svg } = render(byName('bars-levels'), 320);
  const bar = (id: string) => {
    const rect = parseMarkup(svg).querySelector(`[role="img"][data-figure="${id}"] rect`);
    return { x: Number(rect?.getAttribute('x')), width: Number(rect?.getAttribute('width')) };
  };
  expect(bar('tax').x).toBe(bar('now').x);
  expect(bar('tax').width / bar('now').width).toBeCloseTo(510.84 / 21600, 3);
});

test('a range is a span with two ends: nothing marks its middle, nothing fills it from zero', () => {
  const { svg } = render(byName('bars-vague'), 320);
  const group = parseMarkup(svg).querySelector('[role="img"][data-figure="hoped"]');
  const rects = [...(group?.querySelectorAll('rect') ?? [])];
  const ends = [...(group?.querySelectorAll('.span-end line') ?? [])].map((line) =>
    Number(line.getAttribute('x1')),
  );
  expect(rects).toHaveLength(1);
  expect(ends).toHaveLength(2);
  expect(Number(rects[0]?.getAttribute('x'))).toBeCloseTo(ends[0] ?? 0, 6);
  expect((ends[0] ?? 0) / (ends[1] ?? 1)).toBeCloseTo(5 / 8, 1);
});
