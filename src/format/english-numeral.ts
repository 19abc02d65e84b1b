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
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Words of which English numerals are made, longest first, for use in a regular expression. */
export const ENGLISH_NUMERAL_WORDS: readonly string[] = [
  ...SMALL,
  ...TENS,
  'hundred',
  'dozen',
  ...Object.keys(LARGE),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Words that scale a number in digits: 23.37 billion. */
export const ENGLISH_SCALES = '(?:hundred|thousand|million|billion|trillion)';

/**
 * The value of an English numeral such as twelve, forty-three, two hundred and six, 23.37 billion;
 * null where the words do not form one ("one two").
 */
export function parseEnglishNumeral(text: string): number | null {
  const digits = new RegExp(
    `^((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s+(${ENGLISH_SCALES})$`,
    'i',
  ).exec(text);
  if (digits) {
    const scale = LARGE[(digits[2] ?? '').toLowerCase()] ?? 100;
    // Through text, so that 23.37 billion is a whole number.
    return Number(`${(digits[1] ?? '').replaceAll(',', '')}e${Math.round(Math.log10(scale))}`);
  }
  const words = text
    .toLowerCase()
    .trim()
    .split(/[\s-]+/);
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  let group: string[] = [];
  for (const word of words) {
    const factor = Object.hasOwn(LARGE, word) ? LARGE[word] : undefined;
    if (factor === undefined) {
      group.push(word);
      continue;
    }
    const value = group.length === 0 && total === 0 ? 1 : belowThousand(group);
    if (value === null || factor >= last) return null;
    total += value * factor;
    last = factor;
    group = [];
  }
  if (group.length === 0) return total === 0 ? null : total;
  const rest = belowThousand(total > 0 && group[0] === 'and' ? group.slice(1) : group);
  return rest === null ? null : total + rest;
}

function belowThousand(words: readonly string[]): number | null {
  const [first = '', ...rest] = words;
  if (first === 'dozen' && rest.length === 0) return 12;
  if (first === 'hundred') return afterHundred(100, rest);
  const count = first === 'a' || first === 'an' ? 1 : smallOf(first);
  if (count !== null && rest[0] === 'dozen') return rest.length === 1 ? count * 12 : null;
  if (count !== null && count > 0 && rest[0] === 'hundred')
    return afterHundred(count * 100, rest.slice(1));
  return first === 'a' || first === 'an' ? null : belowHundred(words);
}

function afterHundred(hundreds: number, rest: readonly string[]): number | null {
  if (rest.length === 0) return hundreds;
  const below = belowHundred(rest[0] === 'and' ? rest.slice(1) : rest);
  return below === null ? null : hundreds + below;
}

function belowHundred(words: readonly string[]): number | null {
  const [first = '', second, ...more] = words;
  if (more.length > 0) return null;
  const tens = (TENS as readonly string[]).indexOf(first);
  if (tens < 0) return second === undefined ? smallOf(first) : null;
  if (second === undefined) return (tens + 2) * 10;
  const ones = smallOf(second);
  return ones !== null && ones > 0 && ones < 10 ? (tens + 2) * 10 + ones : null;
}

function smallOf(word: string): number | null {
  const value = (SMALL as readonly string[]).indexOf(word);
  return value < 0 ? null : value;
}
