/** A BCP 47 language tag, such as `zh-CN`. */
export type Language = string;

/** One text in several languages; the site's default language is always present. */
export type Localized = Readonly<Record<Language, string>>;

/** The text in `language`, or in the first language that has one. */
export function localized(text: Localized, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}
