import { displayUnit } from '../format/number.ts';
import { formatPeriod } from '../format/period.ts';
import { type Figure, soleValue } from '../model/figure.ts';
import { figuresOfSeries, type Series } from '../model/series.ts';
import type { Locale } from '../model/words.ts';
import { TICK_SIZE, type Tick, unitTicks } from './axis.ts';
import { factorOf } from './family.ts';
import type { View } from './kind.ts';
import { type Box, placeLabels, type Spot, type SpotLabel } from './line-labels.ts';
import { textWidth } from './wrap.ts';

export interface LineLayout {
  readonly height: number;
  /** Where the line runs. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Ends of the scale, in the basic unit of the family; zero is one of them or between. */
  readonly low: number;
  readonly high: number;
  readonly spots: readonly Spot[];
  /** Unbroken stretches of the line. */
  readonly runs: readonly (readonly Spot[])[];
  /** Where a period has no value. */
  readonly gaps: readonly number[];
  readonly ticks: readonly (Tick & { readonly y: number })[];
  readonly periods: readonly { readonly text: string; readonly x: number }[];
  readonly labels: readonly SpotLabel[];
}

const HEIGHT: Readonly<Record<View['width'], number>> = { 320: 220, 640: 340 };
const LABEL: Readonly<Record<View['width'], number>> = { 320: 50, 640: 56 };
const FOOT = 22;

/** Places on a scale of time and a scale from zero, with ticks, and labels where they have room. */
export function layLine(series: Series, { width, focus }: View, locale: Locale): LineLayout {
  const scales = scaleLine(series, width, locale);
  const { left, x, y, factor } = scales;
  const runs: Spot[][] = [[]];
  const gaps: number[] = [];
  for (const { day, period, figure } of series.points) {
    const value = figure && soleValue(figure.quantity);
    if (figure && value !== null) {
      runs.at(-1)?.push({ figure, period, x: x(day), y: y(value * factor) });
    } else {
      gaps.push(x(day));
      runs.push([]);
    }
  }
  const spots = runs.flat();
  const ticks = scales.ticks.map((tick) => ({ ...tick, y: y(tick.value) }));
  const zero = y(0);
  const obstacles: Box[] = [
    ...ticks.map((tick) => ({ left: 0, right: left - 6, top: tick.y - 7, bottom: tick.y + 7 })),
    { left, right: width, top: zero - 2, bottom: zero + 2 },
    ...gaps.map((gap) => ({ left: gap - 6, right: gap + 6, top: zero - 14, bottom: zero })),
  ];
  const field = { left: 0, right: width, top: 0, bottom: HEIGHT[width] - FOOT };
  const chosen = important(spots, focus);
  return {
    ...scales,
    height: HEIGHT[width],
    spots,
    runs: runs.filter((run) => run.length > 0),
    gaps,
    ticks,
    periods: writePeriods(series, x, width, locale),
    labels: placeLabels(chosen, field, obstacles, runs, { width, locale, unit: scales.unit }),
  };
}

/** Time from the first period to the last; values from zero, in the basic unit of the family. */
function scaleLine(series: Series, width: View['width'], locale: Locale) {
  const [first] = figuresOfSeries(series);
  const [start, end] = [series.points[0], series.points.at(-1)];
  if (!first || !start || !end) throw new Error('line: a series without values');
  const factor = factorOf(first, locale);
  const values = figuresOfSeries(series).map(({ quantity }) => (soleValue(quantity) ?? 0) * factor);
  const low = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const high = highest > low ? highest : 1;
  // All numbers of a line stand in one unit: that of its largest.
  const largest = figuresOfSeries(series).reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
  const unit = displayUnit(largest, locale);
  const written = unitTicks(largest, low, high, locale);
  // The first direct label carries the unit too: a long one is not repeated on the axis.
  const isLong = textWidth(written.at(-1)?.text ?? '', TICK_SIZE) > 64;
  const ticks = isLong ? unitTicks(largest, low, high, locale, 'value') : written;
  const left = Math.max(...ticks.map(({ text }) => textWidth(text, TICK_SIZE))) + 10;
  const right = width - 8;
  const top = LABEL[width];
  const bottom = HEIGHT[width] - FOOT - (low < 0 ? LABEL[width] - 2 : 0);
  const x = (day: number) => left + ((day - start.day) / (end.day - start.day)) * (right - left);
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  return { left, right, top, bottom, low, high, ticks, factor, unit, x, y };
}

function sizeOf({ quantity }: Figure): number {
  return Math.abs(soleValue(quantity) ?? 0);
}

/** What a reader looks for: what is in focus, the newest, the highest, the lowest, the first. */
function important(spots: readonly Spot[], focus: readonly string[]): Spot[] {
  const byHeight = spots.toSorted((a, b) => a.y - b.y);
  const wanted = [
    ...spots.filter(({ figure }) => focus.includes(figure.id)),
    spots.at(-1),
    byHeight[0],
    byHeight.at(-1),
    spots[0],
  ];
  return [...new Set(wanted.flatMap((spot) => spot ?? []))];
}

/** Every period, or every second, third … whatever has room, from the first. */
function writePeriods(
  { points }: Series,
  x: (day: number) => number,
  width: number,
  locale: Locale,
): { readonly text: string; readonly x: number }[] {
  const all = points.map(({ period, day }) => {
    const text = formatPeriod(period, locale);
    const size = textWidth(text, TICK_SIZE) + 4;
    return { text, x: Math.max(0, Math.min(x(day) - size / 2, width - size)), size };
  });
  for (let every = 1; every < all.length; every += 1) {
    const some = all.filter((_, index) => index % every === 0);
    const apart = some.every((one, index) => {
      const before = some[index - 1];
      return !before || before.x + before.size + 8 <= one.x;
    });
    if (apart) return some;
  }
  return all.slice(0, 1);
}
