import { type Amount, type Claim, claimOf, type Relation, type Sense, stepOf } from './claim.ts';
import { ENGLISH_NUMERAL_WORDS, ENGLISH_SCALES } from './english-numeral.ts';
import { parseNumeral } from './numerals.ts';

const WORD = `(?:${ENGLISH_NUMERAL_WORDS.join('|')})`;
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const NUMBER = `(?:${DIGITS}(?:\\s${ENGLISH_SCALES}\\b)?|\\b(?:an? (?=hundred|thousand|million|billion|trillion|dozen))?${WORD}(?:[\\s-]+(?:and[\\s-]+)?${WORD})*\\b)`;
const SCALE = /\b(?:thousand|million|billion|trillion)\b/i;
const SCALES = new RegExp(`(?:\\s${ENGLISH_SCALES})+$`, 'i');

/** What English words claim, `before` being the text in front of them; null where they hold no number. */
export function readEnglishClaim(text: string, before: string): Claim | null {
  const amount =
    readFold(text) ??
    readTimes(text, before) ??
    readFraction(text) ??
    readVague(text) ??
    readSpan(text) ??
    readPlain(text);
  if (!amount) return null;
  return claimOf(amount, readRelation(text), FALLS.test(contextOf(text, before, amount.start)));
}

/** In this order: "no more than" holds "more than". */
const RELATIONS: readonly (readonly [Relation, RegExp])[] = [
  ['atMost', /\b(?:(?:no|not) (?:more|greater|higher) than|at most|up to|not (?:over|above))\b/i],
  ['atLeast', /\b(?:at least|(?:no|not) (?:fewer|less|lower) than|or more)\b/i],
  ['under', /\b(?:less than|fewer than|lower than|under|below|not quite|short of)\b/i],
  ['nearly', /\b(?:nearly|almost|close to|approaching)\b/i],
  ['about', /\b(?:about|around|roughly|some|approximately|or so|circa)\b/i],
  ['over', /\b(?:more than|greater than|over|above|exceed(?:s|ed|ing)?|upwards of)\b/i],
];

function readRelation(text: string): Relation {
  return RELATIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'equal';
}

const FALLS =
  /\b(?:fell|fall(?:s|en)?|dropp?(?:s|ed)?|declined?|decreased?|down|shrank|lost)\b(?! to)/i;

/** The words of the same clause in front of the number, in the brackets and before them. */
function contextOf(text: string, before: string, start: number): string {
  const clause = /[^.,;:!?\n·}\]]*$/.exec(before.slice(-40))?.[0] ?? '';
  return clause + text.slice(0, start);
}

/** "Increased by three times" is a rise, "to" and "as much" a multiple; bare "three times more" is read both ways. */
function senseOfTimes(context: string, after: string): Sense {
  const rise = /\b(?:grew|grown?|grows|rose|risen?|rises|increas\w+|up|climb\w+|jump\w+)\b/i.exec(
    context,
  );
  const more = /^\s*(?:more|higher|larger|greater|bigger|faster)\b/i.test(after);
  if (!rise) return more ? 'unclear' : 'multiple';
  const link = context.slice(rise.index);
  if (/\bby\b/i.test(link)) return 'rise';
  return /\bto\b/i.test(link) || /^\s*(?:as|that|the|its|what)\b/i.test(after)
    ? 'multiple'
    : 'unclear';
}

const FOLDS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:double[ds]?|doubling|twice|two-?fold)\b/i, 2],
  [/\b(?:triple[ds]?|tripling|treble[ds]?|trebling|three-?fold)\b/i, 3],
  [/\b(?:quadruple[ds]?|quadrupling|four-?fold)\b/i, 4],
  [/\b(?:quintuple[ds]?|five-?fold)\b/i, 5],
  [/\bten-?fold\b/i, 10],
];

function readFold(text: string): Amount | null {
  const halved = /\b(?:halved|halving)\b/i.exec(text);
  if (halved) return { sense: 'rise', number: -0.5, step: 0, ...placeOf(halved) };
  for (const [pattern, number] of FOLDS) {
    const found = pattern.exec(text);
    if (found) return { sense: 'multiple', number, step: 1, ...placeOf(found) };
  }
  return null;
}

function readTimes(text: string, before: string): Amount | null {
  const found = new RegExp(`(${NUMBER})( and a (?:half|third|quarter))?\\s+times\\b`, 'i').exec(
    text,
  );
  const whole = parseNumeral(found?.[1] ?? '');
  if (!found || whole === null) return null;
  const number = whole + partOf(found[2]);
  const after = text.slice(found.index + found[0].length);
  const sense = senseOfTimes(contextOf(text, before, found.index), after);
  return { sense, number, ...placeOf(found) };
}

function partOf(words: string | undefined): number {
  if (!words) return 0;
  return words.endsWith('half') ? 1 / 2 : words.endsWith('third') ? 1 / 3 : 1 / 4;
}

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

function readFraction(text: string): Amount | null {
  const among = new RegExp(
    `(${NUMBER}) (?:in|out of) (?:every )?(${NUMBER})(?!\\s*(?:%|per ?cent))`,
    'i',
  ).exec(text);
  const [few, all] = [parseNumeral(among?.[1] ?? ''), parseNumeral(among?.[2] ?? '')];
  if (among && few !== null && all && few <= all) {
    return { sense: 'percent', number: (few / all) * 100, step: 0, ...placeOf(among) };
  }
  const found =
    /(?:\b(an?|one|two|three|four|five|six|seven|eight|nine|\d+)[\s-])?\b(half|halves|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b/i.exec(
      text,
    );
  if (!found) return null;
  const word = (found[2] ?? '').toLowerCase();
  const below = PARTS[word] ?? PARTS[word.replace(/s$/, '')];
  const above = /^an?$/i.test(found[1] ?? 'a') ? 1 : parseNumeral(found[1] ?? '');
  if (below === undefined || above === null) return null;
  return { sense: 'percent', number: (above / below) * 100, step: 0, ...placeOf(found) };
}

const VAGUE: readonly (readonly [RegExp, number])[] = [
  [/\btens of thousands\b/i, 1e4],
  [/\bhundreds of thousands\b/i, 1e5],
  [/\bdozens\b/i, 12],
  [/\bhundreds\b/i, 1e2],
  [/\bthousands\b/i, 1e3],
  [/\bmillions\b/i, 1e6],
];

function readVague(text: string): Amount | null {
  for (const [pattern, place] of VAGUE) {
    const found = pattern.exec(text);
    if (found) {
      const scaled = place >= 1e3;
      return {
        sense: 'plain',
        number: place * 2,
        upper: place * 10,
        scaled,
        relation: 'between',
        ...placeOf(found),
      };
    }
  }
  return null;
}

/** "Five to eight hundred million" and 5–8 million: the first shares the second's scale word. */
function readSpan(text: string): Amount | null {
  const found = new RegExp(
    `(${NUMBER})(?: to |[–—-]| and )(${NUMBER})(\\s*(?:%|per ?cent\\b))?`,
    'i',
  ).exec(text);
  const low = parseNumeral(found?.[1] ?? '');
  const high = parseNumeral(found?.[2] ?? '');
  if (!found || low === null || high === null) return null;
  const scale = SCALES.exec(found[2] ?? '')?.[0].trim();
  const shares = scale !== undefined && !SCALES.test(found[1] ?? '');
  const number = shares ? low * (parseNumeral(`one ${scale}`) ?? 1) : low;
  if (number >= high) return null;
  const sense: Sense = found[3] ? 'percent' : 'plain';
  return { sense, number, upper: high, scaled: SCALE.test(found[2] ?? ''), ...placeOf(found) };
}

function readPlain(text: string): Amount | null {
  const found = new RegExp(`(${NUMBER})(\\s*(?:%|per ?cent\\b))?`, 'i').exec(text);
  const number = parseNumeral(found?.[1] ?? '');
  if (!found || number === null) return null;
  const percent = found[2] !== undefined;
  return {
    sense: percent ? 'percent' : 'plain',
    number,
    scaled: SCALE.test(found[1] ?? ''),
    step: percent ? Math.min(stepOf(number), 1) : stepOf(number),
    ...placeOf(found),
  };
}

function placeOf(found: RegExpExecArray): { start: number; end: number } {
  return { start: found.index, end: found.index + found[0].length };
}
