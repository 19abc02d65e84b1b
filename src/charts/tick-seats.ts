import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { add, type Brush, frame, MAX_HEIGHT, marksGroup, round } from './frame.ts';
import type { DrawTools, View } from './kind.ts';
import { drawLabel, type Label, labelOf, plainLabel, spoken } from './label.ts';
import { paint } from './paint.ts';

export interface TicksRows {
  readonly total: Figure;
  readonly parts: Figure;
  /** The count of all seats, where a figure gives it. */
  readonly of: Figure | null;
  readonly each: Figure | null;
  readonly filled: number;
  readonly seats: number;
}

interface Placed {
  readonly label: Label;
  readonly x: number;
  readonly y: number;
}

export interface SeatsLayout {
  readonly pitch: number;
  readonly brace: number;
  readonly top: number;
  readonly bottom: number;
  readonly labels: readonly Placed[];
  readonly height: number;
}

const LEAST_PITCH = 6;
const MOST_PITCH: Readonly<Record<View['width'], number>> = { 320: 44, 640: 64 };
const SEAT: Readonly<Record<View['width'], number>> = { 320: 34, 640: 56 };
const BRACE = 9;
const AIR = 6;

/** The largest numbers with which everything fits; null where nothing does. */
export function laySeats(
  rows: TicksRows,
  width: View['width'],
  locale: Locale,
): SeatsLayout | null {
  const pitch = Math.min(width / rows.seats, MOST_PITCH[width]);
  if (pitch < LEAST_PITCH) return null;
  for (const number of width === 640 ? [44, 36, 28, 22] : [36, 28, 22]) {
    const layout = lay(rows, { width, number, pitch, locale });
    if (layout) return layout;
  }
  return null;
}

interface Attempt {
  readonly width: View['width'];
  readonly number: number;
  readonly pitch: number;
  readonly locale: Locale;
}

/** The total over its brace; under the seats what they are, what is missing, and what we computed. */
function lay(rows: TicksRows, { width, number, pitch, locale }: Attempt): SeatsLayout | null {
  const { total, parts, of, each, filled, seats } = rows;
  const words = width === 640 ? 14 : 13;
  const style = { width, number, words, flow: 'beside' } as const;
  const small = { ...style, number: Math.min(number, width === 640 ? 28 : 22) };
  const head = labelOf(total, locale, style);
  const brace = head.height + AIR;
  const top = brace + BRACE + 3;
  const bottom = top + SEAT[width];

  const labels: Placed[] = [{ label: head, x: 0, y: 0 }];
  let y = bottom + AIR;
  const counted = labelOf(parts, locale, small);
  const reach = filled * pitch;
  if (filled < seats) {
    const missing = plainLabel(locale.words.chart.notGiven, 12, width, 'sub');
    const x = Math.min(reach, width - missing.width);
    labels.push({ label: missing, x, y });
    // Words that reach under the empty seats go below the words that stand there.
    if (counted.width + 12 > x) y += missing.height + AIR;
  }
  for (const label of [
    counted,
    ...[of, each].flatMap((figure) => (figure ? [labelOf(figure, locale, small)] : [])),
  ]) {
    labels.push({ label, x: 0, y });
    y += label.height + 4;
  }
  const height = y - 4;
  const fits = height <= MAX_HEIGHT[width] && labels.every(({ label }) => label.width <= width);
  return fits ? { pitch, brace, top, bottom, labels, height } : null;
}

/** Null where the seats do not fit. */
export function drawSeats(rows: TicksRows, view: View, tools: DrawTools): SVGSVGElement | null {
  const layout = laySeats(rows, view.width, tools.locale);
  if (!layout) return null;
  const { total, parts, filled, seats } = rows;
  const { pitch, brace, top, bottom, labels, height } = layout;
  const { locale } = tools;
  const svg = frame(view, height, tools);
  const seat = { width: round(pitch * 0.72), y: top + 1, height: bottom - top - 2 };
  const x = (index: number) => index * pitch + 1;

  const sum = marksGroup(svg, spoken(total, locale), total);
  const end = round(x(filled - 1) + seat.width);
  add(sum, 'path', {
    class: `bracket stroke-${total.measure}`,
    d: `M1 ${round(brace + BRACE)}v-${BRACE - 1}H${end}v${BRACE - 1}`,
  });

  // All are equally high: how the total is spread over them is not known.
  const counted = marksGroup(svg, spoken(parts, locale), parts);
  drawRow(counted, 0, filled, (index) => ({ ...paint(parts, svg, tools), x: x(index), ...seat }));
  if (filled < seats) {
    const missing = marksGroup(svg, locale.words.chart.notGiven, null);
    drawRow(missing, filled, seats, (index) => ({ class: 'seat', x: x(index), ...seat }));
  }
  for (const placed of labels) drawLabel(svg, placed.label, placed.x, placed.y, view.focus);
  return svg.node() as SVGSVGElement;
}

function drawRow(
  group: Brush,
  from: number,
  to: number,
  seat: (index: number) => Readonly<Record<string, string | number>>,
): void {
  for (let index = from; index < to; index += 1) add(group, 'rect', seat(index));
}
