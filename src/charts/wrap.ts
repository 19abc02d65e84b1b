import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Width of a half-width character as a share of the type size: in text, and in the heavy numbers,
 * whose digits and signs are at most 0.615 wide in the headline face, but for the percent sign.
 */
const HALF = 0.55;
const HEAVY = 0.62;
const HEAVY_PERCENT = 1;

/** Characters that may not begin a line, or end one. */
const CLOSING = /^[，。、；：！？）》”’％%)\],.;:!?·—]$/;
const OPENING = /^[（《“‘([]$/;

/** Estimated width of a text in the units of `size`: a Chinese character is one em. */
export function textWidth(text: string, size: number, heavy = false): number {
  let ems = 0;
  for (const character of text) {
    if (isWide(character)) ems += 1;
    else if (heavy) ems += character === '%' ? HEAVY_PERCENT : HEAVY;
    else ems += HALF;
  }
  return ems * size;
}

/**
 * A text in as few lines of at most `width` as it takes, with lines about equally long.
 * Chinese breaks between characters, other scripts between words; punctuation never begins a line.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  heavy = false,
): readonly string[] {
  const pieces = cut(text, width, size, heavy);
  const lines = fillLines(pieces, width, size, heavy);
  for (let narrower = width - size / 2; narrower > 0; narrower -= size / 2) {
    const balanced = fillLines(pieces, narrower, size, heavy);
    const overflows = balanced.some((line) => textWidth(line, size, heavy) > narrower);
    if (balanced.length > lines.length || overflows) {
      return fillLines(pieces, narrower + size / 2, size, heavy);
    }
  }
  return lines;
}

function fillLines(
  pieces: readonly string[],
  width: number,
  size: number,
  heavy: boolean,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, heavy) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The text in pieces that stay whole, unless one alone is wider than a line. */
function cut(text: string, width: number, size: number, heavy: boolean): string[] {
  return unbreakable(text.trim().replace(/\s+/g, ' ')).flatMap((piece) =>
    textWidth(piece.trim(), size, heavy) > width ? [...piece] : [piece],
  );
}

/** A text in the pieces between which a line may break; a space ends the piece before it. */
export function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    if (last !== undefined && belongsTo(last, character))
      pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

function belongsTo(piece: string, character: string): boolean {
  const before = [...piece].at(-1) ?? '';
  if (CLOSING.test(character) || OPENING.test(before)) return true;
  if (before === ' ') return false;
  return !isWide(before) && !isWide(character);
}

function isWide(character: string): boolean {
  return eastAsianWidth(character.codePointAt(0) ?? 0) === 2 || /[“”‘’—·…−＋]/.test(character);
}
