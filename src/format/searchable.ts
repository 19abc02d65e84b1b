/** A text as a search compares it: full-width and half-width forms, large and small letters are one. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
