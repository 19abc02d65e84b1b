import type { Language } from '../model/language.ts';

const YEAR = '(?:19\\d{2}|20\\d{2}|2100)';
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const HOUR = '(?:2[0-4]|[01]?\\d)';
const TO = '(?:—{1,2}|[–\\-~～/、至到和与])';
const PART_OF_DAY = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|当晚|夜里)';
/** No digit or point before: a date is never the tail of a longer number. */
const NB = '(?<![\\d.])';

const ISO: readonly RegExp[] = [
  new RegExp(`(?<![\\d-])${YEAR}-(?:0[1-9]|1[0-2])-(?:3[01]|[12]\\d|0[1-9])(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d-])${YEAR}-(?:0[1-9]|1[0-2])(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d./])${YEAR}([/.])${MONTH}\\1${DAY}(?![\\d./])`, 'g'),
  // Two numbers in a proportion look like a time, and are none.
  new RegExp(
    `(?<![\\d:：.]|比例?为?|比分|按)${HOUR}[:：][0-5]\\d(?:[:：][0-5]\\d)?(?![\\d:：]|\\.\\d)`,
    'g',
  ),
];

const CHINESE: readonly RegExp[] = [
  new RegExp(`${NB}${YEAR}年${MONTH}月${DAY}(?:${TO}${DAY})?[日号]`, 'g'),
  new RegExp(`${NB}${YEAR}年${MONTH}(?:${TO}${MONTH})?月份?`, 'g'),
  new RegExp(`${NB}(?:${YEAR}年)?第[1-4]季度|${NB}${YEAR}年[1-4]季度`, 'g'),
  new RegExp(`${NB}${YEAR}(?:年?${TO}(?:${YEAR}|\\d{2}))?学?年`, 'g'),
  // Earlier years, unless they count: 1500年历史.
  new RegExp(`${NB}1[0-8]\\d{2}年(?!的?(?:历史|文明|时间|光阴|古))`, 'g'),
  new RegExp(`${NB}${MONTH}月${DAY}(?:${TO}${DAY})?[日号]`, 'g'),
  new RegExp(`${NB}${MONTH}(?:${TO}${MONTH})?月(?![均饼])份?`, 'g'),
  new RegExp(`${NB}${DAY}(?:${TO}${DAY})?日(?![元均])`, 'g'),
  new RegExp(`${NB}${DAY}号(?=[，。、；）)]|上午|下午|晚|起|前|后|当|$)`, 'g'),
  new RegExp(`${NB}(?:(?:19|20)\\d0|[1-9]0)年代|${NB}(?:2[01]|1\\d|[1-9])世纪`, 'g'),
  new RegExp(`(?:${PART_OF_DAY}${HOUR}[时点](?:[0-5]?\\d分)?)|${NB}${HOUR}[时点][0-5]?\\d分`, 'g'),
  new RegExp(`${NB}${HOUR}[时点](?=[整许半钟])`, 'g'),
  new RegExp(`(?<=[（(])${YEAR}(?:[—–-](?:${YEAR}|\\d{2}))?(?=[）)])`, 'g'),
];

const MONTH_NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const ORDINAL_DAY = `${DAY}(?:st|nd|rd|th)?`;
const AND = ' ?(?:[–—-]|to|and) ?';

const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `(?<![\\w.,])${ORDINAL_DAY}(?:${AND}${ORDINAL_DAY})? (?:of )?${MONTH_NAME}(?:,? ${YEAR})?(?!\\w)`,
    'g',
  ),
  // Behind the month a bare number may count something: "in August 12 firms opened".
  new RegExp(`\\b${MONTH_NAME} ${ORDINAL_DAY}(?:${AND}${ORDINAL_DAY})?, ${YEAR}(?!\\w)`, 'g'),
  new RegExp(`\\b${MONTH_NAME} ${DAY}(?:st|nd|rd|th)(?!\\w)`, 'g'),
  new RegExp(
    `(?<=\\b(?:on|from|until|since|before|after|by) )${MONTH_NAME} ${DAY}(?![\\w]|[.,]\\d)`,
    'gi',
  ),
  new RegExp(`\\b${MONTH_NAME}(?:${AND}${MONTH_NAME})?,? ${YEAR}(?!\\w)`, 'g'),
  new RegExp(`\\bQ[1-4](?: ${YEAR})?(?!\\w)`, 'g'),
  /(?<![\w.,:])(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?!\w)/gi,
  /(?<![\w.,])(?:19|20)\d0s(?!\w)|[’']\d0s(?!\w)/g,
  /(?<![\w.,])(?:2[01]|1\d|[1-9])(?:st|nd|rd|th)[- ]centur(?:y|ies)\b/gi,
];

const PLURAL = '(?!(?:was|has|its|this|does|thus|plus)\\b)[a-z]{3,}s\\b';
const MASS =
  'yuan|dollars?|euros?|pounds?|people|staff|men|women|children|hectares?|km|kg|m|mu|MW|GW|kWh|' +
  'per ?cent|hundred|thousand|million|billion';
/** A year standing alone: not beside a currency or a decimal point, and counting nothing. */
const ENGLISH_YEAR = new RegExp(
  `(?<![\\w.,:/¥$€£-]|\\b(?:RMB|CNY|USD|no\\.) )${YEAR}(?:[–-](?:${YEAR}|\\d{2}))?` +
    `(?![\\w¥$€£-]|[.,:/]\\d|\\s*%)(?:(?<=\\b(?:the|its|their|this|[’']s) ${YEAR})|(?!\\s+(?:${PLURAL}|(?:${MASS})\\b)))`,
  'g',
);

/** Dates and times in digits, the longest forms first: they need no figure, and become `time` elements. */
export const DATES: readonly RegExp[] = [...ISO, ...CHINESE, ...ENGLISH, ENGLISH_YEAR];

/** Those that are dates in a text of this language: in Chinese a year is written with 年, else it counts. */
export function datesOf(language: Language): readonly RegExp[] {
  return language.startsWith('zh') ? [...ISO, ...CHINESE, ...ENGLISH] : DATES;
}
