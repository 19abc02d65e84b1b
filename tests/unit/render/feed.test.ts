import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { writeFeed } from '../../../src/render/feed.ts';
import { writeSitemap, writeSitemapIndex } from '../../../src/render/sitemap.ts';
import { xmlText } from '../../../src/render/xml.ts';

const read = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' }).parse(xml);
};

const item = (title: string, published: string, link = 'https://example.org/a/') => ({
  title,
  description: '摘要 & <b>粗</b>',
  published,
  link,
  guid: null,
});
const feed = {
  title: '数读 <1>',
  description: '新报道',
  language: 'zh-CN',
  link: 'https://example.org/',
  self: 'https://example.org/feed.xml?a=1&b=2',
  items: [item('older', '2025-04-02'), item('newer]]>', '2026-11-24', 'https://example.org/b/')],
};

test('a feed is RSS with its own address, the newest story first', () => {
  const { rss } = read(writeFeed(feed));
  expect(rss['@_version']).toBe('2.0');
  const { channel } = rss;
  expect(channel).toMatchObject({
    title: '数读 <1>',
    link: feed.link,
    language: 'zh-CN',
    'atom:link': { '@_href': feed.self, '@_rel': 'self', '@_type': 'application/rss+xml' },
    lastBuildDate: 'Tue, 24 Nov 2026 00:00:00 GMT',
  });
  expect(channel.item.map(({ title }: { title: string }) => title)).toEqual(['newer]]>', 'older']);
  expect(channel.item[0]).toMatchObject({
    description: '摘要 & <b>粗</b>',
    guid: { '#text': 'https://example.org/b/', '@_isPermaLink': 'true' },
    pubDate: 'Tue, 24 Nov 2026 00:00:00 GMT',
  });
});

test('a feed without stories is still a feed', () => {
  expect(read(writeFeed({ ...feed, items: [] })).rss.channel).not.toHaveProperty('item');
});

test('a sitemap names each page in every language, each with all the others', () => {
  const versions = [
    { language: 'en', href: 'https://example.org/?a&b' },
    { language: 'zh-CN', href: 'https://example.org/zh-CN/' },
  ];
  const [first, ...rest] = read(
    writeSitemap([
      { versions, changed: '2026-11-24' },
      { versions: versions.slice(0, 1), changed: '2025-04-02' },
    ]),
  ).urlset.url;
  expect(first.loc).toBe('https://example.org/?a&b');
  expect(first['xhtml:link'].map((one: Record<string, string>) => one['@_hreflang'])).toEqual([
    'en',
    'zh-CN',
  ]);
  expect(rest.map((one: { loc: string }) => one.loc)).toEqual([
    versions[1]?.href,
    versions[0]?.href,
  ]);
  expect(rest[1]).toEqual({ loc: versions[0]?.href, lastmod: '2025-04-02' });
  const index = read(writeSitemapIndex(['https://example.org/sitemap.xml']));
  expect(index.sitemapindex.sitemap.loc).toBe('https://example.org/sitemap.xml');
});

test('characters that XML does not know are left out', () => {
  expect(xmlText('a\u0000b\u001Fc\n\uFFFE"<&>')).toBe('abc\n&quot;&lt;&amp;&gt;');
});

test.each([
  ']]>',
  '<![CDATA[x]]>',
  '--><!--',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '&lt;script&gt;',
  '&amp;#60;',
  '&#x3c;b&#x3e;',
  '"\'><x onload=run>',
  '</title></channel></rss>',
  'a\u2028b',
])('in feed and sitemap %j is text', (words) => {
  const { rss } = read(
    writeFeed({
      ...feed,
      title: words,
      self: words,
      items: [{ ...item(words, '2025-04-02'), guid: words }],
    }),
  );
  const plain = (text: string) => new XMLParser().parse(`<a>${xmlText(text)}</a>`).a;
  expect(plain(words)).toBe(words);
  expect(Object.keys(rss.channel)).toEqual(
    'title link description language atom:link lastBuildDate item'.split(' '),
  );
  expect(rss.channel.title).toBe(words);
  expect(rss.channel['atom:link']['@_href']).toBe(words);
  expect(rss.channel.item).toHaveLength(1);
  const { urlset } = read(
    writeSitemap([{ versions: [{ language: 'en', href: words }], changed: '2025-04-02' }]),
  );
  expect(urlset.url).toEqual({ loc: words, lastmod: '2025-04-02' });
});

test('XML has none of the characters that it forbids', () => {
  const every = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
  expect(xmlText(`${every}\ufffe\uffff`)).toBe('\t\n\r');
});
