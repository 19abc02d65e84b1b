import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkParaphrase } from '../../../src/format/paraphrase.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { figure, localeOf } from './sample.ts';

const zh = localeOf('zh-CN');
const en = localeOf('en');
const percent = (value: number, measure: Figure['measure'] = 'share') =>
  figure({
    measure,
    unit: '%',
    quantity: { kind: 'value', value },
    bounds: { low: value - 0.05, high: value + 0.05 },
    decimals: 1,
  });
const count = (value: number) =>
  figure({ unit: '家', quantity: { kind: 'value', value }, bounds: { low: value, high: value } });
const rate = percent(68.5);
const growth = percent(308.74, 'growth');
const ok = (words: string, target: Figure, whole: Figure | null = null, before = '', locale = zh) =>
  checkParaphrase(words, { figure: target, whole }, locale, before).ok;

describe('words that the data bear out pass', () => {
  test.each([
    ['近七成', rate, null],
    ['约七成', rate, null],
    ['超六成', rate, null],
    ['不足七成', rate, null],
    ['过半', rate, null],
    ['三分之二', count(8), count(12)],
    ['十二家', count(12), null],
    ['一半', count(6), count(12)],
    [
      '约三倍',
      figure({
        unit: '倍',
        measure: 'growth',
        quantity: { kind: 'value', value: 3.1 },
        bounds: { low: 3.05, high: 3.15 },
      }),
      null,
    ],
    ['增长约三倍', growth, null],
    ['增至约四倍', growth, null],
  ] as const)('%s', (words, target, whole) => {
    expect(ok(words, target, whole)).toBe(true);
  });
});

describe('words that go too far fail', () => {
  test.each([
    ['超七成', rate, null],
    ['七成', rate, null],
    ['近八成', rate, null],
    ['不足六成', rate, null],
    ['增长约四倍', growth, null],
    ['增长四倍', growth, null],
    ['增至约三倍', growth, null],
    ['一半', count(8), count(12)],
    ['十三家', count(12), null],
  ] as const)('%s', (words, target, whole) => {
    expect(ok(words, target, whole)).toBe(false);
  });
});

test('the verb may stand in front of the brackets', () => {
  expect(ok('约三倍', growth, null, '产值增长')).toBe(true);
  expect(ok('约四倍', growth, null, '产值增长')).toBe(false);
  expect(ok('约四倍', growth, null, '产值增至')).toBe(true);
});

test('English words are checked by the same rules', () => {
  expect(ok('nearly seventy per cent', rate, null, '', en)).toBe(true);
  expect(ok('more than seventy per cent', rate, null, '', en)).toBe(false);
  expect(ok('two thirds', count(8), count(12), '', en)).toBe(true);
  expect(ok('twelve firms', count(12), null, '', en)).toBe(true);
  expect(ok('doubled', percent(100, 'growth'), null, '', en)).toBe(true);
});

test('a failed check says how the words were read and what the data say', () => {
  expect(checkParaphrase('超七成', { figure: rate, whole: null }, zh)).toEqual({
    ok: false,
    reason: 'false',
    weighed: true,
    read: '> 70%',
    actual: '68.5%',
  });
  expect(checkParaphrase('不少', { figure: rate, whole: null }, zh)).toMatchObject({
    reason: 'no-number',
  });
});

test('“nearly” is always less than the number, “over” always more', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 99, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (value, tenths) => {
        const target = percent(value);
        const word = '零一二三四五六七八九'[tenths];
        if (ok(`近${word}成`, target)) expect(value).toBeLessThan(tenths * 10);
        if (ok(`超${word}成`, target)) expect(value).toBeGreaterThan(tenths * 10);
        expect(ok(`近${word}成`, target) && ok(`超${word}成`, target)).toBe(false);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

const valued = (value: number, over: Partial<Figure>) =>
  figure({ quantity: { kind: 'value', value }, bounds: { low: value, high: value }, ...over });
const least = figure({
  unit: '位',
  quantity: { kind: 'min', min: 10 },
  bounds: { low: 10, high: Number.POSITIVE_INFINITY },
});
const range = figure({
  measure: 'amount',
  unit: '亿元',
  quantity: { kind: 'range', low: 5, high: 8 },
  bounds: { low: 4.5, high: 8.5 },
});
const money = valued(2.16, { measure: 'amount', unit: '亿元', decimals: 2 });
const fell = percent(-30, 'growth');

describe('words are judged by what they say', () => {
  test.each([
    [true, '不超过七成', rate, null],
    [false, '不超过六成', rate, null],
    [false, '不超过七成', percent(75), null],
    [false, '没超七成', percent(75), null],
    [false, '没有达到七成', percent(70), null],
    [true, '没有达到七成', rate, null],
    [true, '近半', percent(48.5), null],
    [false, '近半', percent(51), null],
    [true, '翻了一倍', percent(100, 'growth'), null],
    [true, '一共六十三处', count(63), null],
    [true, '六成多', rate, null],
    [true, '六七成', rate, null],
    [false, '三分之二', rate, null],
    [false, '增长达四倍', growth, null],
    [false, '增长至少四倍', growth, null],
    [true, '增幅约三倍', growth, null],
    [false, '翻三倍', growth, null],
    [true, '增长三倍', count(48), count(12)],
    [false, '增长四倍', count(48), count(12)],
    [true, '下降三成', fell, null],
    [false, '增长三成', fell, null],
    [true, '一共十二家', count(12), null],
    [true, '附近十二家', count(12), null],
    [true, '十余位', least, null],
    [false, '十位', least, null],
    [true, '五到八亿元', range, null],
    [false, '六亿元', range, null],
    [true, '两亿多元', money, null],
    [false, '2.16亿吨', money, null],
    [false, '近七成，共240处', rate, null],
    [false, '过半', count(6), count(0)],
  ] as const)('%s: %s', (expected, words, target, whole) => {
    expect(ok(words, target, whole)).toBe(expected);
  });

  test.each([
    [true, 'no more than 70%', rate, ''],
    [false, 'no more than 60%', rate, ''],
    [true, 'no fewer than 60 per cent', rate, ''],
    [true, 'about three times', growth, 'rose by '],
    [false, 'about four times', growth, 'rose by '],
    [true, 'about four times', growth, 'rose to '],
    [true, '¥216 million', money, ''],
    [false, '216 billion yuan', money, ''],
    [false, 'ten people', least, ''],
  ] as const)('%s: %s', (expected, words, target, before) => {
    expect(ok(words, target, null, before, en)).toBe(expected);
  });
});

test('no words crash the check, and none show a broken number', () => {
  const parts =
    '近 约 超 七 成 半 三 十 万 分之 倍 翻番 增长 增至 多 几 到 12 3.5 % half two times in'.split(
      ' ',
    );
  const words = fc.oneof(
    fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const figures = fc.constantFrom(rate, growth, range, least, money, count(0));
  fc.assert(
    fc.property(words, words, figures, fc.constantFrom(zh, en), (text, before, target, locale) => {
      for (const whole of [null, count(0)]) {
        const result = checkParaphrase(text, { figure: target, whole }, locale, before);
        if (!result.ok) expect(result.read + result.actual).not.toMatch(/NaN|undefined|Infinity/);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});
