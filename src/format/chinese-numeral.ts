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

/**
 * The value of a Chinese numeral such as 十二, 一百零五, 两亿三千万 or 二〇二二; null where the
 * characters do not form one. A part may be Arabic: 3.5万.
 */
export function parseChineseNumeral(text: string): number | null {
  const mixed = /^(\d+(?:\.\d+)?)([百千万亿]+)$/.exec(text);
  if (mixed) {
    const factors = [...(mixed[2] ?? '')].map((char) => PLACES[char] ?? MYRIADS[char] ?? 1);
    return factors.reduce((value, factor) => value * factor, Number(mixed[1]));
  }
  const chars = [...text];
  if (chars.length === 0 || !chars.every((char) => CHINESE_NUMERAL.includes(char))) return null;
  if (chars.length > 1 && chars.every((char) => char in DIGITS)) {
    return Number(chars.map((char) => DIGITS[char]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of chars) {
    if (char in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[char] ?? 0;
    } else if (char in PLACES) {
      section += (digit ?? 1) * (PLACES[char] ?? 1);
      digit = null;
    } else {
      const value = section + (digit ?? 0);
      const myriad = MYRIADS[char] ?? 1;
      total =
        myriad === 1e8
          ? (total + (value || (total ? 0 : 1))) * myriad
          : total + (value || 1) * myriad;
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}
