import type { Language } from '../model/language.ts';
import { element, xmlDocument, xmlText } from './xml.ts';

export interface FeedItem {
  readonly title: string;
  readonly description: string;
  /** Full address. */
  readonly link: string;
  /** What tells it from others with the same link; null where the link alone does. */
  readonly guid: string | null;
  /** An ISO day. */
  readonly published: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** Full addresses of the page that the feed follows, and of the feed. */
  readonly link: string;
  readonly self: string;
  readonly items: readonly FeedItem[];
}

/** The stories of one language and their corrections, the newest first, as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export function writeFeed({ title, description, language, link, self, items }: Feed): string {
  const text = (name: string, value: string) => element(name, {}, xmlText(value));
  const sorted = [...items].sort((a, b) => b.published.localeCompare(a.published));
  const [newest] = sorted;
  return xmlDocument(
    element('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, [
      element('channel', {}, [
        text('title', title),
        text('link', link),
        text('description', description),
        text('language', language),
        element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
        newest ? text('lastBuildDate', rfc822(newest.published)) : '',
        ...sorted.map((item) =>
          element('item', {}, [
            text('title', item.title),
            text('link', item.link),
            element(
              'guid',
              { isPermaLink: String(item.guid === null) },
              xmlText(item.guid ?? item.link),
            ),
            text('pubDate', rfc822(item.published)),
            text('description', item.description),
          ]),
        ),
      ]),
    ]),
  );
}

/** A day as RSS writes it: `Tue, 24 Nov 2026 00:00:00 GMT`. */
function rfc822(isoDay: string): string {
  return new Date(`${isoDay}T00:00:00Z`).toUTCString();
}
