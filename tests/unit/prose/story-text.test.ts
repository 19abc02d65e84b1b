import { describe, expect, test } from 'vitest';
import { HEAD, places, read } from './sample.ts';

const CHART =
  ':::chart{#c kind=units figures=bs_done}\n### 题{{bs_done}}\n一句发现。\n\n备注：一条备注。\n:::';
const SCENE = `::::scene[题]{#s chart=c}\n开头。\n\n:::step{focus=bs_done}\n第一步。\n:::\n\n:::step\n第二步。\n:::\n::::\n\n${CHART}`;

test('a scene has a title, an opening, steps with addresses, and a chart', () => {
  const { value, diagnostics } = read(SCENE);
  expect(diagnostics).toEqual([]);
  expect(value.blocks).toEqual([
    {
      kind: 'scene',
      scene: {
        id: 's',
        title: { html: '题', text: '题' },
        chart: 'c',
        intro: '<p>开头。</p>',
        steps: [
          { id: 's-1', focus: ['bs_done'], parts: [{ kind: 'html', html: '<p>第一步。</p>' }] },
          { id: 's-2', focus: [], parts: [{ kind: 'html', html: '<p>第二步。</p>' }] },
        ],
      },
    },
  ]);
});

test('a chart has a title, a finding and notes', () => {
  const [chart] = read(CHART).value.charts;
  expect(chart).toMatchObject({ id: 'c', kind: 'units', attributes: { figures: 'bs_done' } });
  expect([chart?.title.text, chart?.finding.text, chart?.notes[0]?.text]).toEqual([
    '题63处',
    '一句发现。',
    '一条备注。',
  ]);
  expect(chart?.attributeLocations['figures']).toMatchObject({ line: 8, column: 32, length: 7 });
});

test('a chart that no scene shows stands in its place in the text', () => {
  const { blocks } = read(`前。\n\n${CHART}\n\n后。`).value;
  expect(blocks.map(({ kind }) => kind)).toEqual(['prose', 'chart', 'prose']);
});

test('a misspelt block is recognised', () => {
  expect(read(':::stpe\n文\n:::').diagnostics[0]?.hint?.['zh-CN']).toBe('你要写的是 step 吗？');
});

test('the word for a note may stand in bold', () => {
  const [chart] = read(CHART.replace('备注：', '**备注**：')).value.charts;
  expect(chart?.notes[0]).toEqual({ html: '一条备注。', text: '一条备注。' });
});

test('headings of the second level become blocks with addresses', () => {
  expect(read('## 怎么读的 {#methods}\n文。').value.blocks[0]).toEqual({
    kind: 'heading',
    id: 'methods',
    title: { html: '怎么读的', text: '怎么读的' },
  });
});

describe('what is wrong with the structure is reported where it stands', () => {
  test.each([
    [
      '::::scene[题]{#s chart=c}\n:::step\n文\n:::',
      ['fence-unclosed 1:1 4', 'scene-chart-unknown 1:23 1'],
    ],
    [':::', ['fence-unopened 1:1 3']],
    [':::stpe\n文\n:::', ['directive-unknown 1:1 3']],
    [':::step\n文\n:::', ['directive-misplaced 1:1 3']],
    [`:::scene[题]{#s chart=c}\n:::step\n文\n:::\n:::\n${CHART}`, ['fence-length 2:1 3']],
    [`::::scene[题]{#s}\n:::step\n文\n:::\n::::`, ['scene-chart-missing 1:1 4']],
    [`::::scene[题]{#s chart=c}\n::::\n${CHART}`, ['scene-without-steps 1:1 4']],
    [`::::scene{#s chart=c}\n:::step\n文\n:::\n::::\n${CHART}`, ['scene-title-missing 1:1 4']],
    [`::::scene[题]{chart=c}\n:::step\n文\n:::\n::::\n${CHART}`, ['id-missing 1:1 4']],
    [`${CHART}\n${CHART}`, ['id-duplicate 7:11 1']],
    [':::chart{#C kind=units figures=bs_done}\n### 题\n句\n:::', ['id-bad 1:11 1']],
    [':::chart{#c kind=units figures=bs_done}\n句\n:::', ['chart-title-missing 1:1 3']],
    [':::chart{#c kind=units figures=bs_done}\n### 题\n:::', ['chart-finding-missing 1:1 3']],
    [
      ':::chart{#c kind=units figures=bs_done}\n### 题\n句\n\n又一句\n:::',
      ['chart-text-unused 5:1 3'],
    ],
    [
      ':::chart{#c kind=units figures=bs_done\n### 题\n句\n:::',
      ['attributes-unclosed 1:9 30', 'id-missing 1:1 3'],
    ],
    ['# 题', ['heading-level 1:1 3']],
    ['> ## 题 {#a}', ['heading-misplaced 1:1 11']],
    [
      `::::scene[题]{#s chart=c}\n:::step\n# 甲\n## 乙 {#b}\n:::\n::::\n${CHART}`,
      ['heading-level 3:1 3', 'heading-misplaced 4:1 9'],
    ],
    [
      `::::scene[题]{#s chart=c}\n:::step\n文\n:::\n::::\n## 题 {#s-1}\n${CHART}`,
      ['id-duplicate 6:1 11'],
    ],
    [
      ':::chart{#c kind=units figures=bs_done}\n### 题\n句\n\n- 甲\n\n1. 乙\n\n> 丙\n:::',
      ['chart-text-unused 7:1 4', 'chart-text-unused 9:1 3'],
    ],
    ['## 题', ['heading-id-missing 1:1 4']],
  ])('%s', (text, expected) => {
    expect(
      places(text).filter((place) =>
        expected.some((one) => place.startsWith(one.split(' ')[0] ?? '')),
      ),
    ).toEqual(expect.arrayContaining(expected));
  });
});

describe('front matter', () => {
  const ids = (head: string) =>
    read('文。', head).diagnostics.map(({ id, location }) => `${id} ${location.line}`);
  test.each([
    ['', ['front-matter-missing 1']],
    [HEAD.replace('kicker: 栏\n', ''), ['front-matter-key 1']],
    [HEAD.replace('kicker', 'kickre'), ['front-matter-key 1', 'front-matter-unknown 3']],
    [HEAD.replace('"2026-01-01"', '昨天'), ['front-matter-value 6']],
    [HEAD.replace('title: 题', 'title: "题'), ['front-matter-yaml 2']],
  ])('%s', (head, expected) => {
    expect(
      ids(head)
        .map((one) => one.split(' ')[0])
        .sort(),
    ).toEqual(expect.arrayContaining(expected.map((one) => one.split(' ')[0])));
    expect(ids(head)).toEqual(expect.arrayContaining(expected.slice(0, head === '' ? 1 : 0)));
  });
});

test('line breaks of Windows change neither text nor places', () => {
  const { value, diagnostics } = read(
    SCENE.replaceAll('\n', '\r\n'),
    HEAD.replaceAll('\n', '\r\n'),
  );
  expect(diagnostics).toEqual([]);
  expect(value.blocks).toEqual(read(SCENE).value.blocks);
});
