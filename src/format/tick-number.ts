import type { Language } from '../model/language.ts';

/** A round number of an axis; Chinese text has no thousands separators. Small enough for a browser. */
export function formatTickNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    useGrouping: !/^(zh|ja)\b/.test(language),
    maximumSignificantDigits: 6,
    numberingSystem: 'latn',
  })
    .format(value)
    .replace('-', '\u2212');
}
