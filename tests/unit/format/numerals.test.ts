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
    ['5G基站，PM2.5', ['5', '2.5']],
    ['共2000家，建成1950处', ['2000', '1950']],
    ['2022年8月12家企业开工', ['12']],
    ['三十分钟，一百二十三日', ['三十', '一百二十三']],
    ['5000年文明，1500年历史，共63日', ['5000', '1500', '63']],
    ['三成员工、七成年轻人、七八成', ['三成', '七成', '七八成']],
    ['一个半月，两年半', ['一个半', '两年半']],
    ['近百家，百余家，亿元以上项目', ['近百', '百余', '亿']],
    ['第十，第十二，四百强', ['十', '十二', '四百']],
    ['比例12：30，١٢', ['12', '30', '١٢']],
    ['产值翻番', ['翻番']],
    ['产值翻倍，双倍，近半', ['翻倍', '双倍', '近半']],
    ['零点五，一点二个百分点', ['零点五', '一点二']],
    ['⑫个，Ⅻ，㊿，½', ['⑫', 'Ⅻ', '㊿', '½']],
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
    '2022-08-24，2022/08/24，2022-08，（2022）',
    '之一成为，唯一成功，周三成立，三成员国，加倍，成倍增长',
    '人数十分重要，万里长城，五花八门，“十五”计划，单位：亿元',
    '一个半导体厂，多半，半个月，2021、2022年，第3季度，14：37',
    '附近半岛，平方米m²，零点五分，一点一点',
    '正月十五，上午十时，十点半，二十世纪，90年代',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('English numerals of ten and more, fractions and multiples are found', () => {
  const text =
    'On 12 August 2022 two thirds of the twelve firms and one site doubled 3,400 times in 2021.';
  expect(found(text, 'en')).toEqual(['two thirds', 'twelve', 'doubled', '3,400 times']);
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
      for (const { index } of text.matchAll(/\d/g)) expect(covered).toContain(index);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('years stand free in English where they count nothing', () => {
  expect(found('2000 sites, ¥2000, in August 12 firms', 'en')).toEqual(['2000', '2000', '12']);
  expect(found('in 2022, the 2022 figures, 2021–22, August 2022, Q3 2022', 'en')).toEqual([]);
});

test('what forms no number is none, and a short form is read as it is spoken', () => {
  expect(['one two', '百千', '亿亿', '1,23', 'and'].map(parseNumeral)).toEqual(Array(5).fill(null));
  const short = ['一百五', '两万八', '一点二万', '1,234万', '23.37 billion', '−5.5'];
  expect(short.map(parseNumeral)).toEqual([150, 28_000, 12_000, 12_340_000, 23_370_000_000, -5.5]);
});

test('any Unicode is searched without a crash, and finds lie in order inside it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, fc.constantFrom('zh-CN', 'en'), (any, language) => {
      let end = 0;
      for (const { index, length } of findNumerals(any, language)) {
        expect(index).toBeGreaterThanOrEqual(end);
        end = index + length;
      }
      expect(end).toBeLessThanOrEqual(any.length);
    }),
    { seed: 1, numRuns: 300 },
  );
});
