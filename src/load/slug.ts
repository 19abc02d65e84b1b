import type { Language } from '../model/language.ts';

/** First parts of addresses that are not stories. */
export const RESERVED_SLUGS: readonly string[] = [
  'charts',
  'embed',
  'pin',
  'kit',
  'data',
  'desk',
  '404',
];

export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** A story's address must be no other page's, and not look like a language's part of the site. */
export function isReserved(slug: string, languages: readonly Language[]): boolean {
  return (
    RESERVED_SLUGS.includes(slug) ||
    /^[a-z]{2}(?:-[a-z]{2,4})*$/.test(slug) ||
    languages.some((language) => language.toLowerCase() === slug)
  );
}
