import { findNumerals } from '../format/numerals.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Language } from '../model/language.ts';
import { locateLine, type SourceText } from '../model/source-text.ts';

const SHOWN = ['title', 'kicker', 'dateline', 'mark', 'description'] as const;

/** The words of the front matter are plain text that readers see: a number in them can be bound to nothing. */
export function checkFrontWords(
  front: FrontMatter | null,
  source: SourceText,
  language: Language,
): Diagnostic[] {
  const lines = source.text.split(/\r\n|\r|\n/);
  return SHOWN.flatMap((key) => {
    const text = front?.[key] ?? '';
    const line = lines.findIndex((one) => one.startsWith(`${key}:`)) + 1;
    return findNumerals(text, language).map(({ index, length }) => {
      const words = text.slice(index, index + length);
      const at = (lines[line - 1] ?? '').indexOf(words, key.length + 1);
      const place = locateLine(source, line, Math.max(at, 0) + 1, length);
      return key === 'title'
        ? diagnostic('title-number', { words }, place)
        : diagnostic('front-matter-number', { words, key }, place);
    });
  });
}
