import { expect, test } from 'vitest';
import { byName, render } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

/** The variants of the marks that stand for one figure. */
const count = (svg: string, id: string) =>
  [...parseMarkup(svg).querySelectorAll(`[role="img"][data-figure="${id}"] use`)].map(
    (use) => use.getAttribute('href')?.split('-').at(-2) ?? '',
  );

test('units draw one mark for each thing, hollow for what is planned', () => {
  const { svg } = render(byName('units-filled'), 320);
  expect(count(svg, 'built')).toEqual(Array(63).fill('solid'));
  expect(count(svg, 'left')).toEqual(Array(29).fill('outline'));
});

test('what runs on trial is half full, and what else is under way has a filled tip', () => {
  const { svg } = render(byName('units-trial'), 320);
  expect(count(svg, 'trial')).toEqual(Array(2).fill('half'));
  expect(count(svg, 'building')).toEqual(Array(3).fill('tip'));
});

test('what no part of an existing whole covers is a dashed seat', () => {
  const { svg } = render(byName('units-parts-open'), 640);
  expect(count(svg, 'earlier')).toEqual(Array(150).fill('hatched'));
  expect(count(svg, 'all')).toEqual(Array(27).fill('seat'));
});

test('the rest of a plan shows a number only where a figure gives it', () => {
  const { svg } = render(byName('units-filled-unnamed-rest'), 320);
  expect(parseMarkup(svg).textContent).toContain('其余');
  expect(parseMarkup(svg).textContent).not.toMatch(/7/);
});

test('240 things stand in columns of ten, with a pitch of at least nine', () => {
  const { svg } = render(byName('units-many'), 320);
  const lines = [...parseMarkup(svg).querySelectorAll('[role="img"] > g')];
  const columns = lines.map((line) => /[\d.]+/.exec(line.getAttribute('transform') ?? '')?.[0]);
  expect(lines.map((line) => line.querySelectorAll('use').length)).toEqual(Array(24).fill(10));
  const xs = [...columns].map(Number).sort((a, b) => a - b);
  expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThanOrEqual(9);
});
