import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumerals, parseNumeral } from '../../../src/format/numerals.ts';

const found = (text: string, language = 'zh-CN') =>
  findNumerals(text, language).map(({ index, length }) => text.slice(index, index + length));

describe('a numeral that must be bound is found', () => {
  test.each([
    ['园区有十二家企业', ['十二']],
    ['共四十三个数', ['四十三']],
    ['近七成已完成', ['七成']],
    ['涨到三倍', ['三倍']],
    ['三分之二在建', ['三分之二']],
    ['百分之二十', ['百分之二十']],
    ['一半还没有', ['一半']],
    ['上百个项目，几十家企业', ['上百', '几十']],
    ['十余位', ['十余']],
    ['两千吨', ['两千']],
    ['建成63处，完成68.5%', ['63', '68.5%']],
    ['建成６３处', ['６３']],
    ['5G基站', ['5']],
    ['产值翻番', ['翻番']],
  ])('%s', (text, numerals) => {
    expect(found(text)).toEqual(numerals);
  });
});

describe('words that count nothing are left alone', () => {
  test.each([
    '一家企业，两个项目，三份名单',
    '已建成，正在完成，由此构成，成为成果',
    '十分重要，万一如此，千万别忘，百姓',
    '“十四五”规划，综合百强',
    '第一、第二问、第三节',
    '上半年，下半年，半年',
    '2022年8月12日，2021年以来，1—7月份，24日14:37',
    '八月十二日，二〇二二年',
    '2022-08-24',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('English numerals of ten and more, fractions and multiples are found', () => {
  const text =
    'On 12 August 2022 two thirds of the twelve firms and one site doubled 3,400 times in 2021.';
  expect(found(text, 'en')).toEqual(['two thirds', 'twelve', 'doubled', '3,400']);
  expect(found('the second half of the first quarter', 'en')).toEqual([]);
});

test('numerals say their number', () => {
  const numbers = [
    '十二',
    '一百零五',
    '两亿三千万',
    '3.5万',
    '１２',
    '1,234.5',
    'forty-three',
    'two hundred and six',
  ];
  expect(numbers.map(parseNumeral)).toEqual([12, 105, 230_000_000, 35_000, 12, 1234.5, 43, 206]);
  expect(['', '企业', '十二家', '一二三四五六七', 'many'].map(parseNumeral)).toEqual([
    null,
    null,
    null,
    1_234_567,
    null,
  ]);
});

test('any text is searched without a crash, and finds lie inside it', () => {
  const chars = fc.constantFrom(
    ...'零一二两三十百千万亿成倍分之半翻番年月日第几上近0123456789.,%％５：年 halftwenty-',
    '\n',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.array(chars, { maxLength: 40 }),
      fc.constantFrom('zh-CN', 'en'),
      (parts, language) => {
        const text = parts.join('');
        for (const { index, length } of findNumerals(text, language)) {
          expect(index).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(index + length).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test('no digit outside dates escapes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'建成处0123456789，。') }), (text) => {
      const covered = findNumerals(text, 'zh-CN').flatMap(({ index, length }) =>
        Array.from({ length }, (_, at) => index + at),
      );
      for (const { index } of text.matchAll(/\d/g)) {
        if (!/(?<!\d)(19|20)\d{2}(?!\d)/.test(text)) expect(covered).toContain(index);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
