import type { Language } from '../model/language.ts';
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numeral.ts';
import { ENGLISH_NUMERAL_WORDS, parseEnglishNumeral } from './english-numeral.ts';

/** A numeral in a text that must be bound to a figure. */
export interface Numeral {
  /** Offset in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** What it says, where it says one number; 几十 and the like say none. */
  readonly value: number | null;
}

/** The number that a text says: Arabic (half or full width), Chinese, or English words; else null. */
export function parseNumeral(text: string): number | null {
  const plain = halfWidth(text.trim());
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return parseChineseNumeral(plain) ?? parseEnglishNumeral(plain);
}

/** Full-width digits, point, comma and per cent sign as their half-width twins; lengths stay. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[\uFF10-\uFF19\uFF0E\uFF05]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

const N = `[${CHINESE_NUMERAL}]`;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** Dates and times, which need no figure: prose wraps those with digits in a time element. */
export const DATES: readonly RegExp[] = [
  /\d{4}年\d{1,2}月\d{1,2}日?/g,
  /\d{4}年\d{1,2}(?:[—–-]\d{1,2})?月份?/g,
  /\d{4}(?:[—–-]\d{4})?年/g,
  /(?<![\d.])\d{1,2}月\d{1,2}日/g,
  /(?<![\d.])\d{1,2}(?:[—–-]\d{1,2})?月份?/g,
  /(?<![\d.])\d{1,2}日/g,
  /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g,
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g,
  new RegExp(`\\b\\d{1,2} (?:${MONTHS})(?: \\d{4})?\\b`, 'g'),
  new RegExp(`\\b(?:${MONTHS}) \\d{1,2}(?:, \\d{4})?\\b`, 'g'),
  new RegExp(`\\b(?:${MONTHS}) \\d{4}\\b`, 'g'),
  /(?<![\d.,¥$€£])\b(?:19|20)\d{2}(?:[–-](?:(?:19|20)?\d{2}))?\b(?![.,]\d|\s*(?:%|per cent|percent))/g,
];

/** Chinese words that hold a numeral and count nothing. */
const NAMES: readonly RegExp[] = [
  /[二〇零一三四五六七八九]{4}年/g,
  new RegExp(`${N}{1,3}月(?:${N}{1,3}[日号])?|${N}{1,3}[日号](?!店)`, 'g'),
  /十[一二三四五六七八九]五(?=规划|时期|期间|[”"’'])/g,
  /[“"]十[一二三四五六七八九]五[”"]|十四五|十三五|十五五/g,
  /[上下]?半(?:年|天|月|路|岛|球|径|导体|自动|成品)|[上下]半[场叶]|多半|半夜|大半天/g,
  /第[一二三四五六七八九](?![十百千万亿])/g,
  /十分(?!之)|十足|万一|千万(?=[别不要记小])|百姓|百货|百科|百强|百年大计|百分点/g,
  /千家万户|千篇一律|千方百计|万物|万能|万象|万事|千瓦|千米|千克|千字|百万富翁|亿万/g,
  /一成不变|成千上万|五花八门|七上八下|九牛一毛|十字|十全|十有八九|双十一/g,
];

const CHINESE: readonly RegExp[] = [
  // 三分之二, 百分之二十, 千分之五
  new RegExp(`(?:${N}+|\\d+)分之(?:[几数]|${N}+|\\d+(?:\\.\\d+)?)`, 'g'),
  // 五成, 六成半, 几成
  /(?:[一二两三四五六七八九几]|\d+)成(?:[半一二三四五六七八九](?![十百千万亿]))?(?![为功员立本果绩效长交就熟分品型年人都语群])/g,
  // 三倍, 一点五倍, 几倍, 数倍
  new RegExp(`(?:[几数]|${N}+(?:点${N}+)?)[多余]?倍`, 'g'),
  // 翻番, 翻两番
  new RegExp(`翻${N}?番|翻了${N}番`, 'g'),
  // 一半, 半数, 过半, 一个半
  /一半|半数|过半|对半|(?<=[一二两三四五六七八九十][个年天月小时]{1,2})半/g,
  // 几十, 上百, 数千, 十几, 十余
  new RegExp(`[几数上近][十百千万亿]+|${N}*十[几多余]`, 'g'),
  // ten and more: anything with a place character that says a number
  new RegExp(`${N}*[一二两三四五六七八九][十百千万亿]${N}*|(?<!${N})十${N}*`, 'g'),
];

const DIGITS = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?/g;

const WORD = `(?:${ENGLISH_NUMERAL_WORDS.join('|')})`;
const ENGLISH_WORDS = new RegExp(`\\b${WORD}(?:[\\s-]+(?:and[\\s-]+)?${WORD})*\\b`, 'gi');
const ENGLISH: readonly RegExp[] = [
  /\b(?:(?:an? |one |two |three |four )?(?:half|halves|thirds?|quarters?))\b/gi,
  new RegExp(`\\b(?:doubled?|doubling|twice|tripled?|quadrupled?|${WORD} times)\\b`, 'gi'),
  ENGLISH_WORDS,
];
const ENGLISH_NAMES: readonly RegExp[] = [
  /\b(?:first|second) half\b|\b(?:first|second|third|fourth) quarter\b|\bthird (?=part|person|time|place|year)/gi,
  /\b(?:first|second|the) third\b/gi,
];

/**
 * The numerals of a text that must be bound to a figure: all digits; Chinese numerals of ten and
 * more and any with 成, 倍, 分之, 半, 番; English ones of ten and more, and fractions and multiples.
 * Dates, ordinals below ten and set phrases are exempt by the lists above.
 */
export function findNumerals(text: string, language: Language): Numeral[] {
  const plain = halfWidth(text);
  const chinese = language.startsWith('zh');
  const exempt = spans(plain, [...DATES, ...(chinese ? NAMES : ENGLISH_NAMES)]);
  let found: Span[] = [];
  for (const pattern of [...(chinese ? CHINESE : []), DIGITS, ...(chinese ? [] : ENGLISH)]) {
    for (const span of spans(plain, [pattern])) {
      // A digit escapes only where it lies inside a date or name as a whole.
      const [start, end] = span;
      const free = exempt.some(([from, to]) =>
        pattern === DIGITS ? from <= start && end <= to : start < to && end > from,
      );
      if (free || (pattern === ENGLISH_WORDS && isSmall(plain.slice(start, end)))) continue;
      const met = found.filter((other) => start < other[1] && end > other[0]);
      const all = [span, ...met];
      found = found.filter((other) => !met.includes(other));
      found.push([Math.min(...all.map(([from]) => from)), Math.max(...all.map(([, to]) => to))]);
    }
  }
  return found
    .sort(([a], [b]) => a - b)
    .map(([start, end]) => ({
      index: start,
      length: end - start,
      value: parseNumeral(plain.slice(start, end).replace(/%$|[多余几]$|倍$/g, '')),
    }));
}

/** English writes one to nine in words where it counts nothing in particular. */
function isSmall(words: string): boolean {
  const value = parseNumeral(words);
  return value !== null && value < 10;
}

type Span = readonly [start: number, end: number];

function spans(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => match[0] !== '')
      .map((match): Span => [match.index, match.index + match[0].length]),
  );
}
