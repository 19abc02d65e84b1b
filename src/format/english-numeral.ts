const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = [
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
] as const;
const LARGE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
};

/** Words of which English numerals are made, longest first, for use in a regular expression. */
export const ENGLISH_NUMERAL_WORDS: readonly string[] = [
  ...SMALL,
  ...TENS,
  ...Object.keys(LARGE),
].sort((a, b) => b.length - a.length);

/** The value of an English numeral such as twelve, forty-three, two hundred and six; else null. */
export function parseEnglishNumeral(text: string): number | null {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== 'and' && word !== '');
  if (words.length === 0) return null;
  let total = 0;
  let section = 0;
  for (const word of words) {
    const small = (SMALL as readonly string[]).indexOf(word);
    const tens = (TENS as readonly string[]).indexOf(word);
    if (small >= 0) section += small;
    else if (tens >= 0) section += (tens + 2) * 10;
    else if (word === 'a' || word === 'an') section += words.length > 1 ? 1 : 0;
    else if (word === 'hundred' || word === 'dozen') section = (section || 1) * (LARGE[word] ?? 1);
    else if (word in LARGE) {
      total += (section || 1) * (LARGE[word] ?? 1);
      section = 0;
    } else return null;
  }
  return total + section;
}
