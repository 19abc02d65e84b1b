import { expect, test } from 'vitest';
import { listExemptions } from '../../../src/prose/exemptions.ts';
import { HEAD } from './sample.ts';

const lines = HEAD.split('\n').length - 1;

/** `kind words line:column`, the line counted in the body from 1. */
function listed(body: string, language = 'zh-CN'): string[] {
  return listExemptions({ file: 'zh-CN.md', text: HEAD + body }, language)
    .filter(({ location }) => location.line > lines)
    .map(
      ({ kind, words, location }) => `${kind} ${words} ${location.line - lines}:${location.column}`,
    );
}

test('plain spans, dates and names are listed with their places', () => {
  expect(listed('2022年8月12日，“十四五”的[5G]{.plain}，第一。')).toEqual([
    'date 2022年8月12日 1:1',
    'name 十四五 1:13',
    'plain 5G 1:19',
    'name 第一 1:31',
  ]);
  expect(listed('In August 2022 the [5G]{.plain} sites', 'en')).toEqual([
    'date August 2022 1:4',
    'plain 5G 1:21',
  ]);
});

test('what is bound, and what readers never see, is no exemption', () => {
  expect(listed('{{bs_done}} [近半年]{fig=bs_done} [甲](https://example.org/2022年)')).toEqual([]);
});

test('they are found in blocks, lists, tables and labels', () => {
  const text =
    '::::scene[2021年]{#s chart=c}\n:::step\n- 甲\n- 2022年\n:::\n::::\n\n| 甲 |\n|---|\n| 第一 |';
  expect(listed(text)).toEqual(['date 2021年 1:11', 'date 2022年 4:3', 'name 第一 10:3']);
});

test('the dates of the front matter are listed too', () => {
  const found = listExemptions({ file: 'zh-CN.md', text: HEAD }, 'zh-CN');
  expect(found.map(({ kind, words, location }) => [kind, words, location.line])).toEqual([
    ['date', '2026-01-01', 6],
  ]);
});
