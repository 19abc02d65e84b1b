import { displayUnit, type FigureForm } from '../../format/number.ts';
import type { Figure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import { drawTicksBelow, TICK_SIZE, type Tick, unitTicks } from '../axis.ts';
import { factorOf } from '../family.ts';
import { add, figureLink, frame, MAX_HEIGHT, marksGroup } from '../frame.ts';
import type { ChartKind, RowsInput, View } from '../kind.ts';
import { drawLines, type Label, numberLabel, spoken, wordsLabel } from '../label.ts';
import { paint } from '../paint.ts';
import { inRole } from '../roles.ts';
import { spread } from '../spread.ts';
import { figureTable } from '../table.ts';

/** A range by its two ends, in the basic unit of its family. It has no middle. */
export interface IntervalRows {
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
}

/** From how much to how much, on an axis from zero; nothing marks the middle. */
export const interval: ChartKind<IntervalRows> = {
  name: 'interval',
  options: {
    figure: { kind: 'figure', measures: ['count', 'amount', 'growth', 'share'], required: true },
  },
  refuse(input) {
    const role = 'figure';
    const [figure] = inRole(input, role);
    if (figure?.quantity.kind !== 'range') {
      return [{ id: 'interval-not-a-range', values: { figure: figure?.id ?? '' }, role }];
    }
    const rows = toRows(input);
    const fits = ([320, 640] as const).every((width) => lay(rows, width, input.locale));
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'interval' }, role }];
  },
  rows: toRows,
  draw(rows, view, tools) {
    const layout = lay(rows, view.width, tools.locale);
    if (!layout) throw new Error('interval: drawn although it was refused');
    const { figure, low, high } = rows;
    const { name, ends, x, top, ticks, height } = layout;
    const svg = frame(view, height, tools);
    const bottom = top + SPAN[view.width];
    const middle = (top + bottom) / 2;

    const group = marksGroup(svg, spoken(figure, tools.locale), figure);
    add(group, 'line', { class: 'gridline', x1: x(0), x2: x(low), y1: middle, y2: middle });
    const box = { y: top + OVERHANG, height: bottom - top - 2 * OVERHANG };
    const colour = paint(figure, svg, tools);
    add(group, 'rect', { ...colour, x: x(low), width: x(high) - x(low), ...box });
    for (const value of [low, high]) {
      const end = { x1: x(value), x2: x(value), y1: top, y2: bottom };
      add(group, 'line', { class: `span-end stroke-${figure.measure}`, ...end });
    }
    const axis = bottom + 7;
    add(svg, 'line', { class: 'baseline', x1: START, x2: view.width - END, y1: axis, y2: axis });
    for (const { value } of ticks) {
      const length = value === 0 ? axis - top : 5;
      const place = { x1: x(value), x2: x(value), y1: axis - length, y2: axis };
      add(svg, 'line', { class: 'baseline', ...place });
    }
    drawTicksBelow(svg, ticks, x, axis + 4 + TICK_SIZE, view.width);

    const link = figureLink(svg, figure);
    drawLines(link, name, 0, 0, view.focus.includes(figure.id));
    for (const end of ends) drawLines(link, end.label, end.x, end.y, false);
    return svg.node() as SVGSVGElement;
  },
  describe: ({ figure }, locale) => figureTable([figure], locale),
  legend: () => null,
};

const START = 1;
const END = 3;
/** How far the ends of the span stand out beyond it. */
const OVERHANG = 5;
const SPAN: Readonly<Record<View['width'], number>> = { 320: 34, 640: 48 };

function toRows(input: RowsInput): IntervalRows {
  const [figure] = inRole(input, 'figure') as [Figure];
  const factor = factorOf(figure, input.locale);
  const { quantity } = figure;
  if (quantity.kind !== 'range') throw new Error('interval: rows of a figure that it refuses');
  return { figure, low: quantity.low * factor, high: quantity.high * factor };
}

interface IntervalLayout {
  readonly name: Label;
  readonly ends: readonly { readonly label: Label; readonly x: number; readonly y: number }[];
  readonly x: (value: number) => number;
  /** Top of the span. */
  readonly top: number;
  readonly ticks: readonly Tick[];
  readonly height: number;
}

/** The two numbers stand over their ends of the span, apart from each other; null where they cannot. */
function lay(
  { figure, low, high }: IntervalRows,
  width: View['width'],
  locale: Locale,
): IntervalLayout | null {
  const words = width === 640 ? 14 : 13;
  const name = wordsLabel(figure, locale, width, words);
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  const x = (value: number) => START + ((value - from) / (to - from)) * (width - START - END);
  for (const number of width === 640 ? [44, 36, 28, 22] : [36, 28, 22]) {
    const labels = endsOf(figure, locale).map(({ end, form }) =>
      numberLabel(end, locale, number, words, form),
    );
    const wishes = labels.map((label, index) => ({
      at: x(index === 0 ? low : high) - label.width / 2,
      size: label.width,
    }));
    const starts = spread(wishes, 12, 0, width - 2 * END);
    if (!starts) continue;
    const y = name.height + 6;
    const ends = labels.map((label, index) => ({ label, x: starts[index] ?? 0, y }));
    const top = y + Math.max(...labels.map(({ height }) => height)) + 3;
    const height = top + SPAN[width] + 7 + 4 + TICK_SIZE * 1.25;
    if (height > MAX_HEIGHT[width]) return null;
    return { name, ends, x, top, ticks: unitTicks(figure, from, to, locale), height };
  }
  return null;
}

/** Each end as it is written in the range: with the digits and in the unit of the whole figure. */
function endsOf(figure: Figure, locale: Locale): { end: Figure; form: FigureForm }[] {
  if (figure.quantity.kind !== 'range') return [];
  const form: FigureForm =
    figure.measure === 'growth'
      ? { kind: 'signed' }
      : { kind: 'unit', unit: displayUnit(figure, locale) };
  return [figure.quantity.low, figure.quantity.high].map((value) => ({
    end: { ...figure, quantity: { kind: 'value', value } },
    form,
  }));
}
