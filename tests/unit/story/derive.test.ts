import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DerivedRecord, FigureRecord } from '../../../src/model/dataset.ts';
import { deriveFigures } from '../../../src/story/derive.ts';
import { Exact } from '../../../src/story/interval.ts';
import { derived, parsed, printed, units } from './sample.ts';

const boats = printed('boats', 'count', 92, '只');
const sailing = printed('sailing', 'count', 63, '只');
const cargo = printed('cargo', 'amount', 360, '万吨');
const fish = printed('fish', 'amount', 2.16, '吨');
const growth = printed('growth', 'growth', 308.74, '%');
const months = printed('months', 'count', 7, '个月');
const rank = printed('rank', 'rank', 1, '名次');
const forecast = printed('forecast', 'amount', 0, '吨', {
  value: undefined,
  range: [5, 8],
  printed: '5—8吨',
});
const crews = printed('crews', 'count', 0, '只', { value: undefined, min: 132, printed: '132只' });
const all = [boats, sailing, cargo, fish, growth, months, rank, forecast, crews];

const run = (records: DerivedRecord[], figures: FigureRecord[] = all) =>
  deriveFigures(parsed({ figures, derived: records }), units);

/** The one derived figure `x`, or what was found wrong with it. */
function one(
  operation: DerivedRecord['operation'],
  of: string[],
  more: Partial<DerivedRecord> = {},
) {
  const { value, diagnostics } = run([derived('x', operation, of, more)]);
  const [first] = diagnostics;
  if (first) return { error: first.id, at: first.location.lineText };
  const figure = value.get('x');
  return { quantity: figure?.quantity, unit: figure?.unit, measure: figure?.measure };
}

describe('a printed figure', () => {
  test('keeps its digits and is never about', () => {
    const { value } = run([], [printed('a', 'share', 20, '%', { printed: '20.0%' })]);
    expect(value.get('a')).toMatchObject({
      decimals: 1,
      approximate: false,
      bounds: { low: 19.95, high: 20.05 },
    });
  });
});

describe('an operation', () => {
  test('ratio gives a share in per cent', () => {
    expect(one('ratio', ['sailing', 'boats'])).toEqual({
      quantity: { kind: 'value', value: 68.5 },
      unit: '%',
      measure: 'share',
    });
    expect(one('ratio', ['sailing', 'boats'], { precision: 0.001 }).quantity).toEqual({
      kind: 'value',
      value: 68.478,
    });
  });

  test('difference and sum keep the unit of the first and convert the rest', () => {
    expect(one('difference', ['boats', 'sailing'])).toEqual({
      quantity: { kind: 'value', value: 29 },
      unit: '只',
      measure: 'count',
    });
    const heavy = printed('heavy', 'amount', 3, '万吨', { precision: 0.0001 });
    const light = printed('light', 'amount', 500, '吨');
    const { value } = run([derived('x', 'sum', ['heavy', 'light'])], [heavy, light]);
    expect(value.get('x')?.bounds).toEqual({ low: 3.0499, high: 3.0501 });
  });

  test('the same operand twice is not cancelled out', () => {
    const { value } = run([derived('x', 'difference', ['fish', 'fish'])]);
    expect(value.get('x')?.bounds).toEqual({ low: -0.01, high: 0.01 });
  });

  test('multiple adds one to a growth', () => {
    expect(one('multiple', ['growth'], { precision: 0.1 })).toEqual({
      quantity: { kind: 'value', value: 4.1 },
      unit: '倍',
      measure: 'growth',
    });
  });

  test('implied_base divides a level by one plus its growth', () => {
    expect(one('implied_base', ['fish', 'growth'])).toEqual({
      quantity: { kind: 'value', value: 0.53 },
      unit: '吨',
      measure: 'amount',
    });
  });

  test('per gives a mean in the unit of what is shared out', () => {
    expect(one('per', ['cargo', 'months'])).toEqual({
      quantity: { kind: 'value', value: 51 },
      unit: '万吨',
      measure: 'amount',
    });
  });

  test('count counts the listed figures, or all printed ones', () => {
    expect(one('count', ['boats', 'rank'], { unit: '只' }).quantity).toMatchObject({ value: 2 });
    expect(one('count', ['*'], { unit: '只' }).quantity).toMatchObject({ value: all.length });
  });

  test('product of a count and an amount is an amount; a share takes its part', () => {
    expect(one('product', ['months', 'cargo'])).toMatchObject({ unit: '万吨', measure: 'amount' });
    const half = printed('half', 'share', 50, '%', { precision: 0.000001 });
    const { value } = run([derived('x', 'product', ['half', 'boats'])], [half, boats]);
    expect(value.get('x')).toMatchObject({ unit: '只', measure: 'count', quantity: { value: 46 } });
  });

  test('ranges and minima stay what they are', () => {
    expect(one('product', ['forecast', 'months']).quantity).toEqual({
      kind: 'range',
      low: 35,
      high: 56,
    });
    expect(one('product', ['crews', 'fish']).quantity).toMatchObject({ kind: 'min' });
    expect(one('sum', ['boats', 'crews']).quantity).toEqual({ kind: 'min', min: 224 });
  });

  test('measure and unit of the record win', () => {
    expect(one('ratio', ['boats', 'sailing'], { unit: '倍', measure: 'growth' })).toEqual({
      quantity: { kind: 'value', value: 1.5 },
      unit: '倍',
      measure: 'growth',
    });
  });
});

describe('what has no meaning is an error at its place', () => {
  test.each<[string, DerivedRecord['operation'], string[], Partial<DerivedRecord>, string, string]>(
    [
      ['units of two families', 'sum', ['boats', 'fish'], {}, 'derived-units-differ', 'of.1'],
      ['a ratio of two families', 'ratio', ['fish', 'boats'], {}, 'derived-units-differ', 'of.1'],
      ['too few figures', 'ratio', ['fish'], {}, 'derived-arity', 'of'],
      ['growth as a level', 'sum', ['growth', 'growth'], {}, 'derived-needs-level', 'of.0'],
      ['growth in a ratio', 'ratio', ['growth', 'growth'], {}, 'derived-needs-level', 'of.0'],
      ['a rank as a divisor', 'per', ['fish', 'rank'], {}, 'derived-needs-level', 'of.1'],
      ['a level as growth', 'multiple', ['fish'], {}, 'derived-needs-growth', 'of.0'],
      ['two amounts multiplied', 'product', ['fish', 'cargo'], {}, 'derived-two-amounts', 'of.1'],
      ['a strange unit', 'sum', ['fish', 'cargo'], { unit: '只' }, 'derived-unit-family', 'unit'],
      [
        'a share in boats',
        'ratio',
        ['fish', 'cargo'],
        { unit: '只' },
        'derived-ratio-unit',
        'unit',
      ],
      ['a count of nothing named', 'count', ['fish'], {}, 'derived-count-unit', 'operation'],
      [
        'a count of one twice',
        'count',
        ['fish', 'fish'],
        { unit: '只' },
        'derived-count-twice',
        'of.1',
      ],
      ['a sum of all', 'sum', ['*'], {}, 'derived-all', 'of.0'],
      ['no lower limit', 'difference', ['boats', 'crews'], {}, 'derived-unbounded', 'of'],
      [
        'too fine',
        'implied_base',
        ['fish', 'growth'],
        { precision: 0.001 },
        'derived-precision',
        'precision',
      ],
    ],
  )('%s', (_, operation, of, more, error, at) => {
    expect(one(operation, of, more)).toEqual({ error, at: `derived.0.${at}` });
  });

  test('a divisor that may be zero', () => {
    const empty = printed('empty', 'amount', 0, '吨');
    const { diagnostics } = run([derived('x', 'ratio', ['fish', 'empty'])], [fish, empty]);
    expect(diagnostics.map(({ id }) => id)).toEqual(['derived-division']);
  });

  test('a multiple is not taken for growth a second time', () => {
    const { diagnostics } = run([
      derived('times', 'multiple', ['growth']),
      derived('base', 'implied_base', ['fish', 'times']),
    ]);
    expect(diagnostics.map(({ id }) => id)).toEqual(['derived-needs-growth']);
  });

  test('too fine a precision is told what is supported', () => {
    const { diagnostics } = run([
      derived('x', 'implied_base', ['fish', 'growth'], { precision: 0.001 }),
    ]);
    expect(diagnostics[0]?.hint?.['zh-CN']).toContain('0.01');
  });
});

describe('figures made of derived figures', () => {
  test('may stand before what they are made of', () => {
    const { value, diagnostics } = run([
      derived('second', 'difference', ['boats', 'first']),
      derived('first', 'sum', ['sailing', 'sailing']),
    ]);
    expect(diagnostics).toEqual([]);
    expect(value.get('second')?.quantity).toEqual({ kind: 'value', value: -34 });
  });

  test('a loop is named once, in full', () => {
    const { value, diagnostics } = run([
      derived('a', 'sum', ['b', 'boats']),
      derived('b', 'sum', ['c', 'boats']),
      derived('c', 'sum', ['boats', 'a']),
      derived('after', 'sum', ['a', 'boats']),
    ]);
    expect(diagnostics.map(({ id }) => id)).toEqual(['derived-cycle']);
    expect(diagnostics[0]?.message['zh-CN']).toContain('a → b → c → a');
    expect(['a', 'b', 'c', 'after'].some((id) => value.has(id))).toBe(false);
  });

  test('an unknown figure is reported once, at its place, with the nearest one', () => {
    const { diagnostics } = run([
      derived('x', 'sum', ['boats', 'sialing']),
      derived('y', 'sum', ['x', 'boats']),
      derived('z', 'sum', ['y', 'boats']),
    ]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      id: 'derived-figure-unknown',
      location: { lineText: 'derived.0.of.1' },
      message: { 'zh-CN': '数据表里没有编号“sialing”' },
      hint: { 'zh-CN': '你要写的是 sailing 吗？（标签sailing：63只）' },
    });
  });

  test('an id that resembles none gets no suggestion', () => {
    const { diagnostics } = run([derived('x', 'sum', ['boats', 'zzzzzzzz'])]);
    expect(diagnostics[0]?.hint).toBeNull();
  });
});

test('true values inside the inputs give a result inside the bounds', () => {
  const cents = fc.integer({ min: 1, max: 999_999 });
  const shift = fc.integer({ min: -500, max: 500 });
  const operation = fc.constantFrom(
    'sum' as const,
    'difference' as const,
    'ratio' as const,
    'implied_base' as const,
    'per' as const,
  );
  fc.assert(
    fc.property(cents, cents, shift, shift, operation, (a, b, moveA, moveB, name) => {
      const amount = printed('first', 'amount', a / 100, '吨', { precision: 0.01 });
      const other =
        name === 'implied_base'
          ? printed('second', 'growth', b / 100, '%', { precision: 0.01 })
          : printed(
              'second',
              name === 'per' ? 'count' : 'amount',
              b / 100,
              name === 'per' ? '只' : '吨',
              { precision: 0.01 },
            );
      const { value } = run([derived('x', name, ['first', 'second'])], [amount, other]);
      const x = new Exact(a).div(100).plus(new Exact(moveA).div(100_000));
      const y = new Exact(b).div(100).plus(new Exact(moveB).div(100_000));
      const result = {
        sum: x.plus(y),
        difference: x.minus(y),
        ratio: x.div(y).times(100),
        per: x.div(y),
        implied_base: x.div(y.div(100).plus(1)),
      }[name];
      const figure = value.get('x');
      if (!figure) return expect.unreachable();
      expect(result.gte(figure.bounds.low) && result.lte(figure.bounds.high)).toBe(true);
      const { quantity, decimals } = figure;
      if (quantity.kind === 'value') {
        const half = new Exact(`1e${-decimals}`).div(2);
        expect(result.minus(quantity.value).abs().lte(half)).toBe(true);
      } else if (quantity.kind === 'range') {
        expect(result.gte(quantity.low) && result.lte(quantity.high)).toBe(true);
      }
      return undefined;
    }),
    { seed: 1, numRuns: 1000 },
  );
});
