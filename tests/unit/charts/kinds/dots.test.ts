import { expect, test } from 'vitest';
import { byName, number, render, shape } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('growth without a level is a slab in proportion to its own dashed base', () => {
  for (const [id, growth] of [
    ['fees', 0.109],
    ['loans', 0.2365],
  ] as const) {
    const [base, slab] = shape('dots-growth', id, 'rect');
    expect(base?.getAttribute('class')).toBe('base-block');
    expect(number(slab, 'height') / number(base, 'height')).toBeCloseTo(growth, 2);
    // Three numbers, each rounded to a tenth.
    const foot = number(slab, 'y') + number(slab, 'height');
    expect(Math.abs(foot - number(base, 'y'))).toBeLessThan(0.16);
  }
  const { svg } = render(byName('dots-growth'), 320);
  expect(parseMarkup(svg).textContent?.match(/底数未给/g)).toHaveLength(3);
  expect(svg).not.toContain('data-tick');
});

test('a fall takes its slab out of the base', () => {
  const [base, slab] = shape('dots-growth-unlike', 'fuel', 'rect');
  expect(number(slab, 'y')).toBe(number(base, 'y'));
  expect(number(slab, 'height') / number(base, 'height')).toBeCloseTo(0.31, 2);
});

test('levels share one axis from zero: a range has no dot, a minimum is open', () => {
  const place = (id: string) => number(shape('dots-levels', id, 'circle')[0], 'cx') - 7;
  expect(place('least') / place('now')).toBeCloseTo(3 / 2.16, 2);
  expect(shape('dots-levels', 'hoped', 'circle')).toHaveLength(0);
  expect(shape('dots-levels', 'hoped', '.span-end')).toHaveLength(2);
  expect(shape('dots-levels', 'least', '.open-end')).toHaveLength(1);
});
