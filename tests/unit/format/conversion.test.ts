import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFigure } from '../../../src/format/number.ts';
import { parseNumeral } from '../../../src/format/numerals.ts';
import { checkParaphrase } from '../../../src/format/paraphrase.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { figure, localeOf, units } from './sample.ts';

const zh = localeOf('zh-CN');
const en = localeOf('en');

/** Units that one of the languages writes in another unit: 亿元, million tonnes. */
const converted = Object.keys(units).filter((id) => {
  const { forms = {} } = units[id] ?? {};
  return !('en' in forms) || !('zh-CN' in forms);
});

/** A number of up to eight digits in one of these units, printed with its last decimal. */
const amounts = fc
  .record({
    unit: fc.constantFrom(...converted),
    digits: fc.integer({ min: 1, max: 99_999_999 }),
    decimals: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ unit, digits, decimals }): Figure => {
    const value = digits / 10 ** decimals;
    const bounds = { low: value, high: value };
    return figure({
      measure: 'amount',
      quantity: { kind: 'value', value },
      bounds,
      unit,
      decimals,
    });
  });

/** What words say, in the basic unit: yuan, tonnes, square metres. */
function said(text: string): number {
  const [, number = '', scale = ''] = /^¥?([\d.,]+)( ?(?:万|亿|million|billion))?/.exec(text) ?? [];
  return parseNumeral(number + scale) ?? Number.NaN;
}

function exact(of: Figure): number {
  const value = of.quantity.kind === 'value' ? of.quantity.value : Number.NaN;
  return value * (units[of.unit]?.factor ?? Number.NaN);
}

test('units are converted in both directions', () => {
  expect(converted).toEqual(
    expect.arrayContaining(['万元', '亿元', '万吨', '万平方米', 'billion yuan', 'million tonnes']),
  );
});

test('Chinese and English words of an amount name the same value, whichever unit it is in', () => {
  fc.assert(
    fc.property(amounts, (of) => {
      const [chinese, english] = [said(formatFigure(of, zh).text), said(formatFigure(of, en).text)];
      expect(chinese / exact(of)).toBeCloseTo(1, 9);
      expect(english / exact(of)).toBeCloseTo(1, 9);
      expect(english / chinese).toBeCloseTo(1, 9);
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('the words of either language are accepted of the amount, and of no other', () => {
  fc.assert(
    fc.property(amounts, (of) => {
      for (const locale of [zh, en]) {
        const { text } = formatFigure(of, locale);
        const isTrue = (one: Figure) =>
          checkParaphrase(text, { figure: one, whole: null }, locale).ok;
        expect([text, isTrue(of)]).toEqual([text, true]);
        const value = of.quantity.kind === 'value' ? of.quantity.value * 10 : 0;
        const tenfold: Figure = {
          ...of,
          quantity: { kind: 'value', value },
          bounds: { low: value, high: value },
        };
        expect([text, isTrue(tenfold)]).toEqual([text, false]);
      }
    }),
    { seed: 6, numRuns: 500 },
  );
});

test.each([
  [233.7, '亿元', '233.7亿元', '¥23.37 billion'],
  [510.84, '万元', '510.84万元', '¥5.1084 million'],
  [360, '万吨', '360万吨', '3.60 million tonnes'],
  [3.5, '万吨', '3.5万吨', '35,000 tonnes'],
  [12, '万平方米', '12万平方米', '120,000 square metres'],
])('%s%s is %s and %s', (value, unit, chinese, english) => {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const of = figure({ measure: 'amount', quantity: { kind: 'value', value }, unit, decimals });
  expect(formatFigure(of, zh).text).toBe(chinese);
  expect(formatFigure(of, en).text).toBe(english);
});
