import { describe, expect, test } from 'vitest';
import { resolveChart } from '../../../src/charts/resolve.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { figure, figuresOf, locale, ours, written } from './samples/world.ts';

const growth = figure('growth', '灯塔收入增速', 12, '%', { measure: 'growth', status: 'no_basis' });
const rank = figure('rank', '灯塔数全省名次', 1, '座', { measure: 'rank', status: 'no_basis' });
const rate = figure('rate', '完成的占比', 68.5, '%', { measure: 'share' });
const figures = figuresOf(
  figure('plan', '计划修建的灯塔', 92, '座', { stage: 'planned' }),
  figure('built', '已经建成的灯塔', 63, '座', { stage: 'done' }),
  figure('old', '老灯塔', 40, '座'),
  figure('left', '其余的灯塔', 29, '座', ours),
  figure('odd', '其余的灯塔', 30, '座', ours),
  figure('ships', '灯船', 12, '艘'),
  figure('many', '沿海灯塔', 1.2, '万座'),
  figure('half', '平均灯塔', 2.5, '座', ours),
  figure('several', '在修的灯塔', 8, '座', { quantity: { kind: 'range', low: 5, high: 8 } }),
  figure('income', '灯塔收入', 5.1, '亿元'),
  figure('profit', '灯塔利润', 6200, '万元'),
  figure('loss', '灯塔亏损', -3, '亿元'),
  figure('hoped', '预计收入', 8, '亿元', { quantity: { kind: 'range', low: 5, high: 8 } }),
  figure('oil', '灯油', 300, '吨'),
  growth,
  rank,
  rate,
);

function report(kind: string | null, attributes: Record<string, string>, from = figures) {
  const { value, diagnostics } = resolveChart(written(kind, attributes), from, locale);
  expect(value).toBeNull();
  return diagnostics.map(({ id, message, hint, location }) => ({
    id,
    message: message['zh-CN'],
    hint: hint?.['zh-CN'] ?? null,
    at: location.lineText.slice(location.column - 1, location.column - 1 + location.length),
    column: location.column,
  }));
}

function only(kind: string | null, attributes: Record<string, string>) {
  const found = report(kind, attributes);
  expect(found).toHaveLength(1);
  const [{ column: _, ...first }] = found as [(typeof found)[number]];
  return first;
}

describe('a chart that resolves', () => {
  test('keeps its figures by role, in the order written', () => {
    const { value, diagnostics } = resolveChart(
      written('units', { figures: 'old  built' }),
      figures,
      locale,
    );
    expect(diagnostics).toEqual([]);
    expect(value?.roles).toEqual({ figures: ['old', 'built'] });
    expect(value?.kind).toBe('units');
  });
});

describe('the kind', () => {
  test('a chart without a kind is told which kinds there are', () => {
    expect(only(null, {})).toMatchObject({
      id: 'chart-kind-missing',
      message: '这张图没有写种类',
      hint: '在花括号里加上 kind=，可以写：units、bars、share、dots、slope、interval、strip、ticks、claims、ledger、line。',
    });
  });

  test('an unknown kind is reported with the nearest one', () => {
    expect(only('unit', {})).toEqual({
      id: 'chart-kind-unknown',
      message: '没有“unit”这种图',
      hint: '你要写的是 units 吗？',
      at: 'unit',
    });
  });

  test('a kind that resembles none lists them all, and no inherited name is a kind', () => {
    for (const kind of ['pie', 'constructor']) {
      expect(only(kind, {})).toMatchObject({
        hint: '可以写：units、bars、share、dots、slope、interval、strip、ticks、claims、ledger、line。',
        at: kind,
      });
    }
  });
});

describe('the roles', () => {
  test('an unknown attribute is reported with the nearest one', () => {
    expect(only('bars', { figures: 'income', figure: 'profit' })).toEqual({
      id: 'chart-role-unknown',
      message: 'bars 图没有“figure”这一项',
      hint: '你要写的是 figures 吗？',
      at: 'profit',
    });
  });

  test('each missing role is reported', () => {
    expect(report('share', {}).map(({ message }) => message)).toEqual([
      'share 图少了“part”这一项',
      'share 图少了“whole”这一项',
    ]);
  });

  test('an attribute without an id is reported', () => {
    expect(only('bars', { figures: ' ' })).toMatchObject({
      id: 'chart-role-empty',
      message: '“figures”后面没有写编号',
    });
  });

  test('a role for one figure takes one', () => {
    expect(only('share', { part: 'profit income', whole: 'income' })).toMatchObject({
      id: 'chart-role-one',
      message: 'share 图的“part”只能写一个编号，这里写了2个',
      at: 'profit income',
    });
  });
});

describe('the figures of a role', () => {
  test('an unknown figure is reported at its own columns, with the nearest one in words', () => {
    const [found] = report('units', { figures: 'old biult' });
    expect(found).toEqual({
      id: 'chart-figure-unknown',
      message: '数据表里没有编号“biult”',
      hint: '你要写的是 built 吗？（已经建成的灯塔：63座）',
      at: 'biult',
      column: ':::chart{#sample kind="units" figures="old '.length + 1,
    });
  });

  test('a figure that resembles none is to be added to the dataset first', () => {
    expect(only('bars', { figures: 'zzzzzz' }).hint).toBe(
      '先在 dataset.json 里加上这个数，再在图里引用。',
    );
  });

  test('a figure named twice is reported at its second place', () => {
    const [found] = report('units', { figures: 'old old' });
    expect(found).toMatchObject({
      id: 'chart-figure-repeated',
      message: '“figures”里的编号“old”写了不止一次',
      column: ':::chart{#sample kind="units" figures="old '.length + 1,
    });
  });

  test('all errors of a chart come at once', () => {
    const found = report('share', { part: 'nope!', total: 'income', share: 'growth' });
    expect(found.map(({ id }) => id)).toEqual([
      'chart-figure-unknown',
      'chart-role-unknown',
      'chart-measure',
      'chart-role-missing',
    ]);
  });
});

describe('a measure that cannot play the role', () => {
  const cases: [string, Record<string, string>, string, string][] = [
    [
      'units',
      { figures: 'income' },
      '“income”是总量；单位图只画数目',
      '一个标记代表一个可数的东西，总量不能拆成个：改用 kind=bars 或 kind=share。',
    ],
    [
      'units',
      { figures: 'rate' },
      '“rate”是占比；单位图只画数目',
      '占比不是一个个东西：用 kind=share，在 part= 和 whole= 里写它是由哪两个数得来的。',
    ],
    [
      'units',
      { figures: 'rank' },
      '“rank”是名次；单位图只画数目',
      '名次没有长短，也数不出个数：改用 kind=strip，或者写在正文里。',
    ],
    [
      'bars',
      { figures: 'growth' },
      '“growth”是增速；条形图从零比长短，只画数目、总量和占比',
      '增速的底数不同，不能和数值放在一起比：改用 kind=dots 或 kind=slope，或者另画它所说的那个数值。',
    ],
    [
      'bars',
      { figures: 'rank' },
      '“rank”是名次；条形图从零比长短，只画数目、总量和占比',
      '名次没有长短，也数不出个数：改用 kind=strip，或者写在正文里。',
    ],
    [
      'share',
      { part: 'rate', whole: 'income' },
      '“rate”是占比；占比图的部分和整体只能是数目或总量',
      '占比不是一个个东西：用 kind=share，在 part= 和 whole= 里写它是由哪两个数得来的。',
    ],
    [
      'share',
      { part: 'profit', whole: 'income', share: 'oil' },
      '“oil”是总量；占比图的 share= 只能写占比',
      '换一个数，或者换一种图。',
    ],
  ];
  test.each(cases)('%s refuses %o', (kind, attributes, message, hint) => {
    const ids = Object.values(attributes);
    expect(only(kind, attributes)).toMatchObject({ id: 'chart-measure', message, hint });
    expect(ids).toContain(only(kind, attributes).at);
  });
});

describe('what a kind refuses', () => {
  const cases: [string, string, Record<string, string>, string, string, string][] = [
    [
      'a unit chart without a way of drawing',
      'units',
      { whole: 'plan' },
      'units-roles',
      '单位图的写法不完整，或者混用了两种写法',
      'plan',
    ],
    [
      'a unit chart with two ways of drawing',
      'units',
      { whole: 'plan', parts: 'old', filled: 'built' },
      'units-roles',
      '单位图的写法不完整，或者混用了两种写法',
      'plan',
    ],
    [
      'a range of things',
      'units',
      { figures: 'old several' },
      'units-range',
      '“several”是一个范围；单位图一个一个地画，范围没有确定的个数',
      'several',
    ],
    [
      'a count with a fraction',
      'units',
      { figures: 'old half' },
      'units-not-whole',
      '“half”不是一个正整数；单位图一个一个地画，画不出零头，也画不出零',
      'half',
    ],
    [
      'things of two sorts under one mark',
      'units',
      { figures: 'old ships' },
      'units-mixed',
      '“ships”数的是“艘”，这张图里别的数数的是“座”；同样的标记不能一会儿代表这个，一会儿代表那个',
      'ships',
    ],
    [
      'parts that are more than the whole',
      'units',
      { whole: 'plan', parts: 'built old' },
      'units-exceed',
      '到“old”为止，各部分加起来已经超过整体“plan”',
      'old',
    ],
    [
      'a trial that the drawing does not show',
      'units',
      { figures: 'old', trial: 'built' },
      'units-trial-absent',
      '“built”写成试运行，可图上没有这个数',
      'built',
    ],
    [
      'a trial of what is planned',
      'units',
      { figures: 'old plan', trial: 'plan' },
      'units-trial-stage',
      '“plan”在数据表里不是“在做”，不能画成试运行',
      'plan',
    ],
    [
      'hollow seats for what was not planned',
      'units',
      { whole: 'old', filled: 'left' },
      'units-filled-not-planned',
      '“old”不是计划数；空心只表示计划，不能拿来表示“还缺的”',
      'old',
    ],
    [
      'a rest that is not what is left over',
      'units',
      { whole: 'plan', filled: 'built', rest: 'odd' },
      'units-rest-differs',
      '“odd”和图上其余的个数对不上：整体减去各部分是29',
      'odd',
    ],
    [
      'marks too small to see',
      'units',
      { figures: 'many' },
      'chart-crowded',
      '这张 units 图在手机上放不下：标记会小得看不清，或者文字会叠在一起',
      'many',
    ],
    [
      'bars of unlike quantities',
      'bars',
      { figures: 'income oil' },
      'bars-mixed',
      '“oil”的单位是“吨”，和“亿元”不是同一种量，长短不能放在一起比',
      'oil',
    ],
    [
      'bars below zero',
      'bars',
      { figures: 'income loss' },
      'bars-below-zero',
      '“loss”小于零；条形图从零向右画，画不出负数',
      'loss',
    ],
    [
      'a share of something that has no one value',
      'share',
      { part: 'profit', whole: 'hoped' },
      'share-not-one-value',
      '“hoped”是范围或下限，没有一个确定的值，画不出它占多大一份',
      'hoped',
    ],
    [
      'a share of another kind of quantity',
      'share',
      { part: 'oil', whole: 'income' },
      'share-mixed',
      '“oil”的单位是“吨”，整体的单位是“亿元”，不是同一种量，谈不上占多大一份',
      'oil',
    ],
    [
      'a part larger than its whole',
      'share',
      { part: 'income', whole: 'profit' },
      'share-part-exceeds',
      '“income”比“profit”还大，不可能是它的一部分',
      'income',
    ],
  ];
  test.each(cases)('%s', (_, kind, attributes, id, message, at) => {
    const found = only(kind, attributes);
    expect(found).toMatchObject({ id, message, at });
    expect(found.hint).toMatch(/[。）]$/);
  });

  test('more bars than a phone has room for', () => {
    const many: Figure[] = Array.from({ length: 9 }, (_, index) =>
      figure(`f${index}`, '灯塔收入', index + 1, '亿元'),
    );
    const ids = many.map(({ id }) => id).join(' ');
    expect(report('bars', { figures: ids }, figuresOf(...many))).toMatchObject([
      { id: 'chart-crowded', at: ids },
    ]);
  });

  test('a part whose rounding reaches beyond the whole', () => {
    const part = figure('part', '部分', 5, '亿元', { bounds: { low: 4.5, high: 5.5 } });
    const whole = figure('whole', '整体', 5, '亿元', { bounds: { low: 4.95, high: 5.05 } });
    const found = report('share', { part: 'part', whole: 'whole' }, figuresOf(part, whole));
    expect(found.map(({ id }) => id)).toEqual(['share-part-exceeds']);
  });
});
