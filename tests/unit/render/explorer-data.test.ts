import { expect, test } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import type { Story } from '../../../src/model/story.ts';
import { explorerData } from '../../../src/render/explorer-data.ts';
import { figure, localeOf } from '../format/sample.ts';

const derived = (of: readonly string[]): Figure['origin'] => ({
  kind: 'derived',
  operation: 'ratio',
  of,
});
const at = (...locator: string[]): Figure['origin'] => ({
  kind: 'printed',
  source: 's',
  locator,
  printed: '原文写法',
});
const money = { measure: 'amount', unit: '亿元' } as const;
const percent = { unit: '%', quantity: { kind: 'value', value: 5 } } as const;
const figures = [
  figure({ id: 'a', origin: at('第一问', '企业'), topic: 'firms' }),
  figure({ id: 'b', origin: at('第二问'), ...money, quantity: { kind: 'range', low: 5, high: 8 } }),
  figure({
    id: 'c',
    origin: at('第二问'),
    ...money,
    unit: '万元',
    quantity: { kind: 'min', min: 3 },
  }),
  figure({ id: 'd', origin: derived(['b', 'c']), status: 'derived', measure: 'share', ...percent }),
  figure({
    id: 'e',
    origin: derived(['a', 'd']),
    status: 'derived',
    measure: 'growth',
    ...percent,
  }),
  figure({ id: 'f', stage: 'planned', quantity: { kind: 'value', value: 9 } }),
];
const story = {
  figures,
  series: [],
  topics: { money: { 'zh-CN': '钱' }, firms: { 'zh-CN': '企业', en: 'Firms' } },
  sections: { 第一问: { en: 'Question 1' }, 企业: { en: 'Leading firms' } },
} as unknown as Story;
const { rows, axes, choices } = explorerData(story, localeOf('zh-CN'));
const of = (id: string) => rows.find((row) => row.id === id);

test('numbers are in the basic unit of their family; a range keeps its ends, a minimum is open', () => {
  expect(rows.map(({ reach }) => reach)).toMatchObject([
    { shape: 'bar', low: 63, high: 63 },
    { shape: 'span', low: 5e8, high: 8e8 },
    { shape: 'open', low: 3e4, high: 3e4 },
    { shape: 'bar', high: 5 },
    { shape: 'bar', high: 5 },
    { shape: 'bar', high: 9 },
  ]);
  expect(of('c')?.words).toEqual({ lead: '至少', number: '3', tail: '万元' });
});

test('a share and a growth of as many percent stand on different axes', () => {
  expect(axes.map(({ id, name }) => [id, name])).toEqual([
    ['site', '处'],
    ['money', '亿元 / 万元'],
    ['share-percent', '占比（%）'],
    ['growth-percent', '增速（%）'],
  ]);
});

test('a unit without a word is named by the first thing that is counted in it', () => {
  const plain = { ...story, figures: [figure({ unit: '个' }), figure({ id: 'x', unit: '项' })] };
  expect(explorerData(plain, localeOf('en')).axes.map(({ name }) => name)).toEqual([
    'sample and the like',
    'sample and the like',
  ]);
});

test('a derived figure belongs to the section that all its parts share, or to none', () => {
  expect(rows.map(({ section }) => section)).toEqual([
    '第一问',
    '第二问',
    '第二问',
    '第二问',
    null,
    '一',
  ]);
});

test('choices are those that the story uses, in their own order', () => {
  expect(choices.topic).toEqual([{ id: 'firms', name: '企业' }]);
  expect(choices.measure.map(({ id }) => id)).toEqual(['count', 'amount', 'growth', 'share']);
  expect(choices.status.map(({ id }) => id)).toEqual(['derived', 'stated']);
});

test('hollow is planned, hatched is ours', () => {
  expect([of('a')?.fill, of('d')?.fill, of('f')?.fill]).toEqual(['solid', 'hatched', 'hollow']);
});

test('a search finds the label, the number, the printed words and the place', () => {
  expect(of('a')?.text.split('\n')).toEqual(['样本', '63处', '原文写法', '第一问', '企业']);
});

test('the parts of a source have the names that a translation gives them, and are found by both', () => {
  const english = explorerData(story, localeOf('en'));
  expect(english.choices.section.map(({ name }) => name)).toEqual(['Question 1', '第二问', '一']);
  expect(english.rows[0]?.text).toContain('企业');
  expect(english.rows[0]?.text).toContain('leading firms');
});
