import { CHINESE_NUMERAL } from './chinese-numeral.ts';
import { type Amount, type Claim, claimOf, type Relation, type Sense, stepOf } from './claim.ts';
import { findNumerals, parseNumeral } from './numerals.ts';

const N = `[${CHINESE_NUMERAL}]`;
const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?[百千万亿]*|${N}{1,40}(?:点[零〇一二三四五六七八九]+[万亿]*)?)`;

/** What Chinese words claim, `before` being the text in front of them; null where they hold no number. */
export function readChineseClaim(text: string, before: string): Claim | null {
  const amount =
    readFold(text) ??
    readTimes(text, before) ??
    readFraction(text) ??
    readHalf(text) ??
    readTenths(text) ??
    readSpan(text) ??
    readVague(text) ??
    readPlain(text);
  if (!amount) return null;
  return claimOf(amount, readRelation(text), FALLS.test(contextOf(text, before, amount.start)));
}

/** In this order: 不超过 holds 超过, and 不到 holds 到. */
const RELATIONS: readonly (readonly [Relation, RegExp])[] = [
  ['atMost', /[不未没]有?超|不多于|不高于|至多|最多|以内|以下|[不未没]过半/],
  ['atLeast', /不少于|不低于|不下|至少|最少|起码|以上/],
  ['under', /不足|不到|少于|低于|[未没]有?达?到|[未没]有?达|[不未没]满|[不未]及/],
  ['nearly', /将近|接近|逼近|(?<![附最临靠新远])近|几乎|差不多/],
  ['about', /(?<![节公条合制])约|大概|大致|左右|上下/],
  [
    'over',
    /(?<![高])超(?!市|级)|逾|多于|高于|高出|突破|不止|出头|过半|(?<![经通透越])过(?=[一二两三四五六七八九十百千万亿\d])/,
  ],
];

function readRelation(text: string): Relation {
  return RELATIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'equal';
}

/** Words that hold 至, 到 or 多 and say nothing about what a number is counted from. */
const NEUTRAL =
  /至少|至多|最多|多少|不到|[未没]有?达?到|达不到|截至|[不未没]有?超过?|许多|众多|多数/g;
const RISES = /增幅|涨幅|增速|升幅|增|升|涨|提高|高出?|多出?|扩大|超出|翻/g;
const FALLS = /下降|下滑|减少|下跌|回落|降低|降(?!至|到|为)|跌(?!至|到)|缩水|缩减/;

/** The words of the same clause in front of the number, in the brackets and before them. */
function contextOf(text: string, before: string, start: number): string {
  const clause = /[^，。；：、！？,;:!?\n·}\]]*$/.exec(before.slice(-12))?.[0] ?? '';
  return (clause + text.slice(0, start)).replaceAll(NEUTRAL, '');
}

/** 增长三倍 is three times more, 增至三倍 and 三倍 three times as much; 翻三倍 is read both ways. */
function senseOfTimes(context: string, number: number): Sense {
  const rise = [...context.matchAll(RISES)].at(-1);
  if (!rise) return 'multiple';
  if (/幅|速/.test(rise[0])) return 'rise';
  const after = context.slice(rise.index + rise[0].length);
  if (rise[0] === '翻') return number === 1 ? 'rise' : 'unclear';
  return /至|到(?!达)|为|是|成(?!绩|本|果)/.test(after) && !/达到/.test(after)
    ? 'multiple'
    : 'rise';
}

function readFold(text: string): Amount | null {
  const found = new RegExp(`翻[了上过近约]*(${N}+|\\d+)?番([多])?|翻[了一]*倍|双倍`).exec(text);
  if (!found) return null;
  const folds = found[1] === undefined ? 1 : parseNumeral(found[1]);
  if (folds === null || folds > 20) return null;
  const number = 2 ** folds;
  const more = found[2] ? { upper: number * 2, open: true } : {};
  return { sense: 'multiple', number, step: 0, ...more, ...placeOf(found) };
}

function readTimes(text: string, before: string): Amount | null {
  const found = new RegExp(`(${NUMBER}|半)([多余来])?倍([半多])?`).exec(text);
  if (!found) return null;
  const pair = pairOf(found[1] ?? '');
  const single = found[1] === '半' ? 0.5 : parseNumeral(found[1] ?? '');
  const number = pair?.[0] ?? single;
  if (number === null || number === undefined) return null;
  const whole = number + (found[3] === '半' ? 0.5 : 0);
  const sense = senseOfTimes(contextOf(text, before, found.index), number);
  return {
    sense,
    number: whole,
    ...(pair ? { upper: pair[1] } : {}),
    ...excess(whole, stepOf(whole), found[2] ?? (found[3] === '多' ? '多' : '')),
    ...placeOf(found),
  };
}

function readFraction(text: string): Amount | null {
  if (text.includes('百分百')) {
    const start = text.indexOf('百分百');
    return { sense: 'percent', number: 100, step: 1, start, end: start + 3 };
  }
  const found = new RegExp(`(${NUMBER})分之(${NUMBER})([多余])?`).exec(text);
  if (!found) return null;
  const below = parseNumeral(found[1] ?? '');
  const above = parseNumeral(found[2] ?? '');
  if (!below || above === null) return null;
  const number = (above / below) * 100;
  // 百分之 gives digits; 三分之二 is exact.
  const step = below === 100 ? Math.min(stepOf(above), 1) : 0;
  return { sense: 'percent', number, step, ...excess(number, step, found[3]), ...placeOf(found) };
}

function readHalf(text: string): Amount | null {
  const found = /减半|折半|腰斩|一半|半数|过半|[对各]半|大半|小半|(?<=[近超逾])半/.exec(text);
  if (!found) return null;
  if (/[减折]半|腰斩/.test(found[0])) {
    return { sense: 'rise', number: -0.5, step: 0, ...placeOf(found) };
  }
  const relation: Relation | null =
    found[0] === '大半' ? 'over' : found[0] === '小半' ? 'under' : null;
  const own = relation ? { relation } : {};
  return { sense: 'percent', number: 50, step: 0, ...own, ...placeOf(found) };
}

function readTenths(text: string): Amount | null {
  const found =
    /(十|[一二两三四五六七八九]{1,2}|\d+(?:\.\d+)?)成([半一二三四五六七八九])?([多余])?/.exec(text);
  if (!found) return null;
  const pair = pairOf(found[1] ?? '');
  const tenths = pair?.[0] ?? parseNumeral(found[1] ?? '');
  if (tenths === null) return null;
  const rest = found[2] === '半' ? 5 : found[2] ? (parseNumeral(found[2]) ?? 0) : 0;
  const number = tenths * 10 + rest;
  const step = found[2] ? 1 : 10;
  return {
    sense: 'percent',
    number,
    step,
    ...(pair ? { upper: pair[1] * 10 } : {}),
    ...excess(number, step, found[3]),
    ...placeOf(found),
  };
}

/** 五到八亿, 5—8: the first shares the second's scale word. */
function readSpan(text: string): Amount | null {
  const found = new RegExp(`(${NUMBER})(%?)(?:[—–~～-]{1,2}|至|到)(${NUMBER})(%?)`).exec(text);
  const low = parseNumeral(found?.[1] ?? '');
  const high = parseNumeral(found?.[3] ?? '');
  if (!found || low === null || high === null) return null;
  const scale = /[万亿]+$/.exec(found[3] ?? '')?.[0];
  const shares = scale !== undefined && !/[万亿]$/.test(found[1] ?? '');
  const lower = shares ? parseNumeral(`${low}${scale}`) : low;
  if (lower === null || lower >= high) return null;
  const sense: Sense = found[2] || found[4] ? 'percent' : 'plain';
  return { sense, number: lower, upper: high, scaled: isScaled(found[3] ?? ''), ...placeOf(found) };
}

/** 几十, 数百, 十几, 上百, 三五百. */
function readVague(text: string): Amount | null {
  const several = /[几数]([十百千万亿]+)/.exec(text);
  const place = several && parseNumeral(several[1] ?? '');
  if (several && place) {
    const scaled = isScaled(several[1] ?? '');
    const [number, upper] = [place * 2, place * 10];
    return { sense: 'plain', number, upper, scaled, relation: 'between', ...placeOf(several) };
  }
  const teens = new RegExp(`(${N}*十)几`).exec(text);
  const ten = teens && parseNumeral(teens[1] ?? '');
  if (teens && ten) {
    return { sense: 'plain', number: ten + 1, upper: ten + 9, ...placeOf(teens) };
  }
  const least = /(?<![以晚早马网])上([百千万亿]+)/.exec(text);
  const bound = least && parseNumeral(least[1] ?? '');
  if (least && bound) {
    const scaled = isScaled(least[1] ?? '');
    return { sense: 'plain', number: bound, scaled, relation: 'atLeast', ...placeOf(least) };
  }
  const pair = /([一二两三四五六七八九])([一二三四五六七八九])([十百千万亿]+)/.exec(text);
  const [low, high] = [pair?.[1], pair?.[2]].map((digit) =>
    parseNumeral(`${digit ?? ''}${pair?.[3] ?? ''}`),
  );
  if (!pair || !low || !high || low >= high) return null;
  return {
    sense: 'plain',
    number: low,
    upper: high,
    scaled: isScaled(pair[3] ?? ''),
    ...placeOf(pair),
  };
}

/** Words in which 一 is no number. */
const NO_NUMBER = /一[共些直定样起旦般切律致]|[统之唯万逐]一/g;

function readPlain(text: string): Amount | null {
  const rest = text.replaceAll(NO_NUMBER, (words) => '·'.repeat(words.length));
  const [first] = findNumerals(rest, 'zh-CN');
  const from = first?.index ?? 0;
  // A scale word behind digits belongs to the number here: 3.5万.
  const span = first ? rest.slice(from, from + first.length) : rest;
  const scale = first ? /^\d[百千万亿]*/.exec(rest.slice(from + first.length - 1)) : null;
  const within = span + (scale?.[0].slice(1) ?? '');
  const found = new RegExp(NUMBER).exec(within);
  if (!found) return null;
  const start = from + found.index;
  const words = /^[一二两三四五六七八九]{2}$/.test(found[0]) ? null : found[0];
  const number = words === null ? null : parseNumeral(words);
  if (number === null) return null;
  const end = start + found[0].length;
  const tail = /^([%％])?([多余来])?/.exec(rest.slice(end));
  const percent = tail?.[1] !== undefined;
  return {
    sense: percent ? 'percent' : 'plain',
    number,
    scaled: isScaled(found[0]),
    start,
    end: end + (tail?.[0].length ?? 0),
    ...(percent ? { step: Math.min(stepOf(number), 1) } : {}),
    ...excess(number, stepOf(number), tail?.[2]),
  };
}

/** 三十多 lies between thirty and forty, 十来个 is about ten. */
function excess(number: number, step: number, word: string | undefined): Partial<Amount> {
  if (word === '来') return { relation: 'about' };
  if (!word) return {};
  return step > 0
    ? { upper: number + step, open: true, relation: 'between' }
    : { relation: 'over' };
}

/** 七八 is seven or eight. */
function pairOf(words: string): readonly [number, number] | null {
  const pair = /^([一二两三四五六七八九])([二三四五六七八九])$/.exec(words);
  const [low, high] = [parseNumeral(pair?.[1] ?? ''), parseNumeral(pair?.[2] ?? '')];
  return low !== null && high !== null && low < high ? [low, high] : null;
}

function isScaled(words: string): boolean {
  return /[万亿]/.test(words);
}

function placeOf(found: RegExpExecArray): { start: number; end: number } {
  return { start: found.index, end: found.index + found[0].length };
}
