import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { runChecks } from '../../../src/story/checks.ts';
import { deriveFigures } from '../../../src/story/derive.ts';
import { withStatus } from '../../../src/story/status.ts';
import { derived, parsed, printed, units } from './sample.ts';

const count = (id: string, value: number) => printed(id, 'count', value, '只');

function run(parts: Partial<Dataset>) {
  const dataset = parsed(parts);
  const { value: figures } = deriveFigures(dataset, units);
  const { value: checks, diagnostics } = runChecks(dataset, figures, units);
  const statuses = [...withStatus(figures, checks)].map(([id, { status }]) => [id, status]);
  return { checks, diagnostics, statuses: Object.fromEntries(statuses) };
}

const sum = { id: 'parts', assert: 'sum' as const, of: ['a', 'b', 'c'], equals: 'whole' };
const ratio = { id: 'rate', assert: 'ratio' as const, of: ['a', 'b'], equals: 'share' };

describe('a sum check', () => {
  test('of exact counts holds exactly when they are equal', () => {
    const small = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(small, small, small, fc.constantFrom(-1, 0, 0, 1), (a, b, c, off) => {
        const figures = [
          count('a', a),
          count('b', b),
          count('c', c),
          count('whole', a + b + c + off),
        ];
        const { checks } = run({ figures, checks: [sum] });
        expect(checks.length === 1).toBe(off === 0);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('that fails shows its arithmetic, and where the figures stand', () => {
    const figures = [count('a', 2), count('b', 2), count('c', 7), count('whole', 12)];
    const { checks, diagnostics } = run({ figures, checks: [sum] });
    expect(checks).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      id: 'check-fails',
      level: 'error',
      location: { lineText: 'checks.0.equals' },
      message: { 'zh-CN': '验算“parts”不成立：2 + 2 + 7 = 11，不等于 12只' },
    });
    expect(diagnostics[0]?.hint?.['zh-CN']).toContain('whole（第 4 行）');
  });

  test('allows for rounding, and for units of one family', () => {
    const figures = [
      printed('a', 'amount', 2.2, '吨'),
      printed('b', 'amount', 3.1, '吨'),
      printed('c', 'amount', 0.0004, '万吨'),
      printed('whole', 'amount', 9.4, '吨'),
    ];
    expect(run({ figures, checks: [sum] }).checks).toHaveLength(1);
  });

  test('of two kinds of unit is an error', () => {
    const figures = [
      count('a', 1),
      count('b', 1),
      printed('c', 'amount', 1, '吨'),
      count('whole', 3),
    ];
    expect(run({ figures, checks: [sum] }).diagnostics.map(({ id }) => id)).toEqual([
      'check-units-differ',
    ]);
  });
});

describe('a ratio check', () => {
  const share = (value: number) => printed('share', 'share', value, '%');

  test('holds within the rounding of the printed share', () => {
    expect(
      run({ figures: [count('a', 63), count('b', 92), share(68.5)], checks: [ratio] }).checks,
    ).toHaveLength(1);
  });

  test('fails beyond it, with both numbers', () => {
    const { diagnostics } = run({
      figures: [count('a', 63), count('b', 92), share(68.4)],
      checks: [ratio],
    });
    expect(diagnostics[0]?.message['zh-CN']).toContain('63 ÷ 92 = 68.4783%，不等于 68.4%');
  });

  test('needs a share to compare with, two figures, and a divisor', () => {
    const figures = [count('a', 63), count('b', 92), count('c', 0), share(68.5)];
    const ids = (check: object) =>
      run({ figures, checks: [{ ...ratio, ...check }] }).diagnostics.map(({ id }) => id);
    expect(ids({ equals: 'a' })).toEqual(['check-not-share']);
    expect(ids({ of: ['a', 'b', 'c'] })).toEqual(['check-arity']);
    expect(ids({ of: ['a', 'c'] })).toEqual(['derived-division']);
  });
});

describe('a check of missing figures', () => {
  test('names the unknown one at its place', () => {
    const { diagnostics } = run({
      figures: [count('a', 1), count('b', 1), count('whole', 2)],
      checks: [sum],
    });
    expect(diagnostics.map(({ location }) => location.lineText)).toEqual(['checks.0.of.2']);
  });

  test('is silent about a derived figure that failed and is reported elsewhere', () => {
    const { checks, diagnostics } = run({
      figures: [count('a', 1), count('b', 1), count('whole', 2)],
      derived: [derived('c', 'ratio', ['a'])],
      checks: [sum],
    });
    expect([checks, diagnostics]).toEqual([[], []]);
  });
});

describe('a correction', () => {
  const correction = (date: string, from: number, to: number) => ({
    figure: 'a',
    date,
    from,
    to,
    note: { 'zh-CN': '抄错' },
  });

  test('must end at the present value', () => {
    const { diagnostics } = run({
      figures: [count('a', 63)],
      corrections: [correction('2030-01-02', 61, 62)],
    });
    expect(diagnostics.map(({ id, location }) => [id, location.lineText])).toEqual([
      ['correction-stale', 'corrections.0.to'],
    ]);
  });

  test('of a later day makes an earlier one history, in whatever order they stand', () => {
    const corrections = [correction('2030-01-03', 62, 63), correction('2030-01-02', 61, 62)];
    expect(run({ figures: [count('a', 63)], corrections }).diagnostics).toEqual([]);
  });
});

describe('the status', () => {
  test('says how each figure is known', () => {
    const figures = [
      count('a', 1),
      count('b', 1),
      count('c', 1),
      count('whole', 3),
      count('alone', 5),
      printed('rank', 'rank', 1, '名次'),
      printed('growth', 'growth', 10, '%'),
      printed('level_growth', 'growth', 10, '%'),
      printed('level', 'amount', 2.16, '吨'),
    ];
    const base = derived('base', 'implied_base', ['level', 'level_growth']);
    const times = derived('times', 'multiple', ['growth']);
    expect(run({ figures, derived: [base, times], checks: [sum] }).statuses).toEqual({
      a: 'agrees',
      b: 'agrees',
      c: 'agrees',
      whole: 'agrees',
      alone: 'stated',
      rank: 'no_basis',
      growth: 'no_basis',
      level_growth: 'stated',
      level: 'stated',
      base: 'derived',
      times: 'derived',
    });
  });

  test('a check that fails gives no agreement', () => {
    const figures = [count('a', 1), count('b', 1), count('c', 1), count('whole', 4)];
    expect(run({ figures, checks: [sum] }).statuses.whole).toBe('stated');
  });
});
