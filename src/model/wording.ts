import type { SourceRecord } from './dataset.ts';
import type { Language, Localized } from './language.ts';

/** Words for readers of one language. */
export interface Wording {
  readonly words: string;
  /** The language of the words where it is not the readers' own; else null. */
  readonly language: Language | null;
}

/** The text in `language`, or the first that there is, marked as being in another language. */
export function wordingOf(text: Localized, language: Language): Wording {
  const own = text[language];
  if (own !== undefined) return { words: own, language: null };
  const [other, words] = Object.entries(text)[0] ?? [null, ''];
  return { words, language: other };
}

/** What a source is called in `language`; where nobody has said, as it calls itself. */
export function sourceWording(
  source: Pick<SourceRecord, 'title' | 'publisher' | 'byline' | 'language' | 'translated'>,
  part: 'title' | 'publisher' | 'byline',
  language: Language,
): Wording {
  const there = source.translated?.[language]?.[part];
  if (there !== undefined) return { words: there, language: null };
  return { words: source[part] ?? '', language: foreign(source.language, language) };
}

/** A place in a source, its parts named in `language` where somebody has named them. */
export function placeWording(
  { locator, language: own }: { readonly locator: readonly string[]; readonly language?: Language },
  sections: Readonly<Record<string, Localized>>,
  language: Language,
): Wording {
  const words = locator.map((part) => sections[part]?.[language] ?? part).join(' · ');
  const unnamed = locator.some((part) => needsName(part, sections, language));
  return { words, language: unnamed ? foreign(own, language) : null };
}

/** Whether a part of a locator is words (no bare number) without a name in `language`. */
export function needsName(
  part: string,
  sections: Readonly<Record<string, Localized>>,
  language: Language,
): boolean {
  return /\p{L}/u.test(part) && sections[part]?.[language] === undefined;
}

function foreign(own: Language | undefined, language: Language): Language | null {
  return own === undefined || own === language ? null : own;
}
