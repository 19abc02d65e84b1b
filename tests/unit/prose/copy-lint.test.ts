import { describe, expect, test } from 'vitest';
import { lintCopy } from '../../../src/prose/copy-lint.ts';

const found = (text: string, language = 'zh-CN') =>
  lintCopy({ file: 'zh-CN.md', text }, language).map(
    ({ id, location }) => `${id} ${location.line}:${location.column}`,
  );

describe('Chinese copy is told what its punctuation should be', () => {
  test.each([
    ['建成,通电', ['copy-punctuation 1:3']],
    ['他说"好"。', ['copy-punctuation 1:3', 'copy-punctuation 1:5']],
    ['甲「乙」丙', ['copy-punctuation 1:2', 'copy-punctuation 1:4']],
    ['甲(乙)丙', ['copy-punctuation 1:2', 'copy-punctuation 1:4']],
    ['甲“乙，丙', ['copy-unpaired 1:2']],
    ['甲\n乙 丙', ['copy-space 2:2']],
    ['甲 ，乙', ['copy-space 1:2']],
    ['甲， 乙', ['copy-space 1:3']],
    ['甲“ 乙”丙', ['copy-space 1:2']],
    ['title: 甲,乙', ['copy-punctuation 1:9']],
    ['::::scene[甲,乙]{#s chart=c}', ['copy-punctuation 1:12']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what is no fault of the copy is left alone', () => {
  test.each([
    '2022年8月12日，建成 63 处，GDP增长。',
    '第一批打算建{{bs_plan}}[5G]{.plain}基站，[近七成]{fig=bs_rate of=bs_plan}。',
    '**对得上**：见[说明](https://example.org/a,b "c,d")。',
    '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |',
    '- 甲\n- 乙\n1. 丙',
    '甲“乙\n丙”丁',
    '```\n甲,乙\n```',
    'title: "甲，乙"\npublished: "2026-01-01"',
    '## 甲 {#a}',
    '`甲,乙`',
    'kicker: 数读 · 一篇访谈',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('text in another language', () => {
    expect(found('建成,通电', 'en')).toEqual([]);
  });
});
