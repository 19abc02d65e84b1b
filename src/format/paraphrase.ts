import type { Locale } from '../model/words.ts';
import { type Actual, type ParaphraseTarget, readData } from './actual.ts';
import { readChineseClaim } from './chinese-claim.ts';
import type { Claim, Relation, Sense } from './claim.ts';
import { readEnglishClaim } from './english-claim.ts';
import { formatFigure } from './number.ts';
import { findNumerals, halfWidth } from './numerals.ts';

export type { ParaphraseTarget } from './actual.ts';

export type ParaphraseResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'no-number' | 'false';
      /**
       * False where the words were not weighed as a whole: they hold a second numeral, or count
       * something that the figure does not. Then they are not known to be untrue either.
       */
      readonly weighed: boolean;
      /** How the words were read, such as `> 70%`; empty where no number was found. */
      readonly read: string;
      readonly actual: string;
    };

/** "Nearly" and "about" reach this far from the stated number. */
const TOLERANCE = 0.05;
/** "About" may round coarsely (约三成 for 28 %), but no further than this from the stated number. */
const COARSEST = 0.1;

/**
 * Whether the editor's words agree with the data; `before` is the text in front of them, where the
 * verb may stand.
 *
 * - no qualifier: the number as shown, or one that the rounding of the source allows; a percentage
 *   with `of=` may be rounded to whole percent. A range or a minimum equals no single number.
 * - 近, nearly: below the stated number, by at most 5 % of it.
 * - 约, 左右, about: within 5 % of it, or rounding to it at its last digit and within 10 %.
 * - 超, 逾, over; 不足, 不到, under; 至少, at least; 不超过, at most: on that side, however far.
 * - 三十多, 六成多: between it and the next of its last digit. 七八成, 五到八亿: between the two.
 *
 * 增长三倍 is a rise (+300 %), 增至三倍 and 三倍 a multiple (+200 %); 翻三倍, which is read both
 * ways, must be true both ways. A second numeral in the words is checked by nothing, so it fails.
 */
export function checkParaphrase(
  text: string,
  target: ParaphraseTarget,
  locale: Locale,
  before = '',
): ParaphraseResult {
  const words = halfWidth(text);
  const chinese = locale.language.startsWith('zh');
  const claim = chinese ? readChineseClaim(words, before) : readEnglishClaim(words, before);
  if (!claim) return { ok: false, reason: 'no-number', weighed: false, read: '', actual: '' };
  const senses: readonly Sense[] = claim.sense === 'unclear' ? ['multiple', 'rise'] : [claim.sense];
  const rest = words.slice(claim.end);
  const readings = senses.map((sense) => readData({ ...claim, sense }, target, rest, locale));
  const extra = extraNumerals(words, claim, locale);
  const holds = (all: readonly Actual[]) => all.some((actual) => agrees(claim, actual));
  if (extra.length === 0 && readings.every(holds)) return { ok: true };
  const sense = senses[0] === 'plain' && isPercent(target, locale) ? 'percent' : senses[0];
  return {
    ok: false,
    reason: 'false',
    weighed: extra.length === 0 && readings.every((all) => all.length > 0),
    read: [readAs(claim, senses.length > 1 ? senses : [sense ?? 'plain']), ...extra].join(' + '),
    actual: actualText(readings[0]?.[0], sense ?? 'plain', target, locale),
  };
}

/** Floating-point noise, relative to the stated number. */
const NOISE = 1e-9;

function agrees(claim: Claim, actual: Actual): boolean {
  const { number, upper, relation } = claim;
  const { low, high } = actual.said;
  if (![low, number, upper].every(Number.isFinite) || Number.isNaN(high)) return false;
  const slack = Math.abs(number) * NOISE;
  const minimum = actual.minimum && Math.abs(low - number) <= slack;
  switch (relation) {
    case 'equal':
      return equals(claim, actual);
    case 'nearly':
      return high < number - slack && low >= number - Math.abs(number) * TOLERANCE - slack;
    case 'about':
      return isAbout(claim, low) && isAbout(claim, high);
    case 'over':
      return minimum || low > number + slack;
    case 'under':
      return high < number - slack;
    case 'atLeast':
      return low >= number - slack;
    case 'atMost':
      return high <= number + slack;
    case 'between':
      if (minimum && claim.open) return true;
      return claim.open
        ? low > number + slack && high < upper - slack
        : low >= number - slack && high <= upper + slack && spans(claim, actual);
  }
}

function equals(
  { number, step, sense }: Claim,
  { bounds, shown, minimum, quotient: q, said }: Actual,
) {
  const near = (a: number) => Math.abs(a - number) <= Math.abs(number) * NOISE;
  if (minimum || shown.length > 1) return false;
  if (shown.some(near)) return true;
  if (q && sense === 'percent' && step > 0 && step <= 1) {
    return [said.low, said.high].every((value) => near(Math.round(value / step) * step));
  }
  const slack = Math.abs(number) * NOISE;
  return bounds.low - slack <= number && number <= bounds.high + slack;
}

/** A range is told as the same range, not as one that holds it. */
function spans({ number, upper }: Claim, { shown }: Actual): boolean {
  const [low, high] = shown;
  if (low === undefined || high === undefined) return true;
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * NOISE;
  return near(low, number) && near(high, upper);
}

function isAbout({ number, step }: Claim, actual: number): boolean {
  const off = Math.abs(actual - number);
  const size = Math.abs(number);
  return off <= size * TOLERANCE + size * NOISE || (off <= step / 2 && off <= size * COARSEST);
}

/** Numerals besides the one that was checked. */
function extraNumerals(words: string, { start, end }: Claim, locale: Locale): string[] {
  const rest = words.slice(0, start) + '·'.repeat(end - start) + words.slice(end);
  return findNumerals(rest, locale.language).map(({ index, length }) =>
    rest.slice(index, index + length),
  );
}

function isPercent({ figure, whole }: ParaphraseTarget, locale: Locale): boolean {
  return whole === null && locale.units[figure.unit]?.family === 'percent';
}

const SIGNS: Readonly<Record<Relation, string>> = {
  equal: '',
  nearly: '↗ ',
  about: '≈ ',
  over: '> ',
  under: '< ',
  atLeast: '≥ ',
  atMost: '≤ ',
  between: '',
};

function readAs({ relation, number, upper, falls }: Claim, senses: readonly Sense[]): string {
  const sign = falls ? -1 : 1;
  const one = (sense: Sense) =>
    upper === number
      ? withSense(number * sign, sense)
      : `${withSense(number * sign, sense)}–${withSense(upper * sign, sense)}`;
  return SIGNS[relation] + senses.map(one).join(' / ');
}

function actualText(
  actual: Actual | undefined,
  sense: Sense,
  { figure, whole }: ParaphraseTarget,
  locale: Locale,
): string {
  const own = formatFigure(figure, locale).text;
  if (!actual) return whole ? `${own} / ${formatFigure(whole, locale).text}` : own;
  if (sense === 'plain') return own;
  const { low, high } = whole ? actual.said : actual.bounds;
  if (actual.minimum) return `≥ ${withSense(Number(low.toPrecision(4)), sense)}`;
  return withSense(Number(((low + high) / 2).toPrecision(4)), sense);
}

function withSense(number: number, sense: Sense): string {
  const digits = String(Number(number.toPrecision(6))).replace('-', '−');
  if (sense === 'percent') return `${digits}%`;
  if (sense === 'rise') {
    const percent = Number((number * 100).toPrecision(6));
    return `${percent < 0 ? '−' : '+'}${Math.abs(percent)}%`;
  }
  return sense === 'multiple' ? `×${digits}` : digits;
}
