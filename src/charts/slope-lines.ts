import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { drawTick, roundStep, TICK_SIZE, ticksFrom } from './axis.ts';
import { add, type Brush, frame, MAX_HEIGHT, marksGroup, round } from './frame.ts';
import type { DrawTools, View } from './kind.ts';
import { drawLabel, type Label, labelOf, spoken } from './label.ts';
import { variantOf } from './mark.ts';
import { drawDot, paint, paintOurs } from './paint.ts';
import { spread } from './spread.ts';
import { textWidth, wrapText } from './wrap.ts';

/** A line between two values; without `from`, it begins at a base that is ours. */
export interface SlopeLine {
  readonly from: Figure | null;
  readonly to: Figure;
  readonly start: number;
  readonly end: number;
}

export interface SlopeRows {
  /** An index with base 100, or levels in the basic unit of their family. */
  readonly scale: 'index' | 'levels';
  readonly lines: readonly SlopeLine[];
  /** What stands under the two ends: periods in words, where they are known. */
  readonly before: string | null;
  readonly after: string | null;
}

interface Side {
  readonly x: number;
  readonly labels: readonly Label[];
  readonly ys: readonly number[];
}

export interface SlopeLayout {
  /** Values of the gridlines; the first of `ink` is the base or zero. */
  readonly ticks: readonly number[];
  readonly left: Side | null;
  readonly right: Side;
  /** Where the lines begin and end. */
  readonly x0: number;
  readonly x1: number;
  readonly y: (value: number) => number;
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly height: number;
}

const DOT = 6;
const BASE_DOT = 8;
const AIR = 8;
const LINE = TICK_SIZE * 1.25;
/** Widths of the labels at an end; between two columns of labels the lines need room, too. */
const COLUMNS: Readonly<
  Record<SlopeRows['scale'], Readonly<Record<View['width'], readonly number[]>>>
> = {
  index: { 320: [116], 640: [200] },
  levels: { 320: [98, 116], 640: [170] },
};
const HEIGHT: Readonly<Record<View['width'], number>> = { 320: MAX_HEIGHT[320], 640: 340 };
/** A scale of an index spans at least this, so that a hundredth does not look like a mountain. */
const LEAST_SPAN = 25;

const LEAST_NUMBER = 22;

/**
 * The largest numbers with which all labels stand apart; null where none do. All numbers are equally
 * large where that can be had: their size is not to say what the lines say.
 */
export function laySlope(
  rows: SlopeRows,
  width: View['width'],
  locale: Locale,
): SlopeLayout | null {
  const columns = COLUMNS[rows.scale][width];
  const sizes = width === 640 ? [44, 36, 28, LEAST_NUMBER] : [36, 28, 25, LEAST_NUMBER];
  const equal = columns.flatMap((column) =>
    sizes.map((number) => ({ column, number, isEqual: true })),
  );
  const last = { column: Math.max(...columns), number: LEAST_NUMBER, isEqual: false };
  for (const attempt of [...equal, last]) {
    const layout = lay(rows, { ...attempt, width, locale });
    if (layout) return layout;
  }
  return null;
}

interface Attempt {
  readonly width: View['width'];
  readonly column: number;
  readonly number: number;
  /** Whether every number must stand in this size, on one line with its unit. */
  readonly isEqual: boolean;
  readonly locale: Locale;
}

function lay(rows: SlopeRows, attempt: Attempt): SlopeLayout | null {
  const { width, column, number, isEqual, locale } = attempt;
  const { lines, scale } = rows;
  const { ticks, low, high } = scaleOf(rows);
  const x0 =
    scale === 'index'
      ? Math.max(...ticks.map((tick) => textWidth(String(tick), TICK_SIZE))) + AIR * 1.5 + BASE_DOT
      : column + AIR + DOT;
  const x1 = width - column - AIR - DOT;

  const { words, depth } = wordsBelow(rows, { x0, x1, isFree: scale === 'index' });
  const height = HEIGHT[width];
  const bottom = height - depth - BASE_DOT;
  const top = DOT + 6;
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);

  const size = width === 640 ? 14 : 13;
  const side = (x: number, figures: readonly Figure[], values: readonly number[]): Side | null => {
    const style = { width: column, number, words: size, flow: 'under' } as const;
    const labels = figures.map((figure) => labelOf(figure, locale, style));
    const fits = (label: Label) =>
      label.width <= column && (!isEqual || startsWithNumber(label, number));
    if (!labels.every(fits)) return null;
    const wishes = labels.map((label, index) => ({
      at: y(values[index] ?? 0) - middleOf(label),
      size: label.height,
    }));
    const ys = spread(wishes, 4, 0, height);
    return ys && { x, labels, ys };
  };
  const ends = lines.map(({ end }) => end);
  const right = side(
    x1 + DOT + AIR,
    lines.map(({ to }) => to),
    ends,
  );
  const from = lines.flatMap((line) => line.from ?? []);
  const left =
    from.length > 0
      ? side(
          0,
          from,
          lines.map(({ start }) => start),
        )
      : null;
  if (!right || (from.length > 0 && !left)) return null;
  return {
    ticks,
    left,
    right,
    x0,
    x1,
    y,
    words: words.map((word) => ({ ...word, y: word.y + height - depth })),
    height,
  };
}

/** Whether the first line of a label holds its number, in the size that was asked for. */
function startsWithNumber({ lines: [first] }: Label, size: number): boolean {
  return (first?.runs ?? []).some((run) => run.role === 'num' && run.size === size);
}

/** Levels are measured from zero; an index from its base, which is one of its ticks. */
function scaleOf({ scale, lines }: SlopeRows) {
  const values = lines.flatMap(({ start, end }) => [start, end]);
  const least = scale === 'levels' ? Math.min(0, ...values) : Math.min(...values);
  const most = Math.max(...values, scale === 'levels' ? 0 : least);
  if (scale === 'levels') return { ticks: [0], low: least, high: most > least ? most : 1 };
  const missing = Math.max(0, LEAST_SPAN - (most - least));
  const grows = most > 100 || least === 100;
  const low = grows ? least : least - missing;
  const high = grows ? most + missing : most;
  return { ticks: ticksFrom(100, roundStep(high - low, 4), low, high), low, high };
}

/** From the top of a label to the middle of its number. */
function middleOf({ lines }: Label): number {
  return (lines[0]?.baseline ?? 0) * 0.57;
}

/** The words under the ends, wrapped to half of the plot each; `depth` is what they need. */
function wordsBelow(
  { before, after }: SlopeRows,
  { x0, x1, isFree }: { readonly x0: number; readonly x1: number; readonly isFree: boolean },
) {
  const half = (x1 - x0) / 2 + DOT - 4;
  const left = isFree ? Math.max(0, x0 - BASE_DOT - 24) : x0 - DOT;
  const wrap = (text: string | null) => (text === null ? [] : wrapText(text, half, TICK_SIZE));
  const place = (index: number) => AIR / 2 + TICK_SIZE + index * LINE;
  const words = [
    ...wrap(before).map((text, index) => ({ text, x: left, y: place(index) })),
    ...wrap(after).map((text, index) => ({
      text,
      x: x1 + (isFree ? 0 : DOT) - textWidth(text, TICK_SIZE),
      y: place(index),
    })),
  ];
  const depth = words.length === 0 ? 0 : Math.max(...words.map((word) => word.y)) + 3;
  return { words, depth };
}

/** Null where the labels do not fit. */
export function drawSlope(rows: SlopeRows, view: View, tools: DrawTools): SVGSVGElement | null {
  const layout = laySlope(rows, view.width, tools.locale);
  if (!layout) return null;
  const { x0, x1, y, height, right, left } = layout;
  const svg = frame(view, height, tools);
  drawGrid(svg, rows, layout);
  rows.lines.forEach((line, index) => {
    const { from, to } = line;
    const group = marksGroup(svg, spoken(to, tools.locale), to);
    const colour = variantOf(to) === 'outline' ? 'stroke-hollow' : `stroke-${to.measure}`;
    const ends = { x1: x0, y1: y(line.start), x2: x1, y2: y(line.end) };
    add(group, 'line', { class: `slope-line ${colour}`, ...ends });
    drawDot(group, paint(to, svg, tools), { cx: x1, cy: y(line.end), r: DOT });
    drawLeader(svg, right, index, x1 + DOT, y(line.end));
    drawLabel(svg, right.labels[index] as Label, right.x, right.ys[index] ?? 0, view.focus);
    if (!from || !left) return;
    const before = marksGroup(svg, spoken(from, tools.locale), from);
    drawDot(before, paint(from, svg, tools), { cx: x0, cy: y(line.start), r: DOT });
    drawLabel(svg, left.labels[index] as Label, left.x, left.ys[index] ?? 0, view.focus);
  });
  const [first] = rows.lines;
  if (first && rows.scale === 'index') {
    // The base is nobody's figure: we set it to a hundred for all of them.
    const base = add(svg, 'g');
    drawDot(base, paintOurs(first.to, svg, tools), { cx: x0, cy: y(100), r: BASE_DOT });
  }
  return svg.node() as SVGSVGElement;
}

function drawGrid(
  svg: Brush,
  { scale }: SlopeRows,
  { ticks, x0, x1, y, words }: SlopeLayout,
): void {
  for (const tick of ticks) {
    const isBase = tick === (scale === 'index' ? 100 : 0);
    const place = { x1: x0, x2: x1, y1: y(tick), y2: y(tick) };
    add(svg, 'line', { class: isBase ? 'baseline' : 'gridline', ...place });
    if (scale === 'levels') continue;
    const text = String(round(tick));
    drawTick(svg, text, x0 - BASE_DOT - AIR - textWidth(text, TICK_SIZE), y(tick) + 4.2);
  }
  for (const { text, x, y: at } of words) drawTick(svg, text, x, at);
}

/** A label that had to make way is led back to its dot. */
function drawLeader(svg: Brush, side: Side, index: number, x: number, y: number): void {
  const at = (side.ys[index] ?? 0) + middleOf(side.labels[index] as Label);
  if (Math.abs(at - y) < 8) return;
  add(svg, 'line', { class: 'leader', x1: x + 1, y1: y, x2: side.x - 2, y2: at });
}
