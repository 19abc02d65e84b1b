import type { Language } from '../model/language.ts';
import { element, xmlDocument, xmlText } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page in all its languages, with full addresses. */
export interface SitePage {
  readonly versions: readonly { readonly language: Language; readonly href: string }[];
  /** The ISO day of its last change. */
  readonly changed: string;
}

/** Every page in every language, each naming the others (https://www.sitemaps.org/protocol.html). */
export function writeSitemap(pages: readonly SitePage[]): string {
  const urls = pages.flatMap(({ versions, changed }) =>
    versions.map(({ href }) =>
      element('url', {}, [
        element('loc', {}, xmlText(href)),
        element('lastmod', {}, changed),
        ...(versions.length > 1 ? versions : []).map((version) =>
          element('xhtml:link', {
            rel: 'alternate',
            hreflang: version.language,
            href: version.href,
          }),
        ),
      ]),
    ),
  );
  const namespaces = { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return xmlDocument(element('urlset', namespaces, urls));
}

/** The list of sitemaps, with full addresses. */
export function writeSitemapIndex(sitemaps: readonly string[]): string {
  const entries = sitemaps.map((href) => element('sitemap', {}, element('loc', {}, xmlText(href))));
  return xmlDocument(element('sitemapindex', { xmlns: NAMESPACE }, entries));
}
