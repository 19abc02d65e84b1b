import { expect, test } from 'vitest';
import type { RowsInput } from '../../../src/charts/kind.ts';
import { bars } from '../../../src/charts/kinds/bars.ts';
import { share } from '../../../src/charts/kinds/share.ts';
import { slope } from '../../../src/charts/kinds/slope.ts';
import { ticks } from '../../../src/charts/kinds/ticks.ts';
import { units } from '../../../src/charts/kinds/units.ts';
import { resolveChart } from '../../../src/charts/resolve.ts';
import { samples } from './samples/all.ts';
import { locale, written } from './samples/world.ts';

function input(name: string): RowsInput {
  const sample = samples.find((one) => one.name === name);
  if (!sample) throw new Error(`no sample ${name}`);
  const source = written(sample.kind, sample.attributes);
  const chart = resolveChart(source, sample.figures, locale).value;
  if (!chart) throw new Error(`${name} was refused`);
  return { chart, figures: sample.figures, locale };
}

test('piles side by side keep the order in which they were written', () => {
  const { whole, piles } = units.rows(input('units-piles'));
  expect(whole).toBeNull();
  expect(piles.map(({ count, variant }) => [count, variant])).toEqual([
    [119, 'solid'],
    [132, 'outline'],
  ]);
});

test('what is left of a plan is hollow, and belongs to the figure that names it', () => {
  const { piles } = units.rows(input('units-filled'));
  expect(piles.map(({ figure, count, variant }) => [figure?.id, count, variant])).toEqual([
    ['built', 63, 'solid'],
    ['left', 29, 'outline'],
  ]);
});

test('parts that make the whole leave nothing over', () => {
  const { piles } = units.rows(input('units-parts'));
  expect(piles.map(({ count, variant }) => [count, variant])).toEqual([
    [2, 'solid'],
    [2, 'tip'],
    [8, 'tip'],
  ]);
});

test('a minimum is drawn as the least that it can be', () => {
  expect(units.rows(input('units-five')).piles.at(-1)?.count).toBe(30);
});

test('bars in different units of one family are put on one scale', () => {
  const rows = bars.rows(input('bars-levels'));
  expect(rows.map(({ high }) => Math.round(high))).toEqual([
    53_000_000, 216_000_000, 4_840_000, 5_108_400,
  ]);
});

test('a range keeps two ends, and a minimum is open', () => {
  expect(bars.rows(input('bars-vague')).map(({ low, high, shape }) => [low, high, shape])).toEqual([
    [5e8, 8e8, 'span'],
    [3e8, 3e8, 'open'],
    [4.5e8, 4.5e8, 'bar'],
  ]);
});

test('a share is the part of the whole, whatever their units', () => {
  expect(share.rows(input('share-named')).filled).toBeCloseTo(10.62 / 51.17, 12);
  expect(share.rows(input('share-plain')).share).toBeNull();
});

test('the table lists the whole before its parts, each cell with its figure', () => {
  const rows = units.rows(input('units-filled'));
  const table = units.describe(rows, locale);
  expect(table.rows.map((row) => row[1]?.text)).toEqual(['92座', '63座', '29座']);
  expect(table.rows.map((row) => row[1]?.figure?.id)).toEqual(['plan', 'built', 'left']);
});

test('an index starts from a hundred, and its ends are named only by a period they share', () => {
  const rows = slope.rows(input('slope-index'));
  expect(rows.lines.map(({ start, end }) => [start, end])).toEqual([
    [100, 408.74],
    [100, 105.5],
  ]);
  expect([rows.before, rows.after]).toEqual(['上年同期', '2022年上半年']);
});

test('levels are paired in the order written', () => {
  const rows = slope.rows(input('slope-levels'));
  expect(rows.lines.map(({ from, to }) => [from?.id, to.id])).toEqual([
    ['base', 'now'],
    ['tax_base', 'tax'],
  ]);
});

test('a plain number of seats is a setting, and a counted one is a figure of the table', () => {
  const plain = ticks.rows(input('ticks-months'));
  expect([plain.filled, plain.seats, plain.of]).toEqual([7, 12, null]);
  const counted = ticks.rows(input('ticks-of-figure'));
  expect([counted.filled, counted.seats, counted.of?.id]).toEqual([2, 31, 'all']);
  expect(ticks.describe(counted, locale).rows).toHaveLength(3);
});
