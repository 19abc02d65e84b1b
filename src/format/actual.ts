import type { Figure, Interval } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import type { Claim } from './claim.ts';

/** What a paraphrase speaks of: a figure, or its part of a whole. */
export interface ParaphraseTarget {
  readonly figure: Figure;
  /** With `of=`: the figure divided by this one is meant. */
  readonly whole: Figure | null;
}

/** What the data say, in the sense of the words. */
export interface Actual {
  /** What was said; of a derived figure, where the true value may lie. */
  readonly said: Interval;
  /** Where the true value may lie, given the rounding of what was printed. */
  readonly bounds: Interval;
  /** The numbers as readers see them: two for a range; none for a minimum or a quotient. */
  readonly shown: readonly number[];
  /** True for what is known only from below. */
  readonly minimum: boolean;
  readonly quotient: boolean;
}

/** Several readings where a unit may be left out; none where the words cannot be about the figure. */
export function readData(
  claim: Claim,
  target: ParaphraseTarget,
  rest: string,
  locale: Locale,
): Actual[] {
  const { figure, whole } = target;
  const own = locale.units[figure.unit];
  if (whole) {
    const other = locale.units[whole.unit];
    if (claim.sense === 'plain' || !own || !other || own.family !== other.family) return [];
    // There is no part of nothing.
    if (!(actualOf(whole).bounds.low > 0)) return [];
    const scale = (claim.sense === 'percent' ? 100 : 1) * (own.factor / other.factor);
    const less = claim.sense === 'rise' ? 1 : 0;
    return [mapped(quotient(figure, whole), (value) => signed(value * scale - less, claim))];
  }
  const actual = actualOf(figure);
  const at = (map: (value: number) => number) =>
    mapped(actual, (value) => signed(map(value), claim));
  if (claim.sense === 'plain') {
    return plainScales(claim, figure, rest, locale).map((scale) => at((value) => value * scale));
  }
  if (own?.family === 'percent') {
    if (claim.sense === 'percent') return [at((value) => value)];
    if (figure.measure !== 'growth') return [];
    const one = claim.sense === 'multiple' ? 1 : 0;
    return [at((value) => one + value / 100)];
  }
  if (own?.family !== 'multiple' || claim.sense === 'percent') return [];
  // A printed growth "of 3.1 times" is a rise; a multiple that we derived has its 1 already.
  const isRise = figure.measure === 'growth' && figure.origin.kind === 'printed';
  if (!isRise) return [at((value) => (claim.sense === 'rise' ? value - 1 : value))];
  return claim.sense === 'rise'
    ? [at((value) => value)]
    : [at((value) => value), at((value) => value + 1)];
}

/** 下降三成 is said of −30 %. */
function signed(value: number, claim: Claim): number {
  return claim.falls ? -value : value;
}

function actualOf(figure: Figure): Actual {
  const { quantity, bounds, decimals, origin } = figure;
  const round = (value: number) =>
    Number(`${Math.round(Number(`${value}e${decimals}`))}e${-decimals}`);
  const printed = origin.kind === 'printed';
  switch (quantity.kind) {
    case 'value': {
      const { value } = quantity;
      const said = printed ? { low: value, high: value } : bounds;
      return { said, bounds, shown: [round(value)], minimum: false, quotient: false };
    }
    case 'range': {
      const { low, high } = quantity;
      return { said: { low, high }, bounds, shown: [low, high], minimum: false, quotient: false };
    }
    case 'min': {
      const said = { low: quantity.min, high: Number.POSITIVE_INFINITY };
      return { said, bounds: said, shown: [], minimum: true, quotient: false };
    }
  }
}

function quotient(figure: Figure, whole: Figure): Actual {
  const [part, all] = [actualOf(figure), actualOf(whole)];
  const divide = (a: Interval, b: Interval): Interval => ({
    low: a.low / b.high,
    high: a.high / b.low,
  });
  return {
    said: divide(part.said, all.said),
    bounds: divide(part.bounds, all.bounds),
    shown: [],
    minimum: part.minimum || all.minimum,
    quotient: true,
  };
}

function mapped(actual: Actual, map: (value: number) => number): Actual {
  const over = ({ low, high }: Interval): Interval => {
    const [a, b] = [map(low), map(high)];
    return { low: Math.min(a, b), high: Math.max(a, b) };
  };
  return {
    ...actual,
    said: over(actual.said),
    bounds: over(actual.bounds),
    shown: actual.shown.map(map),
  };
}

/** By what the figure's value is multiplied to count in the unit of the words. */
function plainScales(claim: Claim, figure: Figure, rest: string, locale: Locale): number[] {
  const own = locale.units[figure.unit];
  const factor = own?.factor ?? 1;
  const named = unitAtStart(rest, own?.family, locale);
  if (named && named.family === own?.family) return [factor / named.factor];
  // Measure words of counts vary (十位, 十名); tonnes are no yuan.
  if (named && (figure.measure !== 'count' || isConvertible(named.family, locale))) return [];
  return claim.scaled ? [factor] : factor === 1 ? [1] : [1, factor];
}

/** The unit that the words name behind the number; of those written alike, the figure's own. */
function unitAtStart(rest: string, family: string | undefined, locale: Locale) {
  const text = rest.trimStart();
  const tails = Object.values(locale.units).flatMap((unit) => {
    const form = unit.forms[locale.language];
    const patterns = typeof form === 'string' ? [form] : Object.values(form ?? {});
    return patterns.map((pattern) => ({ unit, tail: pattern.split('{n}')[1]?.trim() ?? '' }));
  });
  return tails
    .filter(({ tail }) => tail !== '' && text.startsWith(tail))
    .sort(
      (a, b) =>
        b.tail.length - a.tail.length ||
        Number(b.unit.family === family) - Number(a.unit.family === family),
    )[0]?.unit;
}

function isConvertible(family: string, locale: Locale): boolean {
  return Object.values(locale.units).filter((unit) => unit.family === family).length > 1;
}
