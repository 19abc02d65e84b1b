import type { Language } from '../model/language.ts';
import { CHINESE_NAMES } from './chinese-names.ts';
import { parseChineseNumeral } from './chinese-numeral.ts';
import { CHINESE_PATTERNS } from './chinese-patterns.ts';
import { datesOf } from './dates.ts';
import { parseEnglishNumeral } from './english-numeral.ts';
import { ENGLISH_NAMES, ENGLISH_PATTERNS } from './english-patterns.ts';

export { DATES } from './dates.ts';

/** A numeral in a text that must be bound to a figure. */
export interface Numeral {
  /** Offset in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** What it says, where it says one number; 几十, 二十多 and 三分之二 say none. */
  readonly value: number | null;
}

/**
 * The number that a text says: Arabic (half or full width, with a sign or a scale word), Chinese,
 * or English words; else null.
 */
export function parseNumeral(text: string): number | null {
  const plain = halfWidth(text.trim());
  const signed = /^[-−+](?=\d)/.exec(plain);
  if (signed) {
    const size = parseNumeral(plain.slice(1));
    return size === null || signed[0] === '+' ? size : -size;
  }
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(plain)) {
    return Number(plain.replaceAll(',', ''));
  }
  return parseChineseNumeral(plain) ?? parseEnglishNumeral(plain);
}

/** Full-width digits, point, comma and per cent sign as their half-width twins; lengths stay. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[\uFF10-\uFF19\uFF0E\uFF05]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

const ARABIC: readonly string[] = [
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[%‰]|[多余几](?![项样])|\\/\\d+)?',
];
/** Digits of other scripts, and numbers in one character (½, Ⅻ, ⑫), read as numbers too; m² is a unit. */
const OTHER: readonly string[] = ['(?:(?![〇²³])[\\p{Nd}\\p{No}\\p{Nl}]|(?<![A-Za-z])[²³])+'];
const CHINESE = new RegExp([...CHINESE_PATTERNS, ...ARABIC, ...OTHER].join('|'), 'gu');
const ENGLISH = new RegExp([...ENGLISH_PATTERNS, ...OTHER].join('|'), 'giu');

/**
 * The numerals of a text that must be bound to a figure: all digits; Chinese numerals of ten and
 * more and any with 成, 倍, 分之, 半, 番; English ones of ten and more, and fractions and multiples.
 * Dates, ordinals below ten and set phrases are set aside first, by the lists of this room.
 */
export function findNumerals(text: string, language: Language): Numeral[] {
  const chinese = language.startsWith('zh');
  const names = chinese ? CHINESE_NAMES : ENGLISH_NAMES;
  const rest = [...datesOf(language), ...names].reduce(setAside, halfWidth(text));
  return [...rest.matchAll(chinese ? CHINESE : ENGLISH)]
    .map(({ 0: words, index }) => ({ index, length: words.length, value: numberIn(words) }))
    .filter(({ index, length }) => chinese || !isSmall(rest.slice(index, index + length)));
}

/** Words with a numeral that need no figure by rule. */
export interface Exemption {
  readonly index: number;
  readonly length: number;
  readonly kind: 'date' | 'name';
}

/** The dates of a text, and its names and set phrases that hold a numeral (十四五, 第一): what `findNumerals` passes over. */
export function findExemptions(text: string, language: Language): Exemption[] {
  const chinese = language.startsWith('zh');
  const found: Exemption[] = [];
  const collect = (rest: string, pattern: RegExp, kind: Exemption['kind']) =>
    rest.replaceAll(pattern, (words, ...more) => {
      const index = more.find((one): one is number => typeof one === 'number') ?? 0;
      found.push({ index, length: words.length, kind });
      return BLANK.repeat(words.length);
    });
  const dates = datesOf(language).reduce(
    (rest, pattern) => collect(rest, pattern, 'date'),
    halfWidth(text),
  );
  const names = chinese ? CHINESE_NAMES : ENGLISH_NAMES;
  names.reduce((rest, pattern) => collect(rest, pattern, 'name'), dates);
  return found.toSorted((a, b) => a.index - b.index);
}

/** Blanks what needs no figure; offsets stay. */
function setAside(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, (words) => BLANK.repeat(words.length));
}

/** A character of no class that the patterns know, and no part of a word. */
const BLANK = '\u00b7';

/** What a numeral says where it says one number: not 五六 (five or six), not a fraction, nothing vague. */
function numberIn(words: string): number | null {
  const core = words.replace(/%$|‰$|倍$/, '').replace(/ times$/i, '');
  if (/^[一二两三四五六七八九]{2}$|^[百千万亿]{1,2}$|^百/.test(core)) return null;
  return parseNumeral(core);
}

/** English writes one to nine in words where it counts nothing in particular. */
function isSmall(words: string): boolean {
  const value = /^[a-z]+$/i.test(words) ? parseNumeral(words) : null;
  return value !== null && value < 10;
}
