import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact, isPoint, point } from '../../../src/story/interval.ts';
import {
  boundsOf,
  decimalsOfStep,
  printedDecimals,
  roundingStep,
  sharedDecimals,
  show,
} from '../../../src/story/rounding.ts';
import { printed } from './sample.ts';

const between = (low: number | string, high: number | string) => ({
  low: new Exact(low),
  high: new Exact(high),
});
const free = { style: 'quotient', range: false, decimals: null } as const;

describe('the step of a printed number', () => {
  test('is its last printed decimal', () => {
    expect(roundingStep(printed('a', 'amount', 2.16, '吨')).toString()).toBe('0.01');
    expect(roundingStep(printed('a', 'amount', 360, '万吨')).toString()).toBe('1');
  });

  test('counts a printed zero that the value cannot hold', () => {
    expect(roundingStep(printed('a', 'share', 20, '%', { printed: '20.0%' })).toString()).toBe(
      '0.1',
    );
  });

  test('belongs to the number that has the value, not to its neighbour', () => {
    expect(printedDecimals('由10.62增至51.1吨', 51.1)).toBe(1);
    expect(printedDecimals('由10.62增至51.1吨', 10.62)).toBe(2);
  });

  test('is read from full-width digits and from behind a thousands comma', () => {
    expect(printedDecimals('２.５０吨', 2.5)).toBe(2);
    expect(printedDecimals('1,234.50吨', 1234.5)).toBe(2);
  });

  test('is read for a fall, which is printed without its sign', () => {
    expect(printedDecimals('下降3.20%', -3.2)).toBe(2);
  });

  test('gives way to precision', () => {
    expect(roundingStep(printed('a', 'count', 200, '只', { precision: 100 })).toString()).toBe(
      '100',
    );
  });

  test('is nothing for counts, ranks and limits', () => {
    expect(roundingStep(printed('a', 'count', 12, '只')).isZero()).toBe(true);
    expect(roundingStep(printed('a', 'rank', 3, '名次')).isZero()).toBe(true);
    const range = printed('a', 'amount', 0, '吨', { value: undefined, range: [5, 8] });
    expect(roundingStep(range).isZero()).toBe(true);
  });
});

describe('bounds', () => {
  test('2.16 stands for exactly 2.155 to 2.165', () => {
    const bounds = boundsOf({ kind: 'value', value: 2.16 }, new Exact('0.01'));
    expect([bounds.low.toString(), bounds.high.toString()]).toEqual(['2.155', '2.165']);
  });

  test('a minimum has no upper end', () => {
    expect(boundsOf({ kind: 'min', min: 132 }, new Exact(0)).high.isFinite()).toBe(false);
  });
});

describe('the shared decimals', () => {
  test('give a printed number back its own digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99999, max: 99999 }).filter((n) => n !== 0),
        fc.integer({ min: -3, max: 6 }),
        (digits, decimals) => {
          const step = new Exact(`1e${-decimals}`);
          const value = step.times(digits).toNumber();
          expect(sharedDecimals(boundsOf({ kind: 'value', value }, step))).toBe(decimals);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test('may stand before the point', () => {
    expect(sharedDecimals(between('408', '412'))).toBe(-1);
  });
});

describe('what is shown', () => {
  test('20.74 to 20.77 % is about 21 %', () => {
    expect(show(between('20.74', '20.77'), { ...free, style: 'percent' })).toEqual({
      quantity: { kind: 'value', value: 21 },
      decimals: 0,
      approximate: true,
    });
  });

  test('an exact whole number has no decimals and is not about', () => {
    expect(show(point(29), { ...free, style: 'sum' })).toEqual({
      quantity: { kind: 'value', value: 29 },
      decimals: 0,
      approximate: false,
    });
  });

  test('an endless percentage has one decimal, or as many as precision asks for', () => {
    const share = point(new Exact(6300).div(92));
    const style = 'percent';
    expect(show(share, { ...free, style })?.quantity).toEqual({ kind: 'value', value: 68.5 });
    expect(show(share, { ...free, style, decimals: 3 })).toEqual({
      quantity: { kind: 'value', value: 68.478 },
      decimals: 3,
      approximate: true,
    });
  });

  test('an endless quotient has two significant digits, but never loses whole ones', () => {
    const value = (n: number, d: number) => show(point(new Exact(n).div(d)), free)?.quantity;
    expect(value(10, 3)).toEqual({ kind: 'value', value: 3.3 });
    expect(value(1, 300)).toEqual({ kind: 'value', value: 0.0033 });
    expect(value(1000, 7)).toEqual({ kind: 'value', value: 143 });
  });

  test('a quotient that ends soon is shown in full and is not about', () => {
    expect(show(point('37.5'), { ...free, style: 'percent' })).toMatchObject({
      quantity: { value: 37.5 },
      approximate: false,
    });
  });

  test('ends that share no digit become a range, rounded outward', () => {
    expect(show(between('14.23', '16.71'), free)).toEqual({
      quantity: { kind: 'range', low: 14, high: 17 },
      decimals: 0,
      approximate: true,
    });
  });

  test('a shared digit that says too little gives way to a range', () => {
    expect(show(between('144', '146'), free)?.quantity).toMatchObject({ low: 144, high: 146 });
    expect(show(between('1.2', '1.4'), free)?.quantity).toMatchObject({ low: 1.2, high: 1.4 });
  });

  test('a stated range stays one and keeps its width', () => {
    expect(show(between(105, 108), { ...free, range: true })).toEqual({
      quantity: { kind: 'range', low: 105, high: 108 },
      decimals: 0,
      approximate: false,
    });
  });

  test('a minimum is rounded down only', () => {
    expect(show(between('1.987', Infinity), free)).toEqual({
      quantity: { kind: 'min', min: 1.9 },
      decimals: 1,
      approximate: true,
    });
  });

  test('digits that the bounds do not hold are refused', () => {
    expect(show(between('20.74', '20.77'), { ...free, decimals: 1 })).toBeNull();
    expect(decimalsOfStep(0.001)).toBe(3);
    expect(Object.is(decimalsOfStep(1), 0)).toBe(true);
  });

  test('is right for every value within the bounds', () => {
    const end = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const style = fc.constantFrom('sum' as const, 'quotient' as const, 'percent' as const);
    fc.assert(
      fc.property(
        end,
        fc.integer({ min: 0, max: 20_000 }),
        fc.nat(1000),
        style,
        (from, width, at, kind) => {
          const bounds = between(from / 1000, (from + width) / 1000);
          const inside = bounds.low.plus(bounds.high.minus(bounds.low).times(at).div(1000));
          const shown = show(bounds, { ...free, style: kind });
          if (shown?.quantity.kind === 'value') {
            const half = new Exact(`1e${-shown.decimals}`).div(2);
            expect(inside.minus(shown.quantity.value).abs().lte(half)).toBe(true);
            if (!isPoint(bounds)) expect(shown.approximate).toBe(true);
          } else if (shown?.quantity.kind === 'range') {
            expect(inside.gte(shown.quantity.low)).toBe(true);
            expect(inside.lte(shown.quantity.high)).toBe(true);
          } else {
            expect.unreachable();
          }
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});
