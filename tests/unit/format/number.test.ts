import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFigure, formatNumber } from '../../../src/format/number.ts';
import { parseNumeral } from '../../../src/format/numerals.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { figure, localeOf, units } from './sample.ts';

const zh = localeOf('zh-CN');
const en = localeOf('en');
const amount = (value: number, unit: string, decimals: number): Figure =>
  figure({ measure: 'amount', quantity: { kind: 'value', value }, unit, decimals });

test('a count stands with its measure word', () => {
  expect(formatFigure(figure(), zh)).toEqual({ lead: '', number: '63', tail: '处', text: '63处' });
  expect(formatFigure(figure(), en).text).toBe('63 sites');
});

test('one thing takes the singular', () => {
  expect(formatFigure(figure({ quantity: { kind: 'value', value: 1 } }), en).text).toBe('1 site');
});

test('Chinese money becomes millions and billions in English, with the digits it had', () => {
  expect(formatFigure(amount(233.7, '亿元', 1), zh).text).toBe('233.7亿元');
  expect(formatFigure(amount(233.7, '亿元', 1), en).text).toBe('¥23.37 billion');
  expect(formatFigure(amount(510.84, '万元', 2), en).text).toBe('¥5.1084 million');
});

test('a range, a minimum and an approximate number say what they are', () => {
  const range = { ...amount(0, '亿元', 0), quantity: { kind: 'range', low: 5, high: 8 } } as Figure;
  expect(formatFigure(range, zh).text).toBe('5—8亿元');
  const least = figure({ quantity: { kind: 'min', min: 4 }, unit: '个' });
  expect(formatFigure(least, zh).text).toBe('至少4个');
  expect(formatFigure({ ...amount(21, '%', 0), approximate: true }, zh).text).toBe('约21%');
});

test('a growth rate carries its sign where it is asked for', () => {
  const growth = (value: number) => ({ ...amount(value, '%', 1), measure: 'growth' }) as Figure;
  expect(formatFigure(growth(5.5), zh, { kind: 'signed' }).text).toBe('+5.5%');
  expect(formatFigure(growth(-5.5), zh, { kind: 'signed' }).text).toBe('−5.5%');
  expect(formatFigure(growth(5.5), zh).text).toBe('5.5%');
});

test('variants: the number alone, another unit, the printed form', () => {
  const output = amount(2.16, '亿元', 2);
  expect(formatFigure(output, zh, { kind: 'value' }).text).toBe('2.16');
  expect(formatFigure(output, zh, { kind: 'unit', unit: '万元' }).text).toBe('21600万元');
  expect(formatFigure(figure(), zh, { kind: 'printed' }).text).toBe('63');
});

test('thousands are grouped in English and not in Chinese', () => {
  expect(formatNumber(2125, 0, en)).toBe('2,125');
  expect(formatNumber(2125, 0, zh)).toBe('2125');
  expect(formatNumber(1234, -2, en)).toBe('1,200');
});

test('what is written reads back as the number, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      (digits, decimals) => {
        const value = digits / 10 ** decimals;
        for (const locale of [zh, en]) {
          expect(parseNumeral(formatNumber(value, decimals, locale))).toBe(value);
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('money converted to English and back is the same amount', () => {
  const money = ['元', '万元', '亿元'];
  fc.assert(
    fc.property(
      fc.constantFrom(...money),
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 3 }),
      (unit, digits, decimals) => {
        const value = digits / 10 ** decimals;
        const { text } = formatFigure(amount(value, unit, decimals), en);
        const match = /^¥([\d.,]+)(?: (million|billion))?$/.exec(text);
        const factor = match?.[2] === 'billion' ? 1e9 : match?.[2] === 'million' ? 1e6 : 1;
        const back = (parseNumeral(match?.[1] ?? '') ?? Number.NaN) * factor;
        expect(back / (value * (units[unit]?.factor ?? 0))).toBeCloseTo(1, 9);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('never more decimals are written than a figure has', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.integer({ min: -2, max: 4 }),
      (value, decimals) => {
        const written = formatNumber(value, decimals, zh).split('.')[1]?.length ?? 0;
        expect(written).toBe(Math.max(decimals, 0));
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('no unit of another kind is written, and the plural follows what is shown', () => {
  const output = amount(2.16, '亿元', 2);
  expect(formatFigure(output, zh, { kind: 'unit', unit: '吨' }).text).toBe('2.16亿元');
  expect(formatFigure(output, en, { kind: 'unit', unit: 'million yuan' }).text).toBe(
    '¥216 million',
  );
  expect(formatFigure(figure({ quantity: { kind: 'value', value: 1.4 } }), en).text).toBe('1 site');
});

test('millions and billions in Chinese are the same amount, to the last digit', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('million yuan', 'billion yuan'),
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 3 }),
      (unit, digits, decimals) => {
        const { text } = formatFigure(amount(digits / 10 ** decimals, unit, decimals), zh);
        const exact = Math.round((digits * (units[unit]?.factor ?? 0)) / 10 ** decimals);
        expect(parseNumeral(text.replace(/元$/, ''))).toBe(exact);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
