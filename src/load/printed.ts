import { parseNumeral } from '../format/numerals.ts';

/**
 * Whether `value`, counted in units worth `factor`, can be read in the words of a source: as
 * digits, as a Chinese or English numeral, with 万 or 亿 inside the numeral or inside the unit,
 * or as a list of that many names.
 */
export function printedContains(printed: string, value: number, factor: number): boolean {
  // Full-width digits are the same digits, and a printed fall is a negative number.
  const text = printed.normalize('NFKC').replaceAll('−', '-');
  const wanted = value < 0 && FALL.test(text) ? [value, -value] : [value];
  return (
    wanted.some((one) => readNumbers(text).some((read) => means(read, one, factor))) ||
    countNames(printed).includes(value)
  );
}

function means(read: number, value: number, factor: number): boolean {
  return [value, value * factor].some((one) => Math.abs(read - one) <= Math.abs(one) * 1e-9);
}

const FALL =
  /降|减|跌|落|下滑|缩|少|亏|负|down|fall|fell|drop|declin|decreas|lost|loss|less|minus|shr[aiu]nk/i;

const HAN = '零〇一二两三四五六七八九十百千万亿';
const SCALE = '百千万亿';
const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';

/** Every number that the words can be read as; a numeral with a scale word counts both ways. */
function readNumbers(text: string): number[] {
  const arabic = [...text.matchAll(new RegExp(`(-?)(${ARABIC})([${SCALE}]*)`, 'g'))];
  const digits = arabic.flatMap(({ 1: sign, 2: figure = '', 3: scale = '', index }) => {
    // Between digits it is a dash, as in “5-8”.
    const isMinus = sign === '-' && !/\d/.test(text.charAt(index - 1));
    const plain = Number(figure.replaceAll(',', ''));
    const scaled = scale ? parseNumeral(`${plain}${scale}`) : null;
    return [plain, ...(scaled === null ? [] : [scaled])].map((one) => (isMinus ? -one : one));
  });
  const han = text.match(new RegExp(`[${HAN}]+(?:点[${HAN}]+)?`, 'g')) ?? [];
  return [...digits, ...han.flatMap(readHan), ...readTenths(text), ...readEnglish(text)];
}

function readHan(text: string): number[] {
  // Without its scale words too: 三千万 counted in 万元 is 三千.
  const forms = [text, text.replace(/[万亿]+$/, '')];
  return forms.flatMap((form) => [parseNumeral(form) ?? bareScale(form)]).filter(isNumber);
}

/** A scale word alone is one of it: 百强 are a hundred, 亿元 is one. */
function bareScale(text: string): number | null {
  return { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }[text] ?? null;
}

/** 成 is a tenth, written here in hundredths: 近七成 contains 70. */
function readTenths(text: string): number[] {
  return [...text.matchAll(new RegExp(`([${HAN}\\d]+)成(半?)`, 'g'))].flatMap(
    ({ 1: tenths = '', 2: half }) => {
      const read = parseNumeral(tenths);
      return read === null ? [] : [read * 10 + (half ? 5 : 0)];
    },
  );
}

/** Words such as “two hundred and forty”, every run of up to six that reads as a numeral. */
function readEnglish(text: string): number[] {
  const words = text.match(/[A-Za-z]+(?:-[A-Za-z]+)*/g) ?? [];
  return words.flatMap((_, start) =>
    [1, 2, 3, 4, 5, 6]
      .filter((length) => start + length <= words.length)
      .flatMap((length) => [parseNumeral(words.slice(start, start + length).join(' '))])
      .filter(isNumber),
  );
}

/** How many names a list holds, with or without 和 and “and” before the last. */
function countNames(printed: string): number[] {
  if (!/[、，,;；]/.test(printed)) return [];
  const count = (separator: RegExp) =>
    printed.split(separator).filter((name) => /[\p{L}\p{N}]/u.test(name)).length;
  return [count(/[、，,;；]/), count(/[、，,;；]|和|及|与|\band\b/)];
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
