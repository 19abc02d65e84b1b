import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_HEIGHT } from '../../../src/charts/frame.ts';
import { RUN_GAP } from '../../../src/charts/label.ts';
import { kinds } from '../../../src/charts/registry.ts';
import { resolveChart } from '../../../src/charts/resolve.ts';
import { textWidth } from '../../../src/charts/wrap.ts';
import type { Figures } from '../../../src/model/figure.ts';
import { type RenderedChart, renderChart } from '../../../src/render/chart.ts';
import { samples } from './samples/all.ts';
import { parseMarkup } from './samples/markup.ts';
import { figure, figuresOf, locale, mark, ours, type Sample, written } from './samples/world.ts';

type Width = 320 | 640;
const widths: readonly Width[] = [320, 640];
const cases = samples.flatMap((sample) => widths.map((width) => ({ ...sample, sample, width })));

function render(sample: Sample, width: Width, focus: readonly string[] = []): RenderedChart {
  const source = written(sample.kind, sample.attributes, sample.name);
  const { value, diagnostics } = resolveChart(source, sample.figures, locale);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${sample.name} was refused`);
  return renderChart(value, sample.figures, locale, mark, { width, focus });
}

function named(sample: Sample): string[] {
  if (kinds[sample.kind]?.everyFigure) return [...sample.figures.keys()];
  return Object.values(sample.attributes).flatMap((ids) => ids.split(' '));
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
    const places = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)];
    const columns = new Set(places.map(([, x]) => x));
    expect(places.length).toBe(240);
    expect(columns.size).toBe(24);
    const xs = [...columns].map(Number).sort((a, b) => a - b);
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThanOrEqual(9);
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

  test('the legend says what one mark is, and only unit charts have one', () => {
    expect(render(byName('units-piles'), 320).legend).toBe('一个标记是一座');
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
  const kinds = fc.constantFrom('units', 'bars');
  let drawn = 0;
  fc.assert(
    fc.property(counts, kinds, fc.constantFrom(...widths), (list, kind, width) => {
      const figures: Figures = figuresOf(
        ...list.map(([value, words], index) =>
          figure(`f${index}`, words.trim() || '灯', value, '座', index % 2 === 0 ? {} : ours),
        ),
      );
      const source = written(kind, { figures: [...figures.keys()].join(' ') });
      const { value, diagnostics } = resolveChart(source, figures, locale);
      if (!value) {
        expect(diagnostics.map(({ id }) => id)).toEqual(['chart-crowded']);
        return;
      }
      drawn += 1;
      const { svg } = renderChart(value, figures, locale, mark, { width, focus: [] });
      expect(collisions(parseMarkup(svg), width)).toEqual([]);
    }),
    { seed: 1, numRuns: 60 },
  );
  expect(drawn).toBeGreaterThan(20);
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Texts that leave the drawing or touch one another, by the estimate that the layout uses. */
function collisions(root: Element, width: Width): string[] {
  const height = Number((root.getAttribute('viewBox') ?? '').split(' ')[3]);
  const boxes = [...root.querySelectorAll('text')].map(boxOf);
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
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
