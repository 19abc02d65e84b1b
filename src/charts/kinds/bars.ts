import * as Plot from '@observablehq/plot';
import { select } from 'd3-selection';
import type { Figure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import {
  createDrawing,
  figureLabel,
  fillClass,
  hatch,
  markGroup,
  type Parent,
  round,
} from '../frame.ts';
import type { ChartKind, DrawTools, Refusal, RowsInput, View } from '../kind.ts';
import { figureTable } from '../table.ts';

/** Bars from zero, all in the base unit of one family. A range is a span from its low to its high end. */
export interface BarsRows {
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly figure: Figure;
  /** In the family's base unit. */
  readonly from: number;
  readonly to: number;
}

/** More rows than this leave no room for 12-unit text in the height of a phone's figure. */
const MOST_BARS = 5;

export const bars: ChartKind<BarsRows> = {
  name: 'bars',
  options: {
    figures: { kind: 'figures', measures: ['count', 'amount', 'share'], required: true },
  },
  refuse,
  rows,
  draw,
  describe: (data, locale) =>
    figureTable(
      data.bars.map(({ figure }) => figure),
      locale,
    ),
  legend: (data, locale) =>
    data.bars.some(({ figure }) => figure.status === 'derived') ? locale.words.marks.hatched : null,
};

function figuresOf({ chart, figures }: RowsInput): Figure[] {
  return (chart.roles['figures'] ?? []).flatMap((id) => figures.get(id) ?? []);
}

function refuse(input: RowsInput): Refusal[] {
  const { units } = input.locale;
  const all = figuresOf(input);
  const [first] = all;
  if (!first) return [];
  const other = all.find(({ unit }) => units[unit]?.family !== units[first.unit]?.family);
  if (other) {
    const values = { id: first.id, unit: first.unit, other: other.id, otherUnit: other.unit };
    return [{ id: 'bars-units-differ', values, role: 'figures' }];
  }
  if (all.length > MOST_BARS) {
    return [
      { id: 'bars-too-many', values: { given: all.length, most: MOST_BARS }, role: 'figures' },
    ];
  }
  const open = all.find(({ quantity }) => quantity.kind === 'min');
  if (open) return [{ id: 'bars-open-end', values: { id: open.id }, role: 'figures' }];
  return [];
}

function rows(input: RowsInput): BarsRows {
  return { bars: figuresOf(input).map((figure) => barOf(figure, input.locale)) };
}

function barOf(figure: Figure, { units }: Locale): Bar {
  const factor = units[figure.unit]?.factor ?? 1;
  const { quantity } = figure;
  if (quantity.kind === 'range') {
    return { figure, from: quantity.low * factor, to: quantity.high * factor };
  }
  return {
    figure,
    from: 0,
    to: (quantity.kind === 'value' ? quantity.value : quantity.min) * factor,
  };
}

const SIZES = {
  320: { row: 56, tight: 45, bar: 14, text: 24, number: 22 },
  640: { row: 84, tight: 72, bar: 22, text: 36, number: 30 },
} as const;

/** Plot draws the bars and the zero line; number and words stand above each bar. */
function draw({ bars: data }: BarsRows, view: View, tools: DrawTools): SVGSVGElement {
  const size = SIZES[view.width];
  const row = data.length > 4 ? size.tight : size.row;
  const height = data.length * row;
  const svg = createDrawing(view, height, tools);
  const plot = Plot.plot({
    document: tools.document,
    className: 'plot',
    width: view.width,
    height,
    margin: 0,
    marginLeft: 1,
    marginRight: 4,
    x: { domain: [0, Math.max(...data.map(({ to }) => to), 0) || 1], axis: null },
    y: { domain: data.map((_, index) => index), axis: null, padding: 0 },
    marks: [
      Plot.barX(data, {
        x1: 'from',
        x2: 'to',
        y: (_: Bar, index: number) => index,
        insetTop: size.text + 4,
        insetBottom: row - size.text - 4 - size.bar,
      }),
    ],
  });
  const root = svg as unknown as Parent;
  const rects = select(plot).selectAll<SVGRectElement, unknown>('[aria-label="bar"] rect').nodes();
  data.forEach(({ figure, from }, index) => {
    const rect = rects[index];
    if (!rect) return;
    const [x, y, width, depth] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(rect.getAttribute(name)),
    ) as [number, number, number, number];
    const group = markGroup(root, figure, tools.locale);
    const bar = group
      .append('rect')
      .attr('x', round(x))
      .attr('y', round(y))
      .attr('width', round(Math.max(width, 0.75)))
      .attr('height', round(depth));
    if (figure.status === 'derived' || from > 0) {
      bar
        .attr('class', `stroke-${figure.measure} thin`)
        .attr('fill', hatch(svg, figure.measure, tools));
    } else bar.attr('class', fillClass(figure.measure));
    if (from > 0) {
      group
        .append('path')
        .attr(
          'd',
          `M${round(x)} ${round(y - 3)}v${round(depth + 6)}M${round(x + width)} ${round(y - 3)}v${round(depth + 6)}`,
        )
        .attr('class', `stroke-${figure.measure} baseline`);
    }
    const place = {
      x: 1,
      y: index * row + size.text - 2,
      width: view.width,
      size: size.number,
      inline: true,
    };
    figureLabel(root, figure, place, tools.locale);
  });
  root.append('path').attr('d', `M1 0V${height}`).attr('class', 'stroke-ink baseline');
  return svg.node() as SVGSVGElement;
}
