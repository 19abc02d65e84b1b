import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedContains } from '../../../src/load/printed.ts';

test.each([
  ['digits in a sentence', '化工企业12家', 12, 1],
  ['a decimal', '产值233.7亿元', 233.7, 1e8],
  ['thousands separators', '约 1,234,567 units', 1234567, 1],
  ['full-width digits', '建成６３处', 63, 1],
  ['a Chinese numeral', '十余位', 10, 1],
  ['a Chinese numeral with hundreds', '二百四十处', 240, 1],
  ['a scale word alone', '百强企业', 100, 1],
  ['a unit that stands for one of itself', '亿元以上', 1, 1e8],
  ['a number in another scale of the same unit', '3.5万吨', 35000, 1],
  ['a scale word that is part of the unit', '三千万元', 3000, 1e4],
  ['tenths', '近七成', 70, 1],
  ['an ordinal', '全市第一', 1, 1],
  ['an English word', 'nine of them', 9, 1],
  ['an English numeral of several words', 'two hundred and forty sites', 240, 1],
  ['an enumeration that is left open', '“甲”、乙、丙、丁等', 4, 1],
  ['an enumeration of two', '甲科技、乙企服', 2, 1],
  ['an enumeration with and', 'ducks, gulls and waders', 3, 1],
  ['a fall in words for a negative number', '下降3.2%', -3.2, 1],
  ['a minus sign', '增速为−3.2%', -3.2, 1],
  ['the end of a range', '5-8亿元', 8, 1e8],
])('%s contains its number', (_title, printed, value, factor) => {
  expect(printedContains(printed, value, factor)).toBe(true);
});

test.each([
  ['another number', '63处', 62, 1],
  ['a part of a longer number', '2022年', 22, 1],
  ['a number without its decimals', '10.9%', 10, 1],
  ['the decimals of a number', '10.9%', 9, 1],
  ['a rise for a negative number', '增长3.2%', -3.2, 1],
  ['a fall with a minus sign for a positive number', '-3.2%', 3.2, 1],
  ['an enumeration of another length', '甲、乙、丙等', 4, 1],
  ['words without a number', '若干企业', 1, 1],
  ['a single name', '甲科技', 1, 1],
])('%s does not', (_title, printed, value, factor) => {
  expect(printedContains(printed, value, factor)).toBe(false);
});

test('any decimal is found in its own digits, and its neighbour is not', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(cents, (amount) => {
      const value = amount / 100;
      expect(printedContains(`共${value}元`, value, 1)).toBe(true);
      expect(printedContains(`共${value}元`, (amount + 1) / 100, 1)).toBe(false);
    }),
    { seed: 1, numRuns: 200 },
  );
});
