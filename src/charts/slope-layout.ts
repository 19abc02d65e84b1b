import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { TICK_SIZE } from './axis.ts';
import { MAX_HEIGHT } from './frame.ts';
import type { View } from './kind.ts';
import { type Label, labelOf } from './label.ts';
import { roundStep, ticksFrom } from './round-steps.ts';
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

export interface Side {
  readonly x: number;
  readonly labels: readonly Label[];
  readonly ys: readonly number[];
}

export interface SlopeLayout {
  /** Values of the gridlines; one of them is the base, or zero. */
  readonly ticks: readonly number[];
  /** Without labels for an index. */
  readonly left: Side;
  readonly right: Side;
  /** Where the lines begin and end. */
  readonly x0: number;
  readonly x1: number;
  readonly y: (value: number) => number;
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly height: number;
}

export const DOT = 6;
export const BASE_DOT = 8;
export const AIR = 8;
const LINE = TICK_SIZE * 1.25;
/** Widths of the labels at an end; between two columns of labels the lines need room, too. */
const COLUMNS: Readonly<
  Record<SlopeRows['scale'], Readonly<Record<View['width'], readonly number[]>>>
> = {
  index: { 320: [116], 640: [200] },
  levels: { 320: [98, 106, 113], 640: [170] },
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

  const { words, depth } = wordsBelow(rows, { x0, x1, isIndex: scale === 'index' });
  const height = HEIGHT[width];
  const bottom = height - depth - BASE_DOT;
  const top = DOT + 6;
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);

  const style = { width: column, number, words: width === 640 ? 14 : 13, flow: 'under' } as const;
  const fits = (label: Label) =>
    label.width <= column && (!isEqual || startsWithNumber(label, number));
  // Between two columns of labels, the words below the ends keep a line of their own.
  const room = scale === 'index' ? height : height - depth;
  const side = (x: number, ends: readonly End[]): Side | null => {
    const labels = ends.map(({ figure }) => labelOf(figure, locale, style));
    const dots = ends.map(({ value }) => y(value));
    return labels.every(fits) ? place(x, labels, dots, room) : null;
  };
  const before = lines.flatMap(({ from, start }) => (from ? [{ figure: from, value: start }] : []));
  const left = side(0, before);
  const right = side(
    x1 + DOT + AIR,
    lines.map(({ to, end }) => ({ figure: to, value: end })),
  );
  if (!left || !right) return null;
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

interface End {
  readonly figure: Figure;
  readonly value: number;
}

/** Labels with their numbers beside their dots, as far as they can stand apart; null if they cannot. */
function place(
  x: number,
  labels: readonly Label[],
  dots: readonly number[],
  room: number,
): Side | null {
  const wishes = labels.map((label, index) => ({
    at: (dots[index] ?? 0) - middleOf(label),
    size: label.height,
  }));
  const ys = spread(wishes, 4, 0, room);
  return ys && { x, labels, ys };
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
export function middleOf({ lines }: Label): number {
  return (lines[0]?.baseline ?? 0) * 0.57;
}

/**
 * The words under the ends, each wrapped to half of the room where one line is too short for both;
 * `depth` is the height that they need.
 */
function wordsBelow(
  { before, after }: SlopeRows,
  { x0, x1, isIndex }: { readonly x0: number; readonly x1: number; readonly isIndex: boolean },
) {
  // Between two columns of labels the words may reach out below the dots.
  const reach = isIndex ? 0 : DOT + 6;
  const left = isIndex ? Math.max(0, x0 - BASE_DOT - 24) : x0 - reach;
  const room = x1 + reach - left - 8;
  const needed = [before, after].reduce((sum, text) => sum + textWidth(text ?? '', TICK_SIZE), 0);
  const share = needed <= room ? room : room / 2;
  const wrap = (text: string | null) => (text === null ? [] : wrapText(text, share, TICK_SIZE));
  const baseline = (index: number) => AIR / 2 + TICK_SIZE + index * LINE;
  const words = [
    ...wrap(before).map((text, index) => ({ text, x: left, y: baseline(index) })),
    ...wrap(after).map((text, index) => ({
      text,
      x: x1 + reach - textWidth(text, TICK_SIZE),
      y: baseline(index),
    })),
  ];
  const depth = words.length === 0 ? 0 : Math.max(...words.map((word) => word.y)) + 3;
  return { words, depth };
}
