import type { Figure, Interval } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { CHINESE_NUMERAL } from './chinese-numeral.ts';
import { ENGLISH_NUMERAL_WORDS } from './english-numeral.ts';
import { halfWidth, parseNumeral } from './numerals.ts';

/** What a paraphrase speaks of: a figure, or its part of a whole. */
export interface ParaphraseTarget {
  readonly figure: Figure;
  /** With `of=`: the figure divided by this one is meant. */
  readonly whole: Figure | null;
}

export type ParaphraseResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'no-number' | 'false';
      /** How the words were read, such as `> 70%`; empty where no number was found. */
      readonly read: string;
      readonly actual: string;
    };

type Relation = 'equal' | 'nearly' | 'about' | 'over' | 'under' | 'atLeast';

/** What the words claim: a relation to a number, in percent, as a multiple, as a rise, or as it stands. */
interface Claim {
  readonly relation: Relation;
  readonly number: number;
  readonly sense: 'percent' | 'multiple' | 'rise' | 'plain';
}

/** "Nearly" and "about" reach this far from the stated number. */
const TOLERANCE = 0.05;

/**
 * Whether the editor's words agree with the data. `近`/nearly: below the stated number by at most
 * 5 %; `约`/about: within 5 % of it; `超`, `不足`, `至少`: on the right side of it; without a
 * qualifier the number must lie within what the rounding of the source allows.
 * 增长三倍 is a rise (+300 %), 增至三倍 and 三倍 a multiple (+200 %);
 * the verb may stand in `before`, the text in front of the words.
 */
export function checkParaphrase(
  text: string,
  target: ParaphraseTarget,
  locale: Locale,
  before = '',
): ParaphraseResult {
  const claim = readClaim(halfWidth(text), before, locale.language.startsWith('zh'));
  const percent = isIn(target.figure, 'percent', locale);
  if (!claim) return { ok: false, reason: 'no-number', read: '', actual: '' };
  const candidates = actualBounds(claim, target, text, locale);
  if (candidates.some((actual) => agrees(claim, actual, target.figure))) return { ok: true };
  const shown =
    claim.sense === 'plain' && percent ? { ...claim, sense: 'percent' as const } : claim;
  return {
    ok: false,
    reason: 'false',
    read: SIGNS[claim.relation] + withSense(claim.number, shown.sense),
    actual: candidates[0] ? written(candidates[0], shown.sense) : '—',
  };
}

const SIGNS: Readonly<Record<Relation, string>> = {
  equal: '',
  nearly: '↗ ',
  about: '≈ ',
  over: '> ',
  under: '< ',
  atLeast: '≥ ',
};

const NUMBER = `\\d[\\d,]*(?:\\.\\d+)?[百千万亿]*|[${CHINESE_NUMERAL}]+`;

function readClaim(text: string, before: string, chinese: boolean): Claim | null {
  const relation = readRelation(text, chinese);
  const amount = chinese ? readChinese(text, before.slice(-3)) : readEnglish(text);
  return amount && { ...amount, relation };
}

function readRelation(text: string, chinese: boolean): Relation {
  const patterns: readonly (readonly [Relation, RegExp])[] = chinese
    ? [
        ['under', /不足|不到|少于|低于|未到|不满/],
        ['atLeast', /至少|不少于|不低于|以上/],
        ['nearly', /将近|接近|近|几乎|差不多/],
        ['about', /约|大约|大概|左右|上下/],
        ['over', /超过|超出|超|逾|多于|高于|过半|[成倍十百千万亿半][多余]|多[倍万亿家个]/],
      ]
    : [
        ['under', /\b(?:less than|fewer than|under|below|not quite)\b/i],
        ['atLeast', /\b(?:at least|no fewer than|no less than)\b/i],
        ['nearly', /\b(?:nearly|almost|close to)\b/i],
        ['about', /\b(?:about|around|roughly|some|approximately)\b/i],
        ['over', /\b(?:more than|over|above|exceeds?|exceeding)\b/i],
      ];
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'equal';
}

type Amount = Omit<Claim, 'relation'>;

function readChinese(text: string, before: string): Amount | null {
  const fold = /翻(?:了)?([一两二三四])?番/.exec(text);
  if (fold) return { sense: 'multiple', number: 2 ** (parseNumeral(fold[1] ?? '一') ?? 1) };
  const times = new RegExp(`(${NUMBER})(?:点([${CHINESE_NUMERAL}]))?[多余]?倍`).exec(text);
  if (times) {
    const tenth = times[2] ? (parseNumeral(times[2]) ?? 0) / 10 : 0;
    const number = parseNumeral((times[1] ?? '').replaceAll(',', ''));
    const verb = before + text;
    const rise = /增|升|涨|多出|提高/.test(verb) && !/至|到|达|是|为/.test(verb);
    return number === null ? null : { sense: rise ? 'rise' : 'multiple', number: number + tenth };
  }
  const fraction = new RegExp(`(${NUMBER})分之(${NUMBER})`).exec(text);
  if (fraction) {
    const [below, above] = [parseNumeral(fraction[1] ?? ''), parseNumeral(fraction[2] ?? '')];
    return below && above !== null ? { sense: 'percent', number: (above / below) * 100 } : null;
  }
  if (/一半|半数|过半|对半/.test(text)) return { sense: 'percent', number: 50 };
  const tenths = /([一二两三四五六七八九\d])成([一二三四五六七八九半])?/.exec(text);
  if (tenths) {
    const rest = tenths[2] === '半' ? 5 : tenths[2] ? (parseNumeral(tenths[2]) ?? 0) : 0;
    return { sense: 'percent', number: (parseNumeral(tenths[1] ?? '') ?? 0) * 10 + rest };
  }
  const number = new RegExp(NUMBER).exec(text);
  const value = number && parseNumeral(number[0]);
  if (value === null) return null;
  return { sense: text.includes('%') ? 'percent' : 'plain', number: value };
}

function readEnglish(text: string): Amount | null {
  const folds: readonly (readonly [RegExp, number])[] = [
    [/\b(?:doubled?|doubling|twice)\b/i, 2],
    [/\b(?:tripled?|trebled?)\b/i, 3],
    [/\bquadrupled?\b/i, 4],
  ];
  const fold = folds.find(([pattern]) => pattern.test(text));
  if (fold) return { sense: 'multiple', number: fold[1] };
  const parts: readonly (readonly [RegExp, number])[] = [
    [/\bhalf\b/i, 2],
    [/\bthirds?\b/i, 3],
    [/\bquarters?\b/i, 4],
    [/\bfifths?\b/i, 5],
    [/\btenths?\b/i, 10],
  ];
  const part = parts.find(([pattern]) => pattern.test(text));
  const words = new RegExp(
    `\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${ENGLISH_NUMERAL_WORDS.join('|')})(?:[\\s-]+(?:and[\\s-]+)?(?:${ENGLISH_NUMERAL_WORDS.join('|')}))*\\b`,
    'i',
  ).exec(text);
  const value = words && parseNumeral(words[0]);
  if (part) return { sense: 'percent', number: ((value ?? 1) / part[1]) * 100 };
  if (value === null) return null;
  if (/\btimes\b/i.test(text)) return { sense: 'multiple', number: value };
  if (/%|\bper ?cent\b/i.test(text)) return { sense: 'percent', number: value };
  const scale = /\b(?:\d[\d.,]*) (thousand|million|billion)\b/i.exec(text);
  const factor = scale ? (parseNumeral(scale[1] ?? '') ?? 1) : 1;
  return { sense: 'plain', number: value * factor };
}

/** What the data say, in the sense of the claim; several readings where a unit may be left out. */
function actualBounds(
  claim: Claim,
  { figure, whole }: ParaphraseTarget,
  text: string,
  locale: Locale,
): Interval[] {
  const factor = (one: Figure) => locale.units[one.unit]?.factor ?? 1;
  if (whole) {
    const scale = (claim.sense === 'percent' ? 100 : 1) * (factor(figure) / factor(whole));
    return [
      {
        low: (figure.bounds.low / whole.bounds.high) * scale,
        high: (figure.bounds.high / whole.bounds.low) * scale,
      },
    ];
  }
  const { low, high } = figure.bounds;
  if (claim.sense === 'plain') {
    const own = factor(figure);
    const named = Object.values(locale.units).find((unit) => {
      const form = unit.forms[locale.language];
      const tail = (typeof form === 'string' ? form : form?.other)?.split('{n}')[1]?.trim();
      return (
        tail && text.trim().endsWith(tail) && unit.family === locale.units[figure.unit]?.family
      );
    });
    const factors = named ? [own / named.factor, own] : [1, own];
    return factors.map((scale) => ({ low: low * scale, high: high * scale }));
  }
  const percent = isIn(figure, 'percent', locale);
  if (claim.sense === 'percent') return percent ? [{ low, high }] : [];
  if (isIn(figure, 'multiple', locale)) {
    return [claim.sense === 'multiple' ? { low, high } : { low: low - 1, high: high - 1 }];
  }
  if (figure.measure !== 'growth' || !percent) return [];
  const one = claim.sense === 'multiple' ? 1 : 0;
  return [{ low: one + low / 100, high: one + high / 100 }];
}

function agrees({ relation, number }: Claim, { low, high }: Interval, figure: Figure): boolean {
  const slack = Math.abs(number) * 1e-9;
  const minimum = figure.quantity.kind === 'min' && Math.abs(low - number) <= slack;
  switch (relation) {
    case 'equal':
      return minimum || (low - slack <= number && number <= high + slack && high !== Infinity);
    case 'nearly':
      return high < number && low >= number * (1 - TOLERANCE) - slack;
    case 'about':
      return low >= number * (1 - TOLERANCE) - slack && high <= number * (1 + TOLERANCE) + slack;
    case 'over':
      return minimum || low > number;
    case 'under':
      return high < number;
    case 'atLeast':
      return low >= number - slack;
  }
}

function isIn(figure: Figure, family: string, locale: Locale): boolean {
  return locale.units[figure.unit]?.family === family;
}

function withSense(number: number, sense: Claim['sense']): string {
  const digits = String(Number(number.toPrecision(6)));
  if (sense === 'percent') return `${digits}%`;
  if (sense === 'rise') return `+${Number((number * 100).toPrecision(6))}%`;
  return sense === 'multiple' ? `×${digits}` : digits;
}

function written({ low, high }: Interval, sense: Claim['sense']): string {
  const middle = high === Infinity ? low : (low + high) / 2;
  return withSense(Number(middle.toPrecision(4)), sense);
}
