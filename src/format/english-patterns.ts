import { ENGLISH_NUMERAL_WORDS, ENGLISH_SCALES } from './english-numeral.ts';

const WORD = `(?:${ENGLISH_NUMERAL_WORDS.join('|')})`;
const CARDINAL = `(?:an? (?=hundred|thousand|million|billion|trillion|dozen))?${WORD}(?:[\\s-]+(?:and[\\s-]+)?${WORD})*`;
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const PARTS = 'third|quarter|fifth|sixth|seventh|eighth|ninth|tenth';
const ORDINALS =
  'tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth|millionth|billionth';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const UNITS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';

/**
 * English numerals that must be bound, in the order in which they are tried at one place:
 * fractions, multiples, vague numbers, ordinals and cardinals of ten and more. Cardinals below ten
 * are found too; the caller lets them go.
 */
export const ENGLISH_PATTERNS: readonly string[] = [
  `\\b(?:${CARDINAL}|${DIGITS}) and an? (?:half|third|quarter)\\b(?: times\\b)?`,
  `\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|${DIGITS})[\\s-](?:half|halves|(?:${PARTS})s?)\\b`,
  `\\b(?:thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths|halves|halved|halving)\\b`,
  `\\bquarter(?= of (?:the |all |its |their |our )?[a-z])`,
  `(?<!\\bbe|-)\\bhalf\\b(?!-)|\\bhalf-(?=and-half)`,
  `\\b(?:${WORD}|${DIGITS}) (?:in|out of) (?:(?:every )?(?:${WORD}|${DIGITS}))\\b(?! \\d)`,
  `\\b(?:double[ds]?|doubling|twice|triple[ds]?|tripling|treble[ds]?|trebling|quadruple[ds]?|quadrupling|quintuple[ds]?|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred)-?fold)\\b`,
  `\\b(?:${CARDINAL}|${DIGITS}) times\\b`,
  `\\b(?:(?:${CARDINAL}|tens|hundreds|thousands|millions) of )?(?:dozens|hundreds|thousands|millions|billions)\\b`,
  `\\b(?:(?:${TENS})[\\s-](?:${UNITS})|(?:${CARDINAL}[\\s-](?:and[\\s-])?)?(?:${ORDINALS}))s?\\b`,
  `${DIGITS}(?:[%‰]|\\/\\d+|\\s${ENGLISH_SCALES}\\b)?`,
  `\\b${CARDINAL}\\b`,
];

/** English words that hold a numeral and count nothing. */
export const ENGLISH_NAMES: readonly RegExp[] = [
  /\b(?:first|second|last|other|latter|former|next|same) half\b|\bhalf[- ](?:year|time(?!s)|hour|hearted|way|life|term|moon)\w*/gi,
  /\b(?:first|second|third|fourth|last|next|this|each|every|per|previous) quarter\b|\bquarter (?=of (?:19|20)\d\d)/gi,
  /\btwenty-first[- ]centur(?:y|ies)\b|\b(?:ten|eleven|twel|thir|four|fif|six|seven|eigh|nine)\w*th[- ]centur(?:y|ies)\b|\btwentieth[- ]centur(?:y|ies)\b/gi,
  /\b(?:mid|early|late|the)[- ](?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
  /\b(?:one|two|three|four|five|six|seven|eight|nine) o[’']clock\b/gi,
];
