import { type Markish, plot, rect, ruleX, ruleY } from '@observablehq/plot';
import type { Figure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import { adopt } from '../adopt.ts';
import { factorOf, familyOf } from '../family.ts';
import { type Brush, frame, MAX_HEIGHT, marksGroup } from '../frame.ts';
import type { ChartKind, DrawTools, RowsInput, View } from '../kind.ts';
import { drawLabel, type Label, labelOf, spoken } from '../label.ts';
import { paint } from '../paint.ts';
import { inRole } from '../roles.ts';
import { figureTable } from '../table.ts';

/** A figure as a length from zero, in the basic unit of the family. */
export interface BarRow {
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
  /** A range has two ends and no middle; a minimum is open at its end. */
  readonly shape: 'bar' | 'span' | 'open';
}

/** Lengths from zero, to be compared: growth, ranks and mixed quantities are refused. */
export const bars: ChartKind<readonly BarRow[]> = {
  name: 'bars',
  options: {
    figures: { kind: 'figures', measures: ['count', 'amount', 'share'], required: true },
  },
  refuse(input) {
    const { locale } = input;
    const rows = toRows(input);
    const [first] = rows;
    const role = 'figures';
    if (!first) return [];
    const stranger = rows.find(
      ({ figure }) => familyOf(figure, locale) !== familyOf(first.figure, locale),
    );
    if (stranger) {
      const { id, unit } = stranger.figure;
      return [{ id: 'bars-mixed', values: { figure: id, unit, other: first.figure.unit }, role }];
    }
    const below = rows.find(({ low }) => low < 0);
    if (below) return [{ id: 'bars-below-zero', values: { figure: below.figure.id }, role }];
    const fits = ([320, 640] as const).every((width) => lay(rows, width, locale) !== null);
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'bars' }, role }];
  },
  rows: toRows,
  draw(rows, view, tools) {
    const layout = lay(rows, view.width, tools.locale);
    if (!layout) throw new Error('bars: drawn although it was refused');
    const svg = frame(view, layout.height, tools);
    const drawings = layout.places.map((place) => {
      drawLabel(svg, place.label, 0, place.y, view.focus);
      const { figure } = place.row;
      const group = marksGroup(svg, spoken(figure, tools.locale), figure);
      return { group, marks: barMarks(place, svg, tools) };
    });
    const drawn = plot({
      document: tools.document,
      className: 'plot',
      width: view.width,
      height: layout.height,
      margin: 0,
      x: {
        type: 'linear',
        domain: [0, furthest(rows)],
        range: [ZERO, view.width - (rows.some(({ shape }) => shape === 'open') ? OPEN_END : END)],
        axis: null,
      },
      y: { type: 'identity', axis: null },
      marks: drawings.flatMap(({ marks }) => marks),
    });
    adopt(
      drawn,
      drawings.flatMap(({ group, marks }) => marks.map(() => group)),
    );
    return svg.node() as SVGSVGElement;
  },
  describe: (rows, locale) =>
    figureTable(
      rows.map(({ figure }) => figure),
      locale,
    ),
  legend: () => null,
};

/** Where zero stands, and what is kept free at the far end, which may be open. */
const ZERO = 1.25;
const END = 2;
const OPEN_END = 12;

function toRows(input: RowsInput): BarRow[] {
  return inRole(input, 'figures').map((figure) => toRow(figure, factorOf(figure, input.locale)));
}

function toRow(figure: Figure, factor: number): BarRow {
  const { quantity } = figure;
  switch (quantity.kind) {
    case 'value': {
      const value = quantity.value * factor;
      return { figure, low: value, high: value, shape: 'bar' };
    }
    case 'range':
      return { figure, low: quantity.low * factor, high: quantity.high * factor, shape: 'span' };
    case 'min': {
      const least = quantity.min * factor;
      return { figure, low: least, high: least, shape: 'open' };
    }
  }
}

function furthest(rows: readonly BarRow[]): number {
  return Math.max(...rows.map(({ high }) => high)) || 1;
}

interface BarPlace {
  readonly row: BarRow;
  readonly label: Label;
  readonly y: number;
  /** Top and bottom of the bar. */
  readonly top: number;
  readonly bottom: number;
}

const TIERS = [
  { number: 40, bar: 24, gap: 20 },
  { number: 32, bar: 18, gap: 14 },
  { number: 28, bar: 14, gap: 11 },
  { number: 22, bar: 11, gap: 9 },
  { number: 22, bar: 8, gap: 6 },
] as const;

/** The roomiest tier that fits, each label above its bar; null where none does. */
function lay(
  rows: readonly BarRow[],
  width: View['width'],
  locale: Locale,
): { readonly places: readonly BarPlace[]; readonly height: number } | null {
  const tiers = width === 640 ? TIERS : TIERS.slice(1);
  for (const { number, bar, gap } of tiers) {
    const words = width === 640 ? 14 : 13;
    const labels = rows.map(({ figure }) =>
      labelOf(figure, locale, { width, number, words, flow: 'beside' }),
    );
    if (labels.some((label) => label.width > width)) continue;
    let y = 0;
    const places = rows.map((row, index): BarPlace => {
      const label = labels[index] as Label;
      const top = y + label.height + 3;
      const place = { row, label, y, top, bottom: top + bar };
      y = place.bottom + gap;
      return place;
    });
    const height = y - gap + OVERHANG;
    if (height <= MAX_HEIGHT[width]) return { places, height };
  }
  return null;
}

/** How far the zero line and the ends of a span stand out beyond the bar. */
const OVERHANG = 3;

/** The marks of one figure; Plot draws a group for each, in this order. */
function barMarks({ row, top, bottom }: BarPlace, svg: Brush, tools: DrawTools): Markish[] {
  const { figure, low, high, shape } = row;
  const { measure } = figure;
  const { class: className = '', ...fill } = paint(figure, svg, tools);
  const colour = { className: String(className), ...fill };
  const tall = { y1: top - OVERHANG, y2: bottom + OVERHANG };
  const zero = ruleX([0], { ...tall, className: 'baseline' });
  if (shape === 'span') {
    const middle = (top + bottom) / 2;
    const thick = (bottom - top) / 4;
    return [
      ruleY([middle], { x1: 0, x2: low, className: 'gridline' }),
      rect([row], {
        x1: low,
        x2: high,
        y1: middle - thick,
        y2: middle + thick,
        ...colour,
      }),
      ruleX([low, high], { ...tall, className: `span-end stroke-${measure}` }),
      zero,
    ];
  }
  const bar = rect([row], { x1: 0, x2: high, y1: top, y2: bottom, ...colour });
  if (shape === 'bar') return [bar, zero];
  const open = [4, 8].map((dx) =>
    ruleX([high], { y1: top, y2: bottom, dx, className: `open-end stroke-${measure}` }),
  );
  return [bar, ...open, zero];
}
