import { describe, expect, test } from 'vitest';
import { MAX_HEIGHT } from '../../../src/charts/frame.ts';
import { kinds } from '../../../src/charts/registry.ts';
import { samples } from './samples/all.ts';
import { collisions } from './samples/collisions.ts';
import { byName, render, widths } from './samples/drawing.ts';
import { parseMarkup } from './samples/markup.ts';
import { figure, figuresOf, type Sample } from './samples/world.ts';

const cases = samples.flatMap((sample) => widths.map((width) => ({ ...sample, sample, width })));

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

test('the legend says what one mark is, where there are marks to count', () => {
  expect(render(byName('units-piles'), 320).legend).toBe('一个标记是一座');
  expect(render(byName('strip-open'), 320).legend).toBe('一格是一座');
  expect(render(byName('ticks-months'), 320).legend).toBe('一格是一个月');
  expect(render(byName('dots-growth'), 320).legend).toBeNull();
  expect(render(byName('bars-one'), 320).legend).toBeNull();
  expect(render(byName('share-plain'), 320).legend).toBeNull();
});
