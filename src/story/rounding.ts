import type { FigureRecord } from '../model/dataset.ts';
import type { Quantity } from '../model/figure.ts';
import { Exact, type ExactInterval, isPoint } from './interval.ts';

/**
 * How a result may be cut short. `sum` shows every digit that is supported. `quotient` shows no
 * more than a reader can use: two significant digits where the inputs are exact (an exact quotient
 * could go on for ever), three where they were rounded, and never fewer than all digits before the
 * point. `percent` is a quotient in per cent: one decimal, or two significant digits below 1 %.
 */
export type Style = 'sum' | 'quotient' | 'percent';

/** What may be shown of an interval. */
export interface Shown {
  readonly quantity: Quantity;
  readonly decimals: number;
  readonly approximate: boolean;
}

/** How an interval is to be shown. */
export interface Manner {
  readonly style: Style;
  /** A source stated a range; so the result is one, however close its ends are. */
  readonly range: boolean;
  /** Decimals that the editor asked for. */
  readonly decimals: number | null;
}

/** The largest part by which a value shown alone may miss the ends of what it stands for. */
const TOLERANCE = 0.05;

/** Decimals with which `printed` shows `value`; the value's own where it is not found in digits. */
export function printedDecimals(printed: string, value: number): number {
  const numerals = printed.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
  const own = new Exact(Math.abs(value));
  const found = numerals
    .map((numeral) => numeral.replaceAll(',', ''))
    .find((numeral) => own.eq(numeral));
  return found === undefined ? own.decimalPlaces() : (found.split('.')[1]?.length ?? 0);
}

/**
 * The step to which a record's numbers were rounded; 0 where they are exact.
 * `precision` wins. Counts and ranks are exact. The ends of a range and a minimum are limits that
 * somebody set, not measurements: exact too.
 */
export function roundingStep(record: FigureRecord): Exact {
  if (record.precision !== undefined) return new Exact(record.precision);
  if (record.measure === 'count' || record.measure === 'rank') return new Exact(0);
  if (record.value === undefined) return new Exact(0);
  return place(printedDecimals(record.printed, record.value));
}

/** What a record says. Its shape was judged when it was read: one of the three is there. */
export function quantityOf({ value, range, min }: FigureRecord): Quantity {
  if (value !== undefined) return { kind: 'value', value };
  if (range !== undefined) return { kind: 'range', low: range[0], high: range[1] };
  return { kind: 'min', min: min ?? 0 };
}

/** Decimals needed for multiples of `step`: 2 for 0.01, -1 for 10. */
export function decimalsOfStep(step: number): number {
  return 0 - new Exact(step).e;
}

/** Where the true value may lie, when what was said is rounded to multiples of `step`. */
export function boundsOf(quantity: Quantity, step: Exact): ExactInterval {
  const half = step.div(2);
  const [low, high] = endsOf(quantity);
  return { low: new Exact(low).minus(half), high: new Exact(high).plus(half) };
}

/**
 * The largest number of decimals at which one number stands, rightly rounded, for the whole
 * interval: nothing in it lies more than half a last digit away. May be negative (-1: tens).
 * Infinity for a point; null where no rounding does, short of 0.
 */
export function sharedDecimals(interval: ExactInterval): number | null {
  if (isPoint(interval)) return Infinity;
  if (!interval.high.isFinite() || !interval.low.isFinite()) return null;
  return (
    descending(-interval.high.minus(interval.low).e, coarsest(interval)).find(
      (decimals) => sharedAt(interval, decimals) !== null,
    ) ?? null
  );
}

/**
 * What may be shown: a value where its digits hold for the whole interval and it stays within a
 * twentieth of both ends, else a range rounded outward to two significant digits.
 * Null where `manner.decimals` asks for digits that the interval does not support.
 */
export function show(interval: ExactInterval, manner: Manner): Shown | null {
  if (!interval.high.isFinite()) return showMinimum(interval, manner);
  if (manner.range && !isPoint(interval)) return showRange(interval, manner.decimals);
  if (manner.decimals !== null) return showValue(interval, manner.decimals);
  if (isPoint(interval)) return showValue(interval, decimalsOfPoint(interval.low, manner.style));
  const finest = sharedDecimals(interval);
  if (finest === null) return showRange(interval, null);
  const cap = Math.min(finest, capOf(interval, manner.style));
  const candidates = [
    ...descending(cap, coarsest(interval)),
    ...descending(finest, cap + 1).reverse(),
  ];
  const fair = candidates.find((decimals) => isFair(interval, decimals));
  return fair === undefined ? showRange(interval, null) : showValue(interval, fair);
}

function showValue(interval: ExactInterval, decimals: number): Shown | null {
  const value = sharedAt(interval, decimals);
  if (value === null) return null;
  return {
    quantity: { kind: 'value', value: value.toNumber() },
    decimals,
    approximate: !(isPoint(interval) && value.eq(interval.low)),
  };
}

function showMinimum({ low, high }: ExactInterval, { style, decimals }: Manner): Shown {
  const at = decimals ?? decimalsOfPoint(low, style);
  const min = roundTo(low, at, Exact.ROUND_FLOOR);
  return {
    quantity: { kind: 'min', min: min.toNumber() },
    decimals: at,
    approximate: !(high.isFinite() || min.eq(low)),
  };
}

function showRange(interval: ExactInterval, asked: number | null): Shown {
  const [atLow, atHigh] = asked === null ? outwardDecimals(interval) : [asked, asked];
  const low = roundTo(interval.low, atLow, Exact.ROUND_FLOOR);
  const high = roundTo(interval.high, atHigh, Exact.ROUND_CEIL);
  const needed = Math.max(low.decimalPlaces(), high.decimalPlaces());
  return {
    quantity: { kind: 'range', low: low.toNumber(), high: high.toNumber() },
    decimals: asked ?? Math.min(needed, Math.max(atLow, atHigh)),
    approximate: !(low.eq(interval.low) && high.eq(interval.high)),
  };
}

/**
 * Two significant digits of the smaller end, or one of the width where that is finer (105–108 must
 * not become 100–110); the larger end has its own two where it is ten times the smaller.
 */
function outwardDecimals({ low, high }: ExactInterval): readonly [number, number] {
  const [atLow, atHigh] = [1 - low.e, 1 - high.e];
  const width = 0 - high.minus(low).e;
  if (low.isZero() || high.isZero() || low.isPositive() !== high.isPositive()) {
    const common = 1 - Exact.max(low.abs(), high.abs()).e;
    return [common, common];
  }
  const apart = Math.abs(low.e - high.e) > 1;
  if (apart) return [Math.max(atLow, width), Math.max(atHigh, width)];
  const common = Math.max(atLow, atHigh, width);
  return [common, common];
}

/** The number that stands for the whole interval at so many decimals, if one does. */
function sharedAt(interval: ExactInterval, decimals: number): Exact | null {
  if (isPoint(interval)) return roundTo(interval.low, decimals, Exact.ROUND_HALF_UP);
  const candidate = roundTo(interval.low, decimals, Exact.ROUND_HALF_CEIL);
  return interval.high.lte(candidate.plus(place(decimals).div(2))) ? candidate : null;
}

function isFair(interval: ExactInterval, decimals: number): boolean {
  const value = sharedAt(interval, decimals);
  if (value === null) return false;
  const miss = Exact.max(value.minus(interval.low).abs(), interval.high.minus(value).abs());
  return miss.lte(value.abs().times(TOLERANCE));
}

function decimalsOfPoint(value: Exact, style: Style): number {
  const own = value.decimalPlaces();
  if (own <= 2 || (style === 'sum' && own <= 10)) return own;
  const leading = 1 - value.e;
  return style === 'percent' ? Math.max(1, leading) : Math.max(0, leading);
}

function capOf({ low, high }: ExactInterval, style: Style): number {
  const { e } = Exact.max(low.abs(), high.abs());
  if (style === 'sum') return Infinity;
  return style === 'percent' ? Math.max(1, 1 - e) : Math.max(0, 2 - e);
}

/** Rounding to a power of ten above the largest value can only give 0 or that power. */
function coarsest({ low, high }: ExactInterval): number {
  return -Exact.max(low.abs(), high.abs()).e - 1;
}

function roundTo(value: Exact, decimals: number, mode: 2 | 3 | 4 | 7): Exact {
  const unit = place(decimals);
  return value.div(unit).toDecimalPlaces(0, mode).times(unit);
}

/** One unit in the last of so many decimals. */
export function place(decimals: number): Exact {
  return new Exact(`1e${-decimals}`);
}

/** Whole numbers from `from` down to `to`. */
function descending(from: number, to: number): number[] {
  return Array.from({ length: Math.max(from - to + 1, 0) }, (_, index) => 0 + from - index);
}

function endsOf(quantity: Quantity): readonly [number, number] {
  if (quantity.kind === 'value') return [quantity.value, quantity.value];
  if (quantity.kind === 'range') return [quantity.low, quantity.high];
  return [quantity.min, Infinity];
}
