/**
 * Formatters of the language's own rules (ECMA-402), kept, because making one costs more than a
 * thousand uses. Each depends on its language and its options alone.
 */
const kept = new Map<string, unknown>();

export function numberFormatter(
  language: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return keep(['number', language, options], () => new Intl.NumberFormat(language, options));
}

export function dateFormatter(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return keep(['date', language, options], () => new Intl.DateTimeFormat(language, options));
}

export function pluralRules(language: string, options: Intl.PluralRulesOptions): Intl.PluralRules {
  return keep(['plural', language, options], () => new Intl.PluralRules(language, options));
}

function keep<T>(about: unknown, make: () => T): T {
  const key = JSON.stringify(about);
  const one = (kept.get(key) as T | undefined) ?? make();
  kept.set(key, one);
  return one;
}
