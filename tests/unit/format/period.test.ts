import { expect, test } from 'vitest';
import { formatDay, formatPeriod, hasYearBefore } from '../../../src/format/period.ts';
import { localeOf } from './sample.ts';

const zh = localeOf('zh-CN');
const en = localeOf('en');

test('periods are written as the language writes them', () => {
  const periods = [
    '2022',
    '2022-H1',
    '2022-Q3',
    '2022-07',
    '2022-08-12',
    '2022-01/2022-07',
    '2021/2022',
  ];
  expect(periods.map((period) => formatPeriod(period, zh))).toEqual([
    '2022年',
    '2022年上半年',
    '2022年第3季度',
    '2022年7月',
    '2022年8月12日',
    '2022年1—7月',
    '2021年至2022年',
  ]);
  expect(formatPeriod('2022-07', en)).toContain('July');
});

test('a day does not depend on the time zone of the machine', () => {
  expect(formatDay('2022-08-24', zh)).toBe('2022年8月24日');
  expect(formatDay('2022-08-24', en)).toMatch(/24.*August.*2022|August.*24.*2022/);
});

test('a period within one year has its like a year before, and a longer one has not', () => {
  for (const period of ['2022', '2022-H1', '2022-Q3', '2022-07', '2022-08-12', '2022-01/2022-07']) {
    expect(hasYearBefore(period)).toBe(true);
  }
  for (const period of ['2021-01/2022-08', '2020/2022', '改革开放以来']) {
    expect(hasYearBefore(period)).toBe(false);
  }
});
