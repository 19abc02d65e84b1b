import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { drawTicksBelow, TICK_SIZE, type Tick, unitTicks } from './axis.ts';
import { add, type Brush, frame, MAX_HEIGHT, marksGroup } from './frame.ts';
import type { DrawTools, View } from './kind.ts';
import { drawLabel, type Label, labelOf, spoken } from './label.ts';
import { drawDot, paint } from './paint.ts';

/** A figure as a place on an axis, in the basic unit of the family. */
export interface LevelRow {
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
  /** A range is a span without a middle; a minimum is open to the right. */
  readonly shape: 'dot' | 'span' | 'open';
}

export interface Levels {
  readonly places: readonly {
    readonly row: LevelRow;
    readonly label: Label;
    readonly y: number;
    readonly line: number;
  }[];
  readonly ticks: readonly Tick[];
  readonly low: number;
  readonly high: number;
  readonly axis: number;
  readonly height: number;
}

const TIERS = [
  { number: 36, gap: 16 },
  { number: 28, gap: 11 },
  { number: 22, gap: 8 },
  { number: 22, gap: 3 },
] as const;

const DOT = 6;
const OPEN_END = 22;

/** The roomiest tier that fits, each label above its line, one axis under all; null where none does. */
export function layLevels(
  rows: readonly LevelRow[],
  width: View['width'],
  locale: Locale,
): Levels | null {
  const low = Math.min(0, ...rows.map((row) => row.low));
  const highest = Math.max(0, ...rows.map((row) => row.high));
  const high = highest > low ? highest : 1;
  const largest = rows.find((row) => row.high === highest) ?? rows[0];
  const ticks = largest ? unitTicks(largest.figure, low, high, locale) : [];
  for (const { number, gap } of width === 640 ? TIERS : TIERS.slice(1)) {
    const words = width === 640 ? 14 : 13;
    const labels = rows.map(({ figure }) =>
      labelOf(figure, locale, { width, number, words, flow: 'beside' }),
    );
    if (labels.some((label) => label.width > width)) continue;
    let y = 0;
    const places = rows.map((row, index) => {
      const label = labels[index] as Label;
      const place = { row, label, y, line: y + label.height + 2 + DOT };
      y = place.line + DOT + gap;
      return place;
    });
    const axis = y - gap + 2;
    const height = axis + 4 + TICK_SIZE * 1.25;
    if (height <= MAX_HEIGHT[width]) return { places, ticks, low, high, axis, height };
  }
  return null;
}

/** Null where the dots do not fit. */
export function drawLevels(
  rows: readonly LevelRow[],
  view: View,
  tools: DrawTools,
): SVGSVGElement | null {
  const layout = layLevels(rows, view.width, tools.locale);
  if (!layout) return null;
  const { places, ticks, low, high, axis, height } = layout;
  const end = view.width - (rows.some(({ shape }) => shape === 'open') ? OPEN_END : DOT + 1);
  const x = (value: number) => DOT + 1 + ((value - low) / (high - low)) * (end - DOT - 1);

  const svg = frame(view, height, tools);
  for (const { row, label, y, line } of places) {
    drawLabel(svg, label, 0, y, view.focus);
    const group = marksGroup(svg, spoken(row.figure, tools.locale), row.figure);
    add(group, 'line', { class: 'gridline', x1: x(low), x2: end, y1: line, y2: line });
    // The ticks stand on every line, not across the words between them.
    for (const { value } of ticks) {
      const place = { x1: x(value), x2: x(value), y1: line - 4, y2: line + 4 };
      add(group, 'line', { class: value === 0 ? 'baseline' : 'gridline', ...place });
    }
    drawLevel(group, svg, row, { x, line }, tools);
  }
  add(svg, 'line', { class: 'baseline', x1: x(low), x2: end, y1: axis, y2: axis });
  drawTicksBelow(svg, ticks, x, axis + 4 + TICK_SIZE, view.width);
  return svg.node() as SVGSVGElement;
}

function drawLevel(
  group: Brush,
  svg: Brush,
  { figure, low, high, shape }: LevelRow,
  { x, line }: { readonly x: (value: number) => number; readonly line: number },
  tools: DrawTools,
): void {
  const colour = paint(figure, svg, tools);
  if (shape === 'span') {
    add(group, 'rect', { ...colour, x: x(low), width: x(high) - x(low), y: line - 3, height: 6 });
    for (const value of [low, high]) {
      const ends = { x1: x(value), x2: x(value), y1: line - DOT, y2: line + DOT };
      add(group, 'line', { class: `span-end stroke-${figure.measure}`, ...ends });
    }
    return;
  }
  if (shape === 'open') {
    add(group, 'path', {
      class: `open-end no-fill stroke-${figure.measure}`,
      d: `M${Math.round(x(high) + DOT)} ${line}h11m-4-4l4 4l-4 4`,
    });
  }
  drawDot(group, colour, { cx: x(high), cy: line, r: DOT });
}
