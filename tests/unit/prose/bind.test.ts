import { describe, expect, test } from 'vitest';
import { html, places, read } from './sample.ts';

test('an id becomes a bound number that links to its note', () => {
  expect(html('建成 {{bs_done}}。')).toBe(
    '<p>建成 <a href="#note-bs_done"><data class="figure count stated" value="63" data-figure="bs_done">63处</data></a>。</p>',
  );
});

test('variants write the number alone and the printed form', () => {
  expect(html('{{bs_done 值}} {{bs_done 原文}}')).toMatch(/>63<.*>63</);
  expect(places('{{bs_done 公斤}}')).toEqual(['figure-variant-unknown 1:11 2']);
});

test('a checked paraphrase keeps the editor’s words', () => {
  expect(html('[六十三处]{fig=bs_done}')).toContain('data-figure="bs_done">六十三处</data>');
  expect(places('建成[六十四处]{fig=bs_done}。')).toEqual(['paraphrase-false 1:4 4']);
  expect(places('建成[不少]{fig=bs_done}。')).toEqual(['paraphrase-unreadable 1:4 2']);
});

test('of= compares with a share of the whole', () => {
  expect(places('[近七成]{fig=bs_done of=bs_plan}')).toEqual([]);
  expect(places('[超七成]{fig=bs_done of=bs_plan}')).toEqual(['paraphrase-false 1:2 3']);
});

describe('the column of an unknown figure is found', () => {
  test.each([
    ['计划建 {{bs_plan}}，建成 {{bs_dnoe}}。', 'figure-unknown 1:22 7'],
    ['- 一\n- 建成 {{bs_dnoe}}', 'figure-unknown 2:8 7'],
    ['> 引\n> 建成 {{bs_dnoe}}', 'figure-unknown 2:8 7'],
    ['第一行\n第二行 {{bs_dnoe}}', 'figure-unknown 2:7 7'],
    ['1. 条目\n\n   续 {{bs_dnoe}}', 'figure-unknown 3:8 7'],
    ['| 表 | 头 |\n|---|---|\n| 甲 | {{bs_dnoe}} |', 'figure-unknown 3:9 7'],
    ['**粗 {{bs_dnoe}}**', 'figure-unknown 1:7 7'],
    ['## 题 {{bs_dnoe}} {#t}', 'figure-unknown 1:8 7'],
    [
      '::::scene[题 {{bs_dnoe}}]{#s chart=c}\n:::step\n文\n:::\n::::\n:::chart{#c kind=units figures=bs_done}\n### 题\n句\n:::',
      'figure-unknown 1:15 7',
    ],
    [
      '::::scene[题]{#s chart=c}\n:::step{focus="bs_done bs_dnoe"}\n文\n:::\n::::\n:::chart{#c kind=units figures=bs_done}\n### 题\n句\n:::',
      'figure-unknown 2:24 7',
    ],
  ])('%s', (text, place) => {
    expect(places(text)).toEqual([place]);
  });
});

test('a number bound to nothing is reported, with the figure that has this value', () => {
  expect(places('建成63处。')).toEqual(['number-unbound 1:3 2']);
  const [found] = read('建成63处。').diagnostics;
  expect(found?.hint?.['zh-CN']).toBe('数据表里有这个数，写 {{bs_done}}（建成的基站：63处）。');
  expect(found?.level).toBe('error');
  expect(found?.previewLevel).toBe('warning');
});

test('numbers in code, links and tables count too', () => {
  expect(places('`63`')).toEqual(['number-unbound 1:2 2']);
  expect(places('[共63处](https://example.org/2)')).toEqual(['number-unbound 1:3 2']);
  expect(places('| 甲 |\n|---|\n| 63 |')).toEqual(['number-unbound 3:3 2']);
  expect(places('```\n一\n63\n```')).toEqual(['number-unbound 3:1 2']);
});

test('dates stand in time elements, with their ISO form where they have one', () => {
  expect(html('2022年8月12日，2021年，8月24日')).toBe(
    '<p><time datetime="2022-08-12">2022年8月12日</time>，<time datetime="2021">2021年</time>，<time>8月24日</time></p>',
  );
});

test('plain spans exempt what is no number', () => {
  expect(html('[5G]{.plain}')).toBe('<p><span class="plain">5G</span></p>');
  expect(places('[5G]{plain}')).toEqual(
    ['attributes-bad 1:6 5', 'span-attribute-missing 1:1 11'].slice(0, 1),
  );
});

describe('what an input method leaves behind is reported', () => {
  test.each([
    ['｛｛bs_done｝｝', ['braces-fullwidth 1:1 2', 'braces-fullwidth 1:10 2']],
    ['{{bs_done', ['braces-unclosed 1:1 2']],
    ['{{bs_done}', ['braces-unclosed 1:1 2']],
    ['bs_done}}', ['braces-unclosed 1:8 2']],
    ['[六十三处]{fig=“bs_done”}', ['attribute-quotes 1:8 13']],
    ['[六十三处]{fig＝bs_done}', ['attribute-quotes 1:8 11']],
    ['建成,还没通', ['punctuation-halfwidth 1:3 1']],
    ['：：：step', ['fence-fullwidth 1:1 3', 'fence-unclosed 1:1 3', 'directive-misplaced 1:1 3']],
    ['：:：', ['fence-fullwidth 1:1 3', 'fence-unopened 1:1 3']],
  ])('%s', (text, expected) => {
    expect(places(text).sort()).toEqual([...expected].sort());
  });
});

describe('nothing in the text becomes HTML, script or style', () => {
  test.each([
    ['<script>alert(1)</script>', 'html-raw'],
    ['<img src=x onerror=alert(1)>', 'html-raw'],
    ['[点](javascript:alert(1))', 'link-unsafe'],
    ['[点](data:text/html,x)', 'link-unsafe'],
    ['[点](  JaVaScRiPt:alert(1))', 'link-unsafe'],
    ['![图](x.png)', 'image-unsupported'],
  ])('%s', (text, id) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map((found) => found.id)).toContain(id);
    expect(html(text)).not.toMatch(/<script|<img|<style|href="(?!#|https?:|mailto:)/i);
  });

  test('words and ids are escaped', () => {
    expect(html('[一"<b>]{.plain}')).toContain('一&quot;&lt;b&gt;');
    expect(html('{{"><script>}}')).not.toContain('<script');
  });
});
