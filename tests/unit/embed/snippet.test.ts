import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { oembed } from '../../../src/embed/oembed.ts';
import { pinnedPage } from '../../../src/embed/pin.ts';
import { embedScript } from '../../../src/embed/script.ts';
import { type SnippetParts, snippets } from '../../../src/embed/snippet.ts';

const evil = `"><script>alert(1)</script>&'`;
const parts: SnippetParts = {
  title: `Birds ${evil}`,
  alt: `Alt ${evil}`,
  credit: `Desk ${evil}`,
  page: 'https://example.org/charts/a/b/',
  embed: 'https://example.org/embed/a/b/',
  image: { href: 'https://example.org/charts/a/b.png', width: 720, height: 900 },
  points: [
    [280, 500],
    [1200, 400],
  ],
  loader: { href: 'https://example.org/embed/v1.js', integrity: 'sha384-abc' },
};

const parse = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document;

test('whatever a title says, a snippet holds no more elements than it should', () => {
  const { figure, frame, image } = snippets(parts);
  const names = (html: string) =>
    [...parse(html).querySelectorAll('body *')].map(({ tagName }) => tagName.toLowerCase());
  expect(names(figure)).toEqual(['figure', 'a', 'img', 'figcaption', 'a', 'script']);
  expect(names(frame)).toEqual(['div', 'iframe']);
  expect(names(image)).toEqual(['figure', 'a', 'img', 'figcaption', 'a']);
  expect(parse(frame).querySelector('iframe')?.getAttribute('title')).toBe(parts.title);
  expect(parse(image).querySelector('img')?.getAttribute('alt')).toBe(parts.alt);
});

test('a frame carries its greatest height for hosts that strip its style', () => {
  const frame = parse(snippets(parts).frame).querySelector('iframe');
  expect(frame?.getAttribute('width')).toBe('100%');
  expect(frame?.getAttribute('height')).toBe('524');
  expect(frame?.getAttribute('loading')).toBe('lazy');
});

test('the loader is asked for with its checksum, from another origin', () => {
  const script = parse(snippets(parts).figure).querySelector('script');
  expect(script?.getAttribute('integrity')).toBe('sha384-abc');
  expect(script?.getAttribute('crossorigin')).toBe('anonymous');
  expect(script?.hasAttribute('async')).toBe(true);
});

test('a chart that nobody has measured still gets a frame and an answer', () => {
  const unmeasured = { ...parts, points: null };
  expect(parse(snippets(unmeasured).frame).querySelector('iframe')?.getAttribute('height')).toBe(
    '640',
  );
  expect(oembed(unmeasured, 'https://example.org/')).toMatchObject({ version: '1.0', height: 640 });
});

test('the host loader is the one whose checksum stands in pages: a change needs a new address', async () => {
  expect(await embedScript('host')).toMatchSnapshot();
});

const PAGE = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-x'"><main id="chart" data-chart="a/b"><a href="/base/story/">S</a><a href="#note-x">1</a></main></body>`;
const PIN = {
  base: '/base/',
  origin: 'https://example.org',
  latest: 'embed/a/b/latest.json',
  page: 'charts/a/b/',
  values: '0123456789ab',
  script: 'run()',
  words: { corrected: 'Corrected.', newest: 'Now' },
};

test('a pinned page finds its way wherever the site stands, and may ask only its own house', () => {
  const html = pinnedPage(PAGE, PIN);
  expect(html).toContain('href="../../../../story/"');
  expect(html).toContain('href="#note-x"');
  expect(html).toContain('data-latest="../../../../embed/a/b/latest.json"');
  expect(html).toContain("connect-src 'self' https://example.org;");
  expect(html).toContain('<script>run()</script></body>');
});

test('a page that is not built as a pin expects is refused', () => {
  expect(() => pinnedPage(PAGE.replace('</body>', ''), PIN)).toThrow('</body>');
});
