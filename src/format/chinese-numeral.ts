const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Characters of which Chinese numerals are made. */
export const CHINESE_NUMERAL = '零〇一二两三四五六七八九十百千万亿';

/** 数 as a numeral (数十), not as the tail of 人数, 多数; for use in a regular expression. */
export const SEVERAL = '(?<![人总次个指函参岁系分户件台家多少半基倍整字页天年套吨位])数';

/**
 * The value of a Chinese numeral such as 十二, 一百零五, 一百五 (150), 两亿三千万, 三点五 or 二〇二二;
 * null where the characters do not form one. A part may be Arabic: 3.5万.
 */
export function parseChineseNumeral(text: string): number | null {
  const mixed = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([百千万亿]+)$/.exec(text);
  if (mixed) return scaled(Number((mixed[1] ?? '').replaceAll(',', '')), mixed[2] ?? '');
  const decimal = /^([^点]+)点([零〇一二三四五六七八九]+)([万亿]*)$/.exec(text);
  if (decimal) {
    const whole = parseWhole(decimal[1] ?? '');
    const digits = [...(decimal[2] ?? '')].map((char) => DIGITS[char]).join('');
    return whole === null ? null : scaled(Number(`${whole}.${digits}`), decimal[3] ?? '');
  }
  return parseWhole(text);
}

/** Through text, so that 1.2万 is 12000 and not 11999.999…; scale words must rise: 百万, 万亿. */
function scaled(value: number, scale: string): number | null {
  const factors = [...scale].map((char) => PLACES[char] ?? MYRIADS[char] ?? 1);
  if (factors.some((factor, at) => at > 0 && factor <= (factors[at - 1] ?? 0))) return null;
  const zeros = factors.reduce((sum, factor) => sum + Math.log10(factor), 0);
  return Number(`${value}e${Math.round(zeros)}`);
}

function parseWhole(text: string): number | null {
  const chars = [...text];
  if (chars.length === 0 || !chars.every((char) => CHINESE_NUMERAL.includes(char))) return null;
  if (chars.length > 1 && chars.every((char) => char in DIGITS)) {
    return Number(chars.map((char) => DIGITS[char]).join(''));
  }
  // 亿 divides first, then 万; each may stand once.
  const [high, low, ...more] = text.split('亿');
  if (more.length > 0) return null;
  if (low === undefined) return belowYi(text);
  const above = high === '' ? 1 : belowYi(high ?? '');
  const below = low === '' ? 0 : (shorthand(low, 1e8) ?? belowYi(low));
  return above === null || below === null ? null : above * 1e8 + below;
}

function belowYi(text: string): number | null {
  const [high, low, ...more] = text.split('万');
  if (more.length > 0) return null;
  if (low === undefined) return section(text);
  const above = high === '' ? 1 : section(high ?? '');
  const below = low === '' ? 0 : (shorthand(low, 1e4) ?? section(low));
  return above === null || below === null ? null : above * 1e4 + below;
}

/** 两万八 is 28000: a single digit right behind a place counts in the place below. */
function shorthand(text: string, place: number): number | null {
  return text.length === 1 && DIGITS[text] ? (DIGITS[text] ?? 0) * (place / 10) : null;
}

/** A numeral below ten thousand; its places must fall. */
function section(text: string): number | null {
  const parts =
    /^零?(?:([一二两三四五六七八九]?)千)?零?(?:([一二两三四五六七八九]?)百)?零?(?:([一二三四五六七八九]?)十)?([零〇一二两三四五六七八九]?)$/.exec(
      text,
    );
  if (!parts || text === '') return null;
  const [, thousands, hundreds, tens, ones = ''] = parts;
  const times = (digit: string | undefined) => (digit === undefined ? 0 : (DIGITS[digit] ?? 1));
  const head = times(thousands) * 1000 + times(hundreds) * 100 + times(tens) * 10;
  const before = text.at(-2) ?? '';
  const short = before === '千' || before === '百' ? shorthand(ones, PLACES[before] ?? 1) : null;
  return head + (short ?? DIGITS[ones] ?? 0);
}
