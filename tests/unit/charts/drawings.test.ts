import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_HEIGHT } from '../../../src/charts/frame.ts';
import { RUN_GAP } from '../../../src/charts/label.ts';
import { kinds } from '../../../src/charts/registry.ts';
import { resolveChart } from '../../../src/charts/resolve.ts';
import { textWidth } from '../../../src/charts/wrap.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { type RenderedChart, renderChart } from '../../../src/render/chart.ts';
import { samples } from './samples/all.ts';
import { parseMarkup } from './samples/markup.ts';
import {
  figure,
  figuresOf,
  locale,
  mark,
  ours,
  type Sample,
  seriesOf,
  written,
} from './samples/world.ts';

type Width = 320 | 640;
const widths: readonly Width[] = [320, 640];
const cases = samples.flatMap((sample) => widths.map((width) => ({ ...sample, sample, width })));

function render(sample: Sample, width: Width, focus: readonly string[] = []): RenderedChart {
  const source = written(sample.kind, sample.attributes, sample.name, sample.items);
  const { value, diagnostics } = resolveChart(source, sample.figures, locale, seriesOf(sample));
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${sample.name} was refused`);
  return renderChart(value, sample.figures, locale, mark, { width, focus }, null);
}

/** The ids in a sample's attributes; a plain number, which some kinds take, is none. */
function named(sample: Sample): string[] {
  if (kinds[sample.kind]?.everyFigure) return [...sample.figures.keys()];
  const words = Object.values(sample.attributes).flatMap((ids) => ids.split(' '));
  return words.filter((word) => !/^\d+$/.test(word) && word !== sample.series?.id);
}

describe.each(cases)('$name at $width', ({ sample, width }) => {
  const { svg, table } = render(sample, width);
  const root = parseMarkup(svg);

  test('names every figure in the drawing and in the table', () => {
    const links = [...root.querySelectorAll('a[data-figure]')];
    const groups = [...root.querySelectorAll('[role="img"][data-figure]')];
    const cells = table.rows.flatMap((row) => row.flatMap((cell) => cell.figure?.id ?? []));
    for (const id of named(sample)) {
      expect(links.some((link) => link.getAttribute('href') === `#note-${id}`)).toBe(true);
      expect(cells).toContain(id);
    }
    for (const group of groups) expect(group.getAttribute('aria-label')).not.toBe('');
  });

  test('shows no digit outside a figure or a tick', () => {
    for (const text of root.querySelectorAll('text')) {
      const isBound = text.closest('[data-figure], [data-tick], [data-ui]') !== null;
      expect(isBound || !/\d/.test(text.textContent ?? '')).toBe(true);
    }
  });

  test('keeps its words apart and within the drawing', () => {
    expect(collisions(root, width)).toEqual([]);
  });

  test('is no higher than its share of the screen, and no text is under 12', () => {
    const [, , , height] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect(height).toBeGreaterThan(0);
    const most = kinds[sample.kind]?.everyFigure ? 1.5 * width : MAX_HEIGHT[width];
    expect(height).toBeLessThanOrEqual(most);
    const sizes = [...root.querySelectorAll('tspan')].map((span) =>
      Number(span.getAttribute('font-size')),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  test('carries no style, and every id belongs to this drawing', () => {
    expect(svg).not.toMatch(/<style|\sstyle=|currentColor/);
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${sample.name}-${width}-`));
    const used = [...svg.matchAll(/(?:url\(|href=")#(?!note-)([^")]+)/g)].map(([, id]) => id);
    for (const id of used) expect(ids).toContain(id);
  });

  test('has a name only where a role gives it one', () => {
    expect(root.getAttribute('role')).toBe('group');
    expect(root.getAttribute('aria-label')).toBe('灯塔一座座地数。');
    for (const element of root.querySelectorAll('[aria-label]')) {
      // A link has its role from its address.
      const role = element.hasAttribute('href') ? 'link' : element.getAttribute('role');
      expect(['group', 'img', 'link']).toContain(role);
    }
  });

  test('is the same at every build', () => {
    expect(render(sample, width).svg).toBe(svg);
  });
});

test('content is escaped wherever it lands', () => {
  const evil = figure('evil', '<script>&"灯塔', 3, '座');
  const sample: Sample = {
    name: 'evil',
    kind: 'units',
    figures: figuresOf(evil),
    attributes: { figures: 'evil' },
  };
  const { svg } = render(sample, 320);
  expect(svg).toContain('&lt;script&gt;&amp;');
  expect(svg).toContain('aria-label="&lt;script&gt;&amp;&quot;灯塔 3座"');
  expect(svg).not.toContain('<script');
});

test('a figure in focus is highlighted, and ids stay apart from those of other stills', () => {
  const [sample] = samples as [Sample];
  const still = render(sample, 320, ['built']).svg;
  const root = parseMarkup(still);
  const lit = [...root.querySelectorAll('.fill-highlight')];
  expect(lit.map((rect) => rect.parentElement?.getAttribute('data-figure'))).toEqual(['built']);
  expect(still).toContain(' id="units-filled-320-built-');
});

describe('what is drawn', () => {
  const count = (svg: string, id: string) =>
    [...parseMarkup(svg).querySelectorAll(`[role="img"][data-figure="${id}"] use`)].map(
      (use) => use.getAttribute('href')?.split('-').at(-2) ?? '',
    );
  const byName = (name: string) => samples.find((sample) => sample.name === name) as Sample;

  test('units draw one mark for each thing, hollow for what is planned', () => {
    const { svg } = render(byName('units-filled'), 320);
    expect(count(svg, 'built')).toEqual(Array(63).fill('solid'));
    expect(count(svg, 'left')).toEqual(Array(29).fill('outline'));
  });

  test('what runs on trial is half full, and what else is under way has a filled tip', () => {
    const { svg } = render(byName('units-trial'), 320);
    expect(count(svg, 'trial')).toEqual(Array(2).fill('half'));
    expect(count(svg, 'building')).toEqual(Array(3).fill('tip'));
  });

  test('what no part of an existing whole covers is a dashed seat', () => {
    const { svg } = render(byName('units-parts-open'), 640);
    expect(count(svg, 'earlier')).toEqual(Array(150).fill('hatched'));
    expect(count(svg, 'all')).toEqual(Array(27).fill('seat'));
  });

  test('the rest of a plan shows a number only where a figure gives it', () => {
    const { svg } = render(byName('units-filled-unnamed-rest'), 320);
    expect(parseMarkup(svg).textContent).toContain('其余');
    expect(parseMarkup(svg).textContent).not.toMatch(/7/);
  });

  test('240 things stand in columns of ten, with a pitch of at least nine', () => {
    const { svg } = render(byName('units-many'), 320);
    const lines = [...parseMarkup(svg).querySelectorAll('[role="img"] > g')];
    const columns = lines.map((line) => /[\d.]+/.exec(line.getAttribute('transform') ?? '')?.[0]);
    expect(lines.map((line) => line.querySelectorAll('use').length)).toEqual(Array(24).fill(10));
    const xs = [...columns].map(Number).sort((a, b) => a - b);
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThanOrEqual(9);
  });

  test('the ranked cell stands in its row: rounding does not add up over seventy cells', () => {
    const { svg } = render(byName('strip-last'), 640);
    const path = parseMarkup(svg).querySelector('path.cell')?.getAttribute('d') ?? '';
    let [x, y] = [0, 0];
    const cells = [...path.matchAll(/m(-?[\d.]+) (-?[\d.]+)h([\d.]+)/g)].map((step) => {
      x += Number(step[1]);
      y += Number(step[2]);
      return { x, y, width: Number(step[3]) };
    });
    const rank = parseMarkup(svg).querySelector('rect');
    const last = { x: Number(rank?.getAttribute('x')), y: Number(rank?.getAttribute('y')) };
    const row = cells.filter((cell) => Math.abs(cell.y - last.y) < 0.2);
    const before = row.filter((cell) => cell.x < last.x).at(-1);
    const pitch = (cells[1]?.x ?? 0) - (cells[0]?.x ?? 0);
    expect(Math.abs(last.x - (before?.x ?? 0) - pitch)).toBeLessThan(0.25);
  });

  test('bars of one family share a scale from zero', () => {
    const { svg } = render(byName('bars-levels'), 320);
    const bar = (id: string) => {
      const rect = parseMarkup(svg).querySelector(`[role="img"][data-figure="${id}"] rect`);
      return { x: Number(rect?.getAttribute('x')), width: Number(rect?.getAttribute('width')) };
    };
    expect(bar('tax').x).toBe(bar('now').x);
    expect(bar('tax').width / bar('now').width).toBeCloseTo(510.84 / 21600, 3);
  });

  test('a range is a span with two ends: nothing marks its middle, nothing fills it from zero', () => {
    const { svg } = render(byName('bars-vague'), 320);
    const group = parseMarkup(svg).querySelector('[role="img"][data-figure="hoped"]');
    const rects = [...(group?.querySelectorAll('rect') ?? [])];
    const ends = [...(group?.querySelectorAll('.span-end line') ?? [])].map((line) =>
      Number(line.getAttribute('x1')),
    );
    expect(rects).toHaveLength(1);
    expect(ends).toHaveLength(2);
    expect(Number(rects[0]?.getAttribute('x'))).toBeCloseTo(ends[0] ?? 0, 6);
    expect((ends[0] ?? 0) / (ends[1] ?? 1)).toBeCloseTo(5 / 8, 1);
  });

  test('the part of a share fills its proportion of the whole', () => {
    const { svg } = render(byName('share-named'), 640);
    const width = (id: string) =>
      Number(
        parseMarkup(svg)
          .querySelector(`[role="img"][data-figure="${id}"] rect`)
          ?.getAttribute('width'),
      );
    expect(width('profit') / width('revenue')).toBeCloseTo(10.62 / 51.17, 3);
  });

  const shape = (sample: string, id: string, selector: string) => {
    const root = parseMarkup(render(byName(sample), 320).svg);
    return [...root.querySelectorAll(`[role="img"][data-figure="${id}"] ${selector}`)];
  };
  const number = (element: Element | undefined, name: string) =>
    Number(element?.getAttribute(name));

  test('growth without a level is a slab in proportion to its own dashed base', () => {
    for (const [id, growth] of [
      ['fees', 0.109],
      ['loans', 0.2365],
    ] as const) {
      const [base, slab] = shape('dots-growth', id, 'rect');
      expect(base?.getAttribute('class')).toBe('base-block');
      expect(number(slab, 'height') / number(base, 'height')).toBeCloseTo(growth, 2);
      // Three numbers, each rounded to a tenth.
      const foot = number(slab, 'y') + number(slab, 'height');
      expect(Math.abs(foot - number(base, 'y'))).toBeLessThan(0.16);
    }
    const { svg } = render(byName('dots-growth'), 320);
    expect(parseMarkup(svg).textContent?.match(/底数未给/g)).toHaveLength(3);
    expect(svg).not.toContain('data-tick');
  });

  test('a fall takes its slab out of the base', () => {
    const [base, slab] = shape('dots-growth-unlike', 'fuel', 'rect');
    expect(number(slab, 'y')).toBe(number(base, 'y'));
    expect(number(slab, 'height') / number(base, 'height')).toBeCloseTo(0.31, 2);
  });

  test('levels share one axis from zero: a range has no dot, a minimum is open', () => {
    const place = (id: string) => number(shape('dots-levels', id, 'circle')[0], 'cx') - 7;
    expect(place('least') / place('now')).toBeCloseTo(3 / 2.16, 2);
    expect(shape('dots-levels', 'hoped', 'circle')).toHaveLength(0);
    expect(shape('dots-levels', 'hoped', '.span-end')).toHaveLength(2);
    expect(shape('dots-levels', 'least', '.open-end')).toHaveLength(1);
  });

  test('an index begins at one hatched base of a hundred, and labels show the rate itself', () => {
    const root = parseMarkup(render(byName('slope-index'), 320).svg);
    const words = (selector: string) =>
      [...root.querySelectorAll(selector)].map((text) => text.textContent);
    expect(words('text[data-tick]')).toEqual([
      '100',
      '200',
      '300',
      '400',
      '上年同期',
      '2022年上半年',
    ]);
    expect(words('a[data-figure="tickets"] .num')).toEqual(['+308.74']);
    expect(root.querySelectorAll('circle[fill^="url"]')).toHaveLength(1);
    const steep = shape('slope-index', 'tickets', 'line')[0];
    const flat = shape('slope-index', 'tax', 'line')[0];
    const rise = (line: Element | undefined) => number(line, 'y1') - number(line, 'y2');
    // The flat line rises by three units and a half, rounded to a tenth.
    expect(rise(steep) / rise(flat) / (308.74 / 5.5)).toBeCloseTo(1, 1);
  });

  test('a small change of an index stays small', () => {
    const root = parseMarkup(render(byName('slope-index-near'), 320).svg);
    const line = root.querySelector('[role="img"][data-figure="a"] line') ?? undefined;
    expect(number(line, 'y1') - number(line, 'y2')).toBeLessThan(40);
  });

  test('a range is drawn from end to end, from zero, and its middle has no mark', () => {
    const [span] = shape('interval-forecast', 'hoped', 'rect');
    const ends = shape('interval-forecast', 'hoped', '.span-end').map((line) => number(line, 'x1'));
    const [low = 0, high = 0] = ends;
    expect(number(span, 'x')).toBeCloseTo(low, 1);
    expect((low - 1) / (high - 1)).toBeCloseTo(5 / 8, 2);
    const { svg } = render(byName('interval-forecast'), 320);
    const marks = [...parseMarkup(svg).querySelectorAll('line')].map((line) => number(line, 'x1'));
    for (const x of marks) expect(Math.abs(x - (low + high) / 2)).toBeGreaterThan(4);
  });

  test('a rank fills one cell of all, and stands among dashed seats where the field is unknown', () => {
    expect(shape('strip-open', 'all_list', 'path')[0]?.getAttribute('d')?.match(/z/g)).toHaveLength(
      99,
    );
    const [ninth] = shape('strip-open', 'all', 'rect');
    expect(number(ninth, 'x') / number(ninth, 'width')).toBeCloseTo(8 / 0.8, 1);
    const seats = shape('strip-open', 'bright', 'rect').map((rect) => rect.getAttribute('class'));
    expect(seats).toEqual(['seat-claimed stroke-rank', 'fill-rank', 'seat', 'seat', 'seat']);
  });

  test('seven of twelve are filled equally high, and five seats are not given', () => {
    const filled = shape('ticks-months', 'months', 'rect');
    expect(filled).toHaveLength(7);
    expect(new Set(filled.map((rect) => rect.getAttribute('height'))).size).toBe(1);
    const root = parseMarkup(render(byName('ticks-months'), 320).svg);
    expect(root.querySelectorAll('rect.seat')).toHaveLength(5);
    expect(root.textContent).not.toContain('12');
    expect(parseMarkup(render(byName('ticks-complete'), 320).svg).textContent).not.toContain(
      '原文未给',
    );
  });

  test('every claim stands beside one dashed seat, in the words of the table, and nothing is measured', () => {
    const sample = byName('claims-four');
    const { svg, table } = render(sample, 320);
    const root = parseMarkup(svg);
    expect(root.querySelectorAll('use[href$="-seat-count"]')).toHaveLength(4);
    expect(root.querySelectorAll('rect')).toHaveLength(0);
    const words = [...root.querySelectorAll('.claim')].map((line) => line.textContent);
    expect(words.join('')).toBe(sample.items?.join(''));
    expect(table.rows.map(([cell]) => cell?.text)).toEqual(sample.items);
  });

  test('a gap breaks the line, is never bridged, and is said in the table', () => {
    const { svg, table, legend } = render(byName('line-gap'), 640);
    const root = parseMarkup(svg);
    const paths = [...root.querySelectorAll('.slope-line path')];
    expect(paths.map((path) => path.getAttribute('d')?.match(/[ML]/g)?.join(''))).toEqual([
      'MLL',
      'MLLLL',
    ]);
    expect(root.querySelectorAll('circle.seat')).toHaveLength(2);
    expect(table.rows.filter(([, cell]) => cell?.text === '原文未给')).toHaveLength(2);
    expect(legend).toBe('seat');
  });

  test('the first, last, highest and lowest values of a line have labels, from zero', () => {
    const root = parseMarkup(render(byName('line-gap'), 640).svg);
    const named = [...root.querySelectorAll('a[data-figure]')].map((link) =>
      link.getAttribute('data-figure'),
    );
    expect(named.toSorted()).toEqual(['2012', '2019', '2020', '2021'].map((y) => `visits_${y}`));
    const two = parseMarkup(render(byName('line-two'), 320).svg);
    const zero = number(two.querySelector('.baseline line') ?? undefined, 'y1');
    const height = (id: string) =>
      zero - number(two.querySelector(`[data-figure="${id}"] circle`) ?? undefined, 'cy');
    expect(height('visits_2013') / height('visits_2012')).toBeCloseTo(4, 1);
  });

  test('the legend says what one mark is, where there are marks to count', () => {
    expect(render(byName('units-piles'), 320).legend).toBe('一个标记是一座');
    expect(render(byName('strip-open'), 320).legend).toBe('一格是一座');
    expect(render(byName('ticks-months'), 320).legend).toBe('一格是一个月');
    expect(render(byName('dots-growth'), 320).legend).toBeNull();
    expect(render(byName('bars-one'), 320).legend).toBeNull();
    expect(render(byName('share-plain'), 320).legend).toBeNull();
  });
});

test('whatever the counts and labels, a chart is refused or its words stay apart', () => {
  const label = fc.string({
    unit: fc.constantFrom(...'灯塔已建成的5G，座ab '),
    minLength: 1,
    maxLength: 24,
  });
  const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 160 }), label), {
    minLength: 1,
    maxLength: 6,
  });
  const drawn = new Map<string, number>();
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom(...Object.keys(charts)),
      fc.constantFrom(...widths),
      (list, way, width) => {
        const { kind, figures, attributes, items } = (charts[way] as Way)(
          list.map(([value, words]) => [value, words.trim() || '灯']),
        );
        const source = written(kind, attributes, 'sample', items);
        const { value, diagnostics } = resolveChart(source, figures, locale);
        if (!value) {
          expect(diagnostics.map(({ id }) => id)).toEqual(['chart-crowded']);
          return;
        }
        drawn.set(way, (drawn.get(way) ?? 0) + 1);
        const { svg } = renderChart(value, figures, locale, mark, { width, focus: [] }, null);
        expect(collisions(parseMarkup(svg), width)).toEqual([]);
      },
    ),
    { seed: 1, numRuns: 400 },
  );
  for (const way of Object.keys(charts)) expect(drawn.get(way) ?? 0, way).toBeGreaterThan(10);
});

type Way = (list: readonly (readonly [number, string])[]) => Omit<Sample, 'name'>;

/** Each way of writing a chart, from numbers and labels alone. */
const charts: Readonly<Record<string, Way>> = {
  units: (list) => listed('units', list, {}),
  bars: (list) => listed('bars', list, {}),
  levels: (list) => listed('dots', list, {}),
  growth: (list) => listed('dots', list, { measure: 'growth' }, '%'),
  index: (list) => listed('slope', list, { measure: 'growth', period: '2022-H1' }, '%'),
  pairs(list) {
    const ends = list.flatMap(([value, words], index) => [
      figure(`a${index}`, words, value, '座'),
      figure(`b${index}`, words, 161 - value, '座', index % 2 === 0 ? {} : ours),
    ]);
    const ids = (side: string) => list.map((_, index) => `${side}${index}`).join(' ');
    return {
      kind: 'slope',
      figures: figuresOf(...ends),
      attributes: { from: ids('a'), to: ids('b') },
    };
  },
  interval([[value, words] = [1, '灯']]) {
    const quantity = { kind: 'range', low: value, high: value + 7 } as const;
    return {
      kind: 'interval',
      figures: figuresOf(figure('f', words, value, '座', { quantity })),
      attributes: { figure: 'f' },
    };
  },
  strip(list) {
    const places = list.flatMap(([value, words], index) => [
      figure(`a${index}`, words, Math.ceil(value / 2), '名次', { measure: 'rank' }),
      figure(`b${index}`, words, value, '座'),
    ]);
    const open = figure('open', list[0]?.[1] ?? '灯', 2, '名次', { measure: 'rank' });
    const ids = (side: string) => list.map((_, index) => `${side}${index}`).join(' ');
    return {
      kind: 'strip',
      figures: figuresOf(...places, open),
      attributes: { rank: ids('a'), cells: ids('b'), open: 'open' },
    };
  },
  claims: (list) => ({
    kind: 'claims',
    figures: figuresOf(),
    attributes: {},
    items: list.map(([, words]) => words.replaceAll('5', '灯')),
  }),
  ticks([[value, words] = [1, '灯']]) {
    const parts = Math.ceil(value / 6);
    return {
      kind: 'ticks',
      figures: figuresOf(
        figure('total', words, value, '吨'),
        figure('parts', words, parts, '个月'),
        figure('each', words, 1, '吨', ours),
      ),
      attributes: { total: 'total', parts: 'parts', of: String(parts + 5), each: 'each' },
    };
  },
};

function listed(
  kind: string,
  list: readonly (readonly [number, string])[],
  more: Partial<Figure>,
  unit = '座',
): Pick<Sample, 'kind' | 'figures' | 'attributes'> {
  const figures = list.map(([value, words], index) =>
    figure(`f${index}`, words, value, unit, { ...more, ...(index % 2 === 0 ? {} : ours) }),
  );
  return {
    kind,
    figures: figuresOf(...figures),
    attributes: { figures: figures.map(({ id }) => id).join(' ') },
  };
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places are rounded to a tenth of a unit. */
const ROUNDED = 0.06;

/** Texts that leave the drawing or touch one another, by the estimate that the layout uses. */
function collisions(root: Element, width: Width): string[] {
  const height = Number((root.getAttribute('viewBox') ?? '').split(' ')[3]);
  const boxes = [...root.querySelectorAll('text')].map(boxOf);
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -ROUNDED || right > width + ROUNDED || top < 0 || bottom > height + ROUNDED,
    )
    .map(({ text }) => `outside: ${text}`);
  const touching = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `touching: ${a.text} / ${b.text}`),
  );
  return [...outside, ...touching];
}

/** Chinese type stands 0.85 em above its baseline and 0.12 below; digits 0.74 above and nothing below. */
function boxOf(text: Element): Box {
  const x = Number(text.getAttribute('x'));
  const y = Number(text.getAttribute('y'));
  const runs = [...text.querySelectorAll('tspan')].map((span) => ({
    words: span.textContent ?? '',
    size: Number(span.getAttribute('font-size')),
    isNumber: span.getAttribute('class') === 'num',
  }));
  const widths = runs.map(({ words, size, isNumber }) => textWidth(words, size, isNumber));
  return {
    text: text.textContent ?? '',
    left: x,
    right: x + widths.reduce((sum, value) => sum + value, RUN_GAP * (runs.length - 1)),
    top: y - Math.max(...runs.map(({ size, isNumber }) => size * (isNumber ? 0.74 : 0.85))),
    bottom: y + Math.max(...runs.map(({ size, isNumber }) => (isNumber ? 0 : size * 0.12))),
  };
}
