import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveChart } from '../../../src/charts/resolve.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { renderChart } from '../../../src/render/chart.ts';
import { collisions } from './samples/collisions.ts';
import { widths } from './samples/drawing.ts';
import { parseMarkup } from './samples/markup.ts';
import { figure, figuresOf, locale, mark, ours, type Sample, written } from './samples/world.ts';

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
