import { describe, expect, test } from 'vitest';
import { parseStoryText } from '../../../src/prose/story-text.ts';
import { figure } from '../format/sample.ts';
import { context, HEAD, html, places, read } from './sample.ts';

describe('whatever would be printed as it stands is reported', () => {
  test.each([
    ['建成{bs_done}处', ['braces-stray 1:3 9']],
    ['{{bs_done}}}', ['braces-stray 1:12 1']],
    ['建成[文]{fig=bs_done', ['braces-stray 1:6 1']],
    ['［文］{fig=bs_done}', ['brackets-fullwidth 1:1 16']],
    ['### 三级 {#x}', ['braces-stray 1:8 4']],
    ['文 :::step', ['fence-stray 1:3 3']],
    ['> :::step', ['fence-stray 1:3 3']],
    ['- ：：：step', ['fence-stray 1:3 3']],
    ['    :::step', ['fence-stray 1:5 3']],
    ['::scene', ['fence-stray 1:1 2']],
    ['：：scene', ['fence-stray 1:1 2']],
    ['[备注]: 一句', ['link-reference 1:1 5']],
    ['[[甲型]{.plain}', ['brackets-stray 1:1 1']],
    ['[甲型]{.plain}]', ['brackets-stray 1:13 1']],
    ['[文](https://example.org', ['link-broken 1:3 2']],
    ['[文](https://example.org/a b)', ['link-broken 1:3 2']],
    ['[甲[乙](https://example.org)](https://example.org)', ['link-broken 1:5 2']],
    ['[**粗**]{.plain}', ['span-markup 1:2 2']],
    ['[{{bs_done}}]{.plain}', ['span-markup 1:2 2']],
    ['[*斜*]{.plain}', ['span-markup 1:2 1']],
    ['[_斜_]{.plain}', ['span-markup 1:2 1']],
    ['<?php', ['html-raw 1:1 2']],
    ['建成,{{bs_done}}', ['punctuation-halfwidth 1:3 1']],
    ['{{bs_done}},建成', ['punctuation-halfwidth 1:12 1']],
    ['建成,\n通电', ['punctuation-halfwidth 1:3 1']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('each look-alike of an input method is reported, and its figure is not lost', () => {
  test.each([
    // Braces round an id.
    ['｛｛bs_done｝｝', ['braces-fullwidth 1:1 2', 'braces-fullwidth 1:10 2']],
    ['｛{bs_done}｝', ['braces-fullwidth 1:1 2', 'braces-fullwidth 1:10 2']],
    ['{{bs_done｝｝', ['braces-fullwidth 1:10 2', 'braces-unclosed 1:1 2']],
    ['「「bs_done」」', ['braces-fullwidth 1:1 11']],
    ['『『bs_done』』', ['braces-fullwidth 1:1 11']],
    ['《《bs_done》》', ['braces-fullwidth 1:1 11']],
    ['【【bs_done】】', ['braces-fullwidth 1:1 11']],
    ['﹛﹛bs_done 值﹜﹜', ['braces-fullwidth 1:1 13']],
    // Brackets and braces of a paraphrase.
    ['［六十三处］{fig=bs_done}', ['brackets-fullwidth 1:1 19', 'number-unbound 1:2 3']],
    ['【六十三处】{fig=bs_done}', ['brackets-fullwidth 1:1 19', 'number-unbound 1:2 3']],
    ['〔六十三处〕｛fig=bs_done｝', ['brackets-fullwidth 1:1 19', 'number-unbound 1:2 3']],
    ['[六十三处】{fig=bs_done}', ['brackets-fullwidth 1:1 19', 'number-unbound 1:2 3']],
    ['[六十三处]｛fig=bs_done｝', ['brackets-fullwidth 1:1 19', 'number-unbound 1:2 3']],
    ['【六十三处】「fig=bs_done」', ['brackets-fullwidth 1:1 19', 'number-unbound 1:2 3']],
    ['【甲型】{.plain}', ['brackets-fullwidth 1:1 12']],
    // Marks in the braces.
    ['[六十三处]{fig＝bs_done}', ['attribute-quotes 1:8 11']],
    ['[六十三处]{fig=“bs_done”}', ['attribute-quotes 1:8 13']],
    ['[六十三处]{fig=‘bs_done’}', ['attribute-quotes 1:8 13']],
    ['[六十三处]{fig=＂bs_done＂}', ['attribute-quotes 1:8 13']],
    ['[近七成]{fig=bs_done，of=bs_plan}', ['attribute-commas 1:18 1', 'figure-unknown 1:6 18']],
    ['[甲型]{。plain}', ['attribute-fullwidth 1:6 1']],
    ['[甲型]{．plain}', ['attribute-fullwidth 1:6 1']],
    ['## 题 {＃a}', ['braces-stray 1:6 4', 'heading-id-missing 1:1 9']],
    // Fences and their heads.
    ['：：：step', ['directive-misplaced 1:1 3', 'fence-fullwidth 1:1 3', 'fence-unclosed 1:1 3']],
    [':：:step', ['directive-misplaced 1:1 3', 'fence-fullwidth 1:1 3', 'fence-unclosed 1:1 3']],
    ['：：step', ['fence-stray 1:1 2']],
    ['∶∶∶step', ['fence-stray 1:1 3']],
    // Marks of Markdown.
    ['＃＃＃ 题', ['markup-fullwidth 1:1 3']],
    ['－ 一条', ['markup-fullwidth 1:1 1']],
    ['＊＊粗＊＊', ['markup-fullwidth 1:1 2', 'markup-fullwidth 1:4 2']],
    ['》 引文', ['markup-fullwidth 1:1 1']],
    ['＞ 引文', ['markup-fullwidth 1:1 1']],
    ['｜甲｜乙｜', ['markup-fullwidth 1:1 1']],
    ['｀甲｀', ['markup-fullwidth 1:1 1', 'markup-fullwidth 1:3 1']],
    ['[文]（https://example.org）', ['link-broken 1:1 4']],
    ['【文】(https://example.org)', ['link-broken 1:1 4']],
    // Digits and punctuation.
    ['建成６３处', ['number-unbound 1:3 2']],
    ['建成⑫处', ['number-unbound 1:3 1']],
    ['建成,通电', ['punctuation-halfwidth 1:3 1']],
    ['建成;通电', ['punctuation-halfwidth 1:3 1']],
    ['建成:通电', ['punctuation-halfwidth 1:3 1']],
    ['建成!', ['punctuation-halfwidth 1:3 1']],
    ['建成?', ['punctuation-halfwidth 1:3 1']],
  ])('%s', (text, expected) => {
    expect(places(text).sort()).toEqual([...expected].sort());
  });

  const chart = ':::chart{#c kind=units figures=bs_done}\n### 题\n句\n:::';
  test.each([
    ['::::scene【题】{#s chart=c}', ['brackets-fullwidth 1:10 1']],
    ['::::scene［题］{#s chart=c}', ['brackets-fullwidth 1:10 1']],
    ['::::scene[题]｛#s chart=c｝', ['braces-fullwidth 1:13 12']],
    ['::::scene[题]「#s chart=c」', ['braces-fullwidth 1:13 12']],
    ['::::scene[题]{＃s chart=c}', ['attribute-fullwidth 1:14 1']],
    ['::::scene[题]{#s chart＝c}', ['attribute-quotes 1:17 7']],
    ['：：：：scene[题]{#s chart=c}', ['fence-fullwidth 1:1 4']],
  ])('%s', (head, expected) => {
    const text = `${head}\n:::step{focus="bs_done bs_plan"}\n文\n:::\n::::\n${chart}`;
    expect(places(text)).toEqual(expected);
    expect(places(text.replace('done bs', 'done，bs'))).toEqual([
      ...expected,
      'attribute-commas 2:23 1',
    ]);
  });
});

test('cells beyond the head of a table are never dropped in silence', () => {
  expect(places('| 甲 |\n|---|\n| 乙 | 丙 |')).toEqual(['table-cells 3:1 9']);
  expect(places('| 甲 | 丁 |\n|---|---|\n| 乙 \\| 丙 | 戊 |\n| 己 |')).toEqual([]);
});

test('a code block that is never closed is reported, and one in a text is kept', () => {
  expect(places('甲\n\n```\n乙\n\n丙')).toEqual(['code-unclosed 3:1 3']);
  expect(places('```\n乙\n``` 丙\n~~~\n````\n\n丁')).toEqual([]);
});

test('a number in the other words of the front matter is reported where it stands', () => {
  const head = HEAD.replace('kicker: 栏', 'kicker: 读63个数').replace('地', '2022年8月 · 某地');
  expect(
    read('文。', head).diagnostics.map(({ id, location }) => [id, location.line, location.column]),
  ).toEqual([['front-matter-number', 3, 10]]);
});

test('what is escaped, or stands in code, is printed on purpose', () => {
  for (const text of ['\\{甲\\}', '`{{甲}}`', '`<b>`', '\\<b>', '`` 甲 ` {乙} ``', '来源:GDP']) {
    expect(places(text)).toEqual([]);
  }
});

test('square brackets in pairs are printed as they stand', () => {
  expect(places('他说[原文如此]，[见[甲型]{.plain}](https://example.org)。')).toEqual([]);
});

test('a paragraph that looks like a definition of Markdown is kept', () => {
  expect(html('[备注]: 一句')).toBe('<p>[备注]: 一句</p>');
});

test('an indented paragraph is a paragraph, and its figures are bound', () => {
  expect(html('    建成{{bs_done}}')).toMatch(/^<p>建成<a /);
  expect(places('\t{{bs_dnoe}}')).toEqual(['figure-unknown 1:4 7']);
});

test('a numeral cut in two by emphasis or a line break is seen whole', () => {
  expect(places('三**分之**一')).toEqual(['number-unbound 1:1 8']);
  expect(places('三分之\n一')).toEqual(['number-unbound 1:1 3']);
});

test('the columns of equal cells of a table are told apart', () => {
  expect(places('| 甲 | 乙 |\n|---|---|\n| 63 | 63 |')).toEqual([
    'number-unbound 3:3 2',
    'number-unbound 3:8 2',
  ]);
});

test('digits in an address or in a heading’s id are no numbers of the text', () => {
  expect(places('[甲](https://example.org/2022_(63))')).toEqual([]);
  expect(places('## 题 {#part-2}')).toEqual([]);
  expect(places('[甲](https://example.org "共63处")')).toEqual(['number-unbound 1:27 2']);
});

test('a number in a link is no link in a link', () => {
  expect(html('[见{{bs_done}}](https://example.org)')).toBe(
    '<p><a href="https://example.org">见<data class="figure count stated" value="63" data-figure="bs_done">63处</data></a></p>',
  );
});

test('lines of Chinese are joined without a space, lines of English with one', () => {
  expect(html('甲，\n乙')).toBe('<p>甲，乙</p>');
  expect(html('one\ntwo')).toBe('<p>one\ntwo</p>');
});

test('a day that the calendar lacks has no machine-readable form', () => {
  expect(html('2022年2月30日')).toBe('<p><time>2022年2月30日</time></p>');
});

test('an attribute given twice is reported', () => {
  expect(places('[六十三处]{fig=bs_done fig=bs_plan}')).toEqual(['attribute-duplicate 1:20 11']);
  expect(places('[六十三处]{fig=bs_done .plain}')).toEqual(['span-attribute-both 1:1 26']);
});

test('a number written out in full is found in the dataset', () => {
  const invested = figure({
    id: 'invested',
    unit: '亿元',
    quantity: { kind: 'value', value: 233.7 },
  });
  const { diagnostics } = parseStoryText(
    { file: 'zh-CN.md', text: `${HEAD}投资23370000000元。` },
    { ...context, figures: new Map([[invested.id, invested]]) },
  );
  expect(diagnostics[0]?.hint?.['zh-CN']).toContain('{{invested}}');
});

test('a number in the title is reported where it stands', () => {
  const [found] = read('文。', HEAD.replace('title: 题', 'title: 共63处')).diagnostics;
  expect([found?.id, found?.location.line, found?.location.column]).toEqual(['title-number', 2, 9]);
});

test('text nested deeper than the parser reads is never dropped in silence', () => {
  expect(places(`${'>'.repeat(120)} 深`)).toEqual(['nesting-deep 1:1 122']);
});
