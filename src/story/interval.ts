import { Decimal } from 'decimal.js';
import type { Interval } from '../model/figure.ts';

/**
 * Exact decimal arithmetic: 2.155 is 2.155, which a binary float cannot hold.
 * An own constructor, so that nothing else in the build can change its precision.
 */
export const Exact = Decimal.clone({ defaults: true, precision: 40 });
export type Exact = Decimal;

/** A closed interval in exact decimals; `high` may be Infinity. */
export interface ExactInterval {
  readonly low: Exact;
  readonly high: Exact;
}

export function point(value: Decimal.Value): ExactInterval {
  const exact = new Exact(value);
  return { low: exact, high: exact };
}

/** The interval of a figure's bounds, read as the decimals that they are written with. */
export function exactInterval({ low, high }: Interval): ExactInterval {
  return { low: new Exact(low), high: new Exact(high) };
}

export function isPoint({ low, high }: ExactInterval): boolean {
  return low.eq(high);
}

export function add(a: ExactInterval, b: ExactInterval): ExactInterval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

/** Plain interval arithmetic: the same figure on both sides is not cancelled out. */
export function subtract(a: ExactInterval, b: ExactInterval): ExactInterval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

export function multiply(a: ExactInterval, b: ExactInterval): ExactInterval {
  return hull(corners(a, b, (x, y) => (x.isZero() || y.isZero() ? new Exact(0) : x.times(y))));
}

/** Null where the divisor may be zero. */
export function divide(a: ExactInterval, b: ExactInterval): ExactInterval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null;
  return hull(corners(a, b, (x, y) => (y.isFinite() ? settle(x.div(y)) : new Exact(0))));
}

export function overlaps(a: ExactInterval, b: ExactInterval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

/** The narrowest interval of floats that still holds every value: ends are moved outward only. */
export function toInterval({ low, high }: ExactInterval): Interval {
  return { low: below(low), high: -below(high.neg()) || 0 };
}

function corners(
  a: ExactInterval,
  b: ExactInterval,
  combine: (x: Exact, y: Exact) => Exact,
): Exact[] {
  return [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => combine(x, y)));
}

function hull(values: readonly Exact[]): ExactInterval {
  return { low: Exact.min(...values), high: Exact.max(...values) };
}

/** A quotient whose digits end before the twentieth ends there: 2 ÷ 3 × 3 is 2. */
function settle(value: Exact): Exact {
  const rounded = value.toSignificantDigits(30);
  return rounded.precision() <= 20 ? rounded : value;
}

function below(value: Exact): number {
  const nearest = value.toNumber();
  if (!Number.isFinite(nearest) || value.gte(nearest)) return nearest;
  return nearest - Math.max(Math.abs(nearest) * Number.EPSILON, Number.MIN_VALUE);
}
