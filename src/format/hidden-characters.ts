/**
 * What a text must not hold, because no reader could see it and a page would not be what it seems:
 * control characters, which XML forbids in drawings and feeds; marks that turn the order of writing
 * round, so that 63 reads as 36 (https://trojansource.codes); halves of a character.
 */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;

/** The first such character: where it stands, in UTF-16 units, and its name, as `U+202E`. Null in a clean text. */
export function findHidden(text: string): { readonly at: number; readonly code: string } | null {
  const found = HIDDEN.exec(text);
  if (!found) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { at: found.index, code: `U+${code}` };
}
