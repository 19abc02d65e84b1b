import { expect, test } from 'vitest';
import { byName, number, render, shape } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('a range is drawn from end to end, from zero, and its middle has no mark', () => {
  const [span] = shape('interval-forecast', 'hoped', 'rect');
  const ends = shape('interval-forecast', 'hoped', '.span-end').map((line) => number(line, 'x1'));
  const [low = 0, high = 0] = ends;
  expect(number(span, 'x')).toBeCloseTo(low, 1);
  expect((low - 1) / (high - 1)).toBeCloseTo(5 / 8, 2);
  const { svg } = render(byName('interval-forecast'), 320);
  const marks = [...parseMarkup(svg).querySelectorAll('line')].map((line) => number(line, 'x1'));
  for (const x of marks) expect(Math.abs(x - (low + high) / 2)).toBeGreaterThan(4);
});
