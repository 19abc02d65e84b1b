/** Characters of a Chinese input method, and the half-width one that JSON wants in their place. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': '"',
  '’': '"',
  '＂': '"',
  '「': '"',
  '」': '"',
  '，': ',',
  '、': ',',
  '；': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '。': '.',
  '．': '.',
  '－': '-',
  '−': '-',
};

/** The half-width character that a look-alike stands for; null for any other character. */
export function halfWidthOf(character: string): string | null {
  if (/^[０-９]$/.test(character)) return character.normalize('NFKC');
  return HALF_WIDTH[character] ?? null;
}

/** A space that is neither a blank, a tab nor a line break: full-width, non-breaking, zero-width. */
export function isOddSpace(character: string): boolean {
  return /^[\u00A0\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF\v\f]$/.test(
    character,
  );
}
