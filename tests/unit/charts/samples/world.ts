import type { Figure, Figures } from '../../../../src/model/figure.ts';
import type { Series } from '../../../../src/model/series.ts';
import type { Location } from '../../../../src/model/source-text.ts';
import type { ChartSource } from '../../../../src/model/story.ts';
import type { Mark } from '../../../../src/model/theme.ts';
import type { Units } from '../../../../src/model/unit.ts';
import { type Locale, type Words, wordsSchema } from '../../../../src/model/words.ts';

/** One chart kind in use: the figures and the attributes as an editor would write them. */
export interface Sample {
  /** The file name of its snapshot, which begins with the kind. */
  readonly name: string;
  readonly kind: string;
  readonly figures: Figures;
  readonly attributes: Readonly<Record<string, string>>;
  /** The list in the chart's body, where its kind takes one. */
  readonly items?: readonly string[];
  /** The series that an attribute names, where its kind takes one. */
  readonly series?: Series;
}

const units: Units = {
  座: {
    family: 'building',
    factor: 1,
    forms: { 'zh-CN': '{n}座', en: { one: '{n} tower', other: '{n} towers' } },
  },
  艘: { family: 'ship', factor: 1, forms: { 'zh-CN': '{n}艘' } },
  万座: { family: 'building', factor: 10000, forms: { 'zh-CN': '{n}万座' } },
  万元: { family: 'money', factor: 10000, forms: { 'zh-CN': '{n}万元' } },
  亿元: { family: 'money', factor: 100000000, forms: { 'zh-CN': '{n}亿元' } },
  吨: { family: 'mass', factor: 1, forms: { 'zh-CN': '{n}吨' } },
  个月: { family: 'month', factor: 1, forms: { 'zh-CN': '{n}个月' } },
  名次: { family: 'place', factor: 1, forms: { 'zh-CN': '第{n}位' } },
  '%': { family: 'percent', factor: 1, forms: { 'zh-CN': '{n}%' } },
};

/** Every word is its own key, except those that stand in drawings. */
const words = Object.fromEntries(
  Object.entries(wordsSchema.shape).map(([group, schema]) => [
    group,
    'shape' in schema
      ? Object.fromEntries(Object.keys(schema.shape as object).map((key) => [key, key]))
      : group,
  ]),
) as unknown as Words;

export const locale: Locale = {
  language: 'zh-CN',
  units,
  words: {
    ...words,
    stages: { planned: '计划', under_way: '在做', done: '已成', forecast: '预计' },
    numbers: { about: '约{n}', atLeast: '至少{n}', range: '{low}—{high}', growthSign: '+{n}' },
    marks: {
      ...words.marks,
      name: '一个标记',
      oneMarkIs: '{mark}是一{unit}',
      oneCellIs: '一格是一{unit}',
    },
    periods: { ...words.periods, firstHalf: '{year}年上半年', year: '{year}年' },
    chart: {
      ...words.chart,
      ours: '我们算的',
      rest: '其余',
      notGiven: '原文未给',
      levelNotGiven: '底数未给',
      fieldNotGiven: '名额未给',
      yearBefore: '上年同期',
      claim: '说法',
    },
  },
};

export const mark: Mark = {
  shape:
    'M.05 1C-.2 .98-.44 .7-.64 .26-.9-.28-.84-.76-.4-.93-.14-1.02 .14-1.02 .38-.92 .82-.72 .92-.26 .68 .24 .5 .68 .3 .98 .05 1Z',
  core: 'M.08 .66C-.08 .6-.18 .38-.14 .16-.1-.06 .06-.2 .22-.14 .38-.06 .42 .16 .34 .38 .28 .56 .18 .68 .08 .66Z',
  glint: 'M-.46-.22C-.5-.46-.38-.64-.16-.7',
};

/** A printed figure with one value; `more` overrides any of it. */
export function figure(
  id: string,
  label: string,
  value: number,
  unit: string,
  more: Partial<Figure> = {},
): Figure {
  const decimals = (String(value).split('.')[1] ?? '').length;
  return {
    id,
    label: { 'zh-CN': label },
    measure: units[unit]?.family === 'money' || unit === '吨' ? 'amount' : 'count',
    quantity: { kind: 'value', value },
    unit,
    bounds: { low: value, high: value },
    decimals,
    approximate: false,
    stage: null,
    period: null,
    topic: null,
    status: 'stated',
    origin: { kind: 'printed', source: 'report', locator: ['第一节'], printed: `${value}${unit}` },
    caveat: null,
    evidence: [],
    checks: [],
    ...more,
  };
}

/** What makes a figure ours. */
export const ours: Partial<Figure> = {
  status: 'derived',
  origin: { kind: 'derived', operation: 'difference', of: [] },
};

export function figuresOf(...list: readonly Figure[]): Figures {
  return new Map(list.map((item) => [item.id, item]));
}

/** A chart as prose would hand it over, with the place of each attribute in its opening fence. */
export function written(
  kind: string | null,
  attributes: Readonly<Record<string, string>>,
  id = 'sample',
  items: readonly string[] = [],
): ChartSource {
  const all = { ...(kind === null ? {} : { kind }), ...attributes };
  const lineText = `:::chart{#${id} ${Object.entries(all)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}}`;
  const at = (text: string, length: number): Location => ({
    file: 'sample.md',
    line: 1,
    column: lineText.indexOf(text) + text.length + 1,
    length: Math.max(length, 1),
    lineText,
  });
  return {
    id,
    kind,
    attributes,
    title: { html: '灯塔', text: '灯塔' },
    finding: { html: '灯塔一座座地数。', text: '灯塔一座座地数。' },
    notes: [],
    items: items.map((text) => ({ html: text, text })),
    formerly: [],
    itemLocations: items.map((text, index) => ({
      file: 'sample.md',
      line: index + 5,
      column: 3,
      length: text.length,
      lineText: `- ${text}`,
    })),
    location: { file: 'sample.md', line: 1, column: 1, length: lineText.length, lineText },
    attributeLocations: Object.fromEntries(
      Object.entries(all).map(([key, value]) => [key, at(` ${key}="`, value.length)]),
    ),
  };
}

/** The series of a sample, as the resolver takes it. */
export function seriesOf({ series }: Pick<Sample, 'series'>): ReadonlyMap<string, Series> {
  return new Map(series ? [[series.id, series]] : []);
}
