import type { Language, Localized } from './language.ts';

/** What kind of thing a number measures; decides colour and which charts may show it. */
export const MEASURES = ['count', 'amount', 'growth', 'share', 'rank'] as const;
export type Measure = (typeof MEASURES)[number];

/** How far along a thing is, in the source's own words. */
export const STAGES = ['planned', 'under_way', 'done', 'forecast'] as const;
export type Stage = (typeof STAGES)[number];

/** How we know a number; computed, never typed in. The order is the ledger's order. */
export const STATUSES = ['agrees', 'derived', 'stated', 'no_basis'] as const;
export type Status = (typeof STATUSES)[number];

export const OPERATIONS = [
  'sum',
  'difference',
  'product',
  'ratio',
  'multiple',
  'implied_base',
  'per',
  'count',
] as const;
type Operation = (typeof OPERATIONS)[number];

/** A closed interval; `high` may be Infinity where only a minimum is known. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What was said: one value, a range without a middle, or a minimum. In the figure's own unit. */
export type Quantity =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'min'; readonly min: number };

/** A later or second source on the same number. */
interface Evidence {
  readonly date: string;
  readonly source: string;
  readonly verdict: 'confirms' | 'differs';
  readonly note: Localized | null;
}

/** Printed in a source, or computed by us from other figures. */
type Origin =
  | {
      readonly kind: 'printed';
      readonly source: string;
      readonly locator: readonly string[];
      readonly printed: string;
      /** The language of the source, where the dataset names it. */
      readonly language?: Language;
    }
  | { readonly kind: 'derived'; readonly operation: Operation; readonly of: readonly string[] };

/**
 * A number with everything that a reader needs to judge it.
 * Nothing downstream of the compiler holds a bare number.
 */
export interface Figure {
  readonly id: string;
  readonly label: Localized;
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** Key in `content/units.json`. */
  readonly unit: string;
  /** Where the true value may lie, given the rounding of what was printed; in the figure's unit. */
  readonly bounds: Interval;
  /** Decimals that may be shown, in the figure's unit; may be negative (-1: tens). */
  readonly decimals: number;
  /** True where the shown digits are a rounding of what we know ("about"). */
  readonly approximate: boolean;
  readonly stage: Stage | null;
  readonly period: string | null;
  readonly topic: string | null;
  readonly status: Status;
  readonly origin: Origin;
  readonly caveat: Localized | null;
  readonly evidence: readonly Evidence[];
  /** Ids of the checks that this figure takes part in. */
  readonly checks: readonly string[];
}

/** Figures by id, in the order of the ledger. */
export type Figures = ReadonlyMap<string, Figure>;

/** The one number that stands for a quantity in `<data value>` and on a scale, where there is one. */
export function soleValue(quantity: Quantity): number | null {
  return quantity.kind === 'value' ? quantity.value : null;
}
