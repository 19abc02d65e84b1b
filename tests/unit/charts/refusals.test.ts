import { describe, expect, test } from 'vitest';
import { resolveChart } from '../../../src/charts/resolve.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { figure, figuresOf, locale, ours, written } from './samples/world.ts';

const growth = (id: string, value: number, more: Partial<Figure> = {}) =>
  figure(id, '灯塔收入增速', value, '%', { measure: 'growth', period: '2022-H1', ...more });
const rank = (id: string, value: number, more: Partial<Figure> = {}) =>
  figure(id, '灯塔名次', value, '名次', { measure: 'rank', ...more });
const range = (low: number, high: number): Partial<Figure> => ({
  quantity: { kind: 'range', low, high },
});

const figures = figuresOf(
  growth('fast', 308.74),
  growth('slow', 5.5),
  growth('yearly', 7, { period: '2021' }),
  growth('hoped', 8, range(5, 8)),
  growth('gone', -130),
  figure('income', '灯塔收入', 5.1, '亿元'),
  figure('profit', '灯塔利润', 6200, '万元'),
  figure('wide', '预计收入', 8, '亿元', range(5, 8)),
  figure('oil', '灯油', 300, '吨'),
  figure('list', '榜单名额', 10, '座'),
  figure('half', '平均名额', 2.5, '座', ours),
  figure('months', '有记录的月份', 7, '个月'),
  figure('year', '一年的月份', 12, '个月'),
  figure('towers', '灯塔', 12, '座'),
  rank('ninth', 9),
  rank('eleventh', 11),
  rank('among', 10, range(1, 10)),
);

function report(kind: string, attributes: Record<string, string>) {
  const { value, diagnostics } = resolveChart(written(kind, attributes), figures, locale);
  expect(value).toBeNull();
  return diagnostics.map(({ id, message, hint, location }) => ({
    id,
    message: message['zh-CN'],
    en: message.en,
    hint: hint?.['zh-CN'] ?? '',
    at: location.lineText.slice(location.column - 1, location.column - 1 + location.length),
  }));
}

const cases: [string, string, Record<string, string>, string, string, string][] = [
  [
    'growth beside a level',
    'dots',
    { figures: 'slow income' },
    'dots-growth-beside-level',
    '“slow”是增速，“income”是数值，两样不能画在一张点图里',
    'slow',
  ],
  [
    'a level beside growth',
    'dots',
    { figures: 'income slow' },
    'dots-growth-beside-level',
    '“slow”是增速，“income”是数值，两样不能画在一张点图里',
    'slow',
  ],
  [
    'growth without one value',
    'dots',
    { figures: 'slow hoped' },
    'dots-growth-vague',
    '增速“hoped”是范围或下限，没有一个确定的值，画不出它在底数上加了多高',
    'hoped',
  ],
  [
    'growth that takes away more than there was',
    'dots',
    { figures: 'gone' },
    'dots-growth-below-nothing',
    '增速“gone”低于负的百分之百，比底数的全部还多，画不出来',
    'gone',
  ],
  [
    'dots of unlike quantities',
    'dots',
    { figures: 'income oil' },
    'dots-mixed',
    '“oil”的单位是“吨”，和“亿元”不是同一种量，不能放在一条轴上',
    'oil',
  ],
  [
    'a slope without its other end',
    'slope',
    { from: 'profit' },
    'slope-roles',
    '斜线图的写法不完整，或者混用了两种写法',
    'profit',
  ],
  [
    'a slope written in two ways',
    'slope',
    { figures: 'slow', from: 'profit', to: 'income' },
    'slope-roles',
    '斜线图的写法不完整，或者混用了两种写法',
    'slow',
  ],
  [
    'ends that do not make pairs',
    'slope',
    { from: 'profit', to: 'income oil' },
    'slope-pairs',
    '“from”里有1个编号，“to”里有2个，配不成对',
    'income oil',
  ],
  [
    'a slope to a range',
    'slope',
    { from: 'profit', to: 'wide' },
    'slope-not-one-value',
    '“wide”是范围或下限，没有一个确定的值，斜线不知道该从哪里画到哪里',
    'wide',
  ],
  [
    'a slope between unlike quantities',
    'slope',
    { from: 'profit', to: 'oil' },
    'slope-mixed',
    '“oil”的单位是“吨”，和“万元”不是同一种量，斜线的陡缓不能放在一起比',
    'oil',
  ],
  [
    'growth of different periods from one base',
    'slope',
    { figures: 'fast yearly' },
    'slope-periods',
    '“yearly”和“fast”说的不是同一段时间，不能从同一个底数出发',
    'yearly',
  ],
  [
    'an interval of one value',
    'interval',
    { figure: 'income' },
    'interval-not-a-range',
    '“income”不是范围；区间图画的是从多少到多少',
    'income',
  ],
  [
    'ranks without their fields',
    'strip',
    { rank: 'ninth eleventh', cells: 'list' },
    'strip-pairs',
    '“rank”里有2个编号，“cells”里有1个，配不成对',
    'list',
  ],
  [
    'a rank that is not one place',
    'strip',
    { rank: 'among', cells: 'list' },
    'strip-rank-not-whole',
    '名次“among”不是一个确定的正整数，不知道该填哪一格',
    'among',
  ],
  [
    'an open rank that is not one place',
    'strip',
    { rank: 'ninth', cells: 'list', open: 'among' },
    'strip-rank-not-whole',
    '名次“among”不是一个确定的正整数，不知道该填哪一格',
    'among',
  ],
  [
    'a field with half a place',
    'strip',
    { rank: 'ninth', cells: 'half' },
    'strip-cells-not-whole',
    '“half”不是一个确定的正整数，画不出有多少格',
    'half',
  ],
  [
    'a rank beyond its cells',
    'strip',
    { rank: 'eleventh', cells: 'list' },
    'strip-rank-beyond',
    '名次“eleventh”排在“list”的名额以外',
    'eleventh',
  ],
  [
    'parts that are not whole',
    'ticks',
    { total: 'oil', parts: 'half', of: '12' },
    'ticks-not-whole',
    '“half”不是一个确定的正整数，画不出有多少格',
    'half',
  ],
  [
    'more parts than a plain number of seats',
    'ticks',
    { total: 'oil', parts: 'months', of: '6' },
    'ticks-parts-exceed',
    '“months”比 of= 里的“6”还多',
    'months',
  ],
  [
    'more parts than a counted number of seats',
    'ticks',
    { total: 'oil', parts: 'year', of: 'months' },
    'ticks-parts-exceed',
    '“year”比 of= 里的“months”还多',
    'year',
  ],
  [
    'parts of something else',
    'ticks',
    { total: 'oil', parts: 'months', of: 'towers' },
    'ticks-mixed',
    '“towers”的单位是“座”，和“个月”不是同一种量',
    'towers',
  ],
  [
    'a mean of something else',
    'ticks',
    { total: 'oil', parts: 'months', of: 'year', each: 'income' },
    'ticks-mixed',
    '“income”的单位是“亿元”，和“吨”不是同一种量',
    'income',
  ],
  [
    'a number of seats that is none',
    'ticks',
    { total: 'oil', parts: 'months', of: '0' },
    'chart-number',
    '“of”要写一个正整数，这里写的是“0”',
    '0',
  ],
  [
    'a number of seats in two words',
    'ticks',
    { total: 'oil', parts: 'months', of: '12 year' },
    'chart-number',
    '“of”要写一个正整数，这里写的是“12 year”',
    '12 year',
  ],
  [
    'more seats than a phone has room for',
    'ticks',
    { total: 'oil', parts: 'months', of: '365' },
    'chart-crowded',
    '这张 ticks 图在手机上放不下：标记会小得看不清，或者文字会叠在一起',
    '365',
  ],
  [
    'a rank as a dot',
    'dots',
    { figures: 'ninth' },
    'chart-measure',
    '“ninth”是名次；点图画增速，或者画数目、总量和占比',
    'ninth',
  ],
  [
    'a level where a slope takes growth',
    'slope',
    { figures: 'income' },
    'chart-measure',
    '“income”是总量；斜线图的 figures= 只写增速，from= 和 to= 只写数目、总量和占比',
    'income',
  ],
  [
    'the range of a rank',
    'interval',
    { figure: 'among' },
    'chart-measure',
    '“among”是名次；区间图画的是数值或增速的范围',
    'among',
  ],
  [
    'a count in place of a rank',
    'strip',
    { rank: 'towers', cells: 'list' },
    'chart-measure',
    '“towers”是数目；名次图的 rank= 和 open= 只写名次，cells= 只写数目',
    'towers',
  ],
  [
    'growth in place of a total',
    'ticks',
    { total: 'slow', parts: 'months', of: 'year' },
    'chart-measure',
    '“slow”是增速；计数格图的 total= 和 each= 写总量或数目，parts= 和 of= 只写数目',
    'slow',
  ],
];

const lists: [string, string, string[], string, string, number][] = [
  [
    'claims without a list',
    'claims',
    [],
    'chart-list-missing',
    '这张 claims 图没有列表，没有可以列出的话',
    1,
  ],
  [
    'a list in a chart that shows none',
    'bars',
    ['全国最高', '全省唯一'],
    'chart-list-unused',
    'bars 图不用列表，这里的列表没有地方放',
    5,
  ],
  [
    'a claim that has its number',
    'claims',
    ['全国最高', '12座灯塔，全省最多'],
    'claims-number',
    '“12座灯塔，全省最多”里有数；claims 图只列没有附数的说法',
    6,
  ],
  [
    'more claims than are taken in at a glance',
    'claims',
    ['最高', '最亮', '最远', '最早', '最老', '最长', '唯一'],
    'chart-crowded',
    '这张 claims 图在手机上放不下：标记会小得看不清，或者文字会叠在一起',
    1,
  ],
];

describe('what the kinds with an axis or seats refuse', () => {
  test.each(cases)('%s', (_, kind, attributes, id, message, at) => {
    const found = report(kind, attributes);
    expect(found).toMatchObject([{ id, message, at }]);
    expect(found[0]?.en).toMatch(/[a-z]/);
    expect(found[0]?.hint).toMatch(/[。）]$/);
  });

  test.each(lists)('%s', (_, kind, items, id, message, line) => {
    const source = written(kind, kind === 'bars' ? { figures: 'oil' } : {}, 'sample', items);
    const { value, diagnostics } = resolveChart(source, figures, locale);
    expect(value).toBeNull();
    expect(diagnostics.map((found) => [found.id, found.message['zh-CN']])).toEqual([[id, message]]);
    expect(diagnostics[0]?.location.line).toBe(line);
    expect(diagnostics[0]?.hint?.['zh-CN']).toMatch(/。$/);
  });

  test('a claim that shows a bound figure is refused, whatever its words', () => {
    const bound = { html: '<data data-figure="oil">三成</data>灯油', text: '三成灯油' };
    const source = { ...written('claims', {}, 'sample', ['全国唯一']), items: [bound] };
    const { diagnostics } = resolveChart(source, figures, locale);
    expect(diagnostics.map(({ id }) => id)).toEqual(['claims-number']);
  });

  test('every end of a slope that has no one value is reported', () => {
    expect(report('slope', { from: 'wide', to: 'income' }).map(({ at }) => at)).toEqual(['wide']);
    expect(report('slope', { figures: 'hoped slow' }).map(({ at }) => at)).toEqual(['hoped']);
  });
});
