import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ATTACK, fillHostile } from './hostile-content.ts';

const parent = mkdtempSync(join(tmpdir(), 'hostile-'));
const out = join(parent, 'dist');
let files: string[] = [];

beforeAll(() => {
  const content = join(parent, 'content');
  fillHostile(content);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content-dir', content, '--out-dir', out],
    { encoding: 'utf8' },
  );
  expect(status, stderr.slice(0, 3000)).toBe(0);
  files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
}, 180_000);

afterAll(() => rmSync(parent, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(out, file), 'utf8');

/** Runs a judge over every file of a kind; there must be some. */
function everyFile(ending: string, judge: (text: string, file: string) => void): void {
  const found = files.filter((file) => file.endsWith(ending));
  expect(found.length, ending).toBeGreaterThan(0);
  for (const file of found) judge(read(file), file);
}

/** The attack is text: no element of it, no handler, no address that runs. */
function expectInert(html: string, where: string): Document {
  const { document } = parseHTML(`<!doctype html><body>${html}</body>`);
  const bad = [...document.querySelectorAll('*')].filter(
    (element) =>
      element.localName === 'x-evil' ||
      [...element.attributes].some(
        ({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|data):/i.test(value),
      ),
  );
  expect(
    bad.map(({ outerHTML }) => outerHTML.slice(0, 200)),
    where,
  ).toEqual([]);
  return document;
}

/** What a page of ours is never made of, whatever its words are. */
const FOREIGN = 'object, embed, applet, base, form, frame, math, foreignObject, [style], [srcdoc]';

/** Of a whole page also: no element that loads or sends, and addresses of the web, of mail, or its own. */
function expectOurs(document: Document, where: string): void {
  const foreign = [...document.querySelectorAll(FOREIGN)].map(({ localName }) => localName);
  expect(foreign, where).toEqual([]);
  for (const element of document.querySelectorAll(
    '[href], [src], [action], [formaction], [data], [poster]',
  )) {
    for (const name of ['href', 'src', 'action', 'formaction', 'data', 'poster']) {
      const address = element.getAttribute(name);
      if (address === null) continue;
      const { protocol } = new URL(address, 'https://example.org/');
      expect(['https:', 'http:', 'mailto:'], `${where}: ${address}`).toContain(protocol);
    }
  }
  // The one frame is the preview of our own embed.
  for (const frame of document.querySelectorAll('iframe')) {
    expect(frame.getAttribute('src'), where).toMatch(/^\/(?:[a-z-]+\/)?embed\/[a-z0-9/-]+$/i);
  }
  // The policy names by its hash what may run; what the words might bring is not among it.
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  const inline = [...document.querySelectorAll('script:not([src]):not([type$="json"]), style')];
  for (const { textContent } of inline) {
    const hash = createHash('sha256')
      .update(textContent ?? '')
      .digest('base64');
    expect(policy, where).toContain(`'sha256-${hash}'`);
  }
}

test('HTML: every page shows the attack as text', () => {
  everyFile('.html', (html, file) => {
    const document = expectInert(html, file);
    expectOurs(parseHTML(html).document, file);
    for (const { textContent } of document.querySelectorAll('[type="application/ld+json"]')) {
      expect(() => JSON.parse(textContent ?? ''), file).not.toThrow();
    }
    // Code to paste, and what a picture says, are HTML once more.
    for (const { textContent } of document.querySelectorAll('textarea')) {
      const code = decoded(textContent);
      expect(code, file).toMatch(/^<(?:figure|div|iframe)/);
      expectInert(code, `${file}, code to paste`);
    }
  });
  expect(parseHTML(read('index.html')).document.title).toContain(ATTACK);
  const chart = parseHTML(read('charts/harbour-birds/spending/index.html')).document;
  expect(chart.querySelector('h1')?.textContent).toContain(ATTACK);
  expect(decoded(chart.querySelector('textarea')?.textContent)).toContain('&lt;x-evil');
});

test('SVG: drawings and pictures are well-formed, and hold no element but their own', () => {
  everyFile('.svg', (svg, file) => {
    expect(XMLValidator.validate(svg), file).toBe(true);
    expect(elements(svg), file).not.toEqual(expect.arrayContaining([expect.stringMatching(/^x-/)]));
    expect(svg, file).not.toMatch(/<(?:script|style|foreignObject|image|a)\b/i);
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const attributes = [...documentElement.querySelectorAll('*')].flatMap((one) => [
      ...one.attributes,
    ]);
    const bad = attributes.filter(
      ({ name, value }: { name: string; value: string }) =>
        /^on|^style$/i.test(name) || (/href$/.test(name) && !value.startsWith('#')),
    );
    expect(bad, file).toEqual([]);
  });
  expect(read('charts/harbour-birds/spending.svg')).toContain('&lt;x-');
});

test('CSV: no cell of text is a formula, and the words are whole', () => {
  everyFile('.csv', (csv, file) => {
    const [, ...rows]: string[][] = parse(csv, { bom: true });
    expect(rows.length, file).toBeGreaterThan(0);
    for (const cell of rows.flat()) {
      const isNumber = /^[+-]?\d+(?:\.\d+)?$/.test(cell);
      if (!isNumber) expect(cell, file).not.toMatch(/^\s*[=+\-@\t\r]/);
    }
  });
  expect(read('data/harbour-birds/figures.csv')).toMatch(/,"?'=Wa""<x-y>/);
});

test('JSON: every file parses, and what it holds of HTML is inert', () => {
  everyFile('.json', (json, file) => {
    const { html } = JSON.parse(json) as { html?: string };
    if (file.endsWith('.oembed.json')) {
      const frame = expectInert(html ?? '', file).querySelector('iframe');
      expect(frame?.getAttribute('title'), file).toContain(ATTACK);
    }
  });
});

test('XML: feed and sitemap are well-formed, and the words are whole', () => {
  everyFile('.xml', (xml, file) => {
    expect(XMLValidator.validate(xml), file).toBe(true);
    expect(
      elements(xml).filter((name) => name.startsWith('x-')),
      file,
    ).toEqual([]);
  });
  const feed = new XMLParser({ processEntities: true }).parse(read('feed.xml'));
  expect(JSON.stringify(feed)).toContain(JSON.stringify(ATTACK).slice(1, -1));
});

test('captions are plain text, the same in the archive', () => {
  const archive = unzipSync(readFileSync(join(out, 'kit/harbour-birds/kit.zip')));
  const captions = strFromU8(archive['captions.txt'] ?? new Uint8Array());
  expect(captions).toBe(read('kit/harbour-birds/captions.txt').replace('\ufeff', ''));
  expect(captions).toContain(ATTACK);
  expect(Object.keys(archive).filter((name) => /[\\/]|\.\./.test(name))).toEqual([]);
});

test('what browsers may keep for good is named by its content; only the licence of the fonts is not', () => {
  const kept = files.filter((file) => /^(?:fonts|_astro)\/./.test(file));
  const bare = kept.filter((file) => !/[.-][\w-]{8,12}\.(?:js|css|woff2)$/.test(file));
  expect(bare).toEqual(['fonts/OFL.txt']);
  const fonts = kept.filter((file) => file.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  for (const file of fonts) {
    const hash = createHash('sha256')
      .update(readFileSync(join(out, file)))
      .digest('hex');
    expect(file).toBe(`fonts/headline-${hash.slice(0, 12)}.woff2`);
  }
});

/** Text of a text area, whose entities the parser leaves as they are. */
function decoded(text: string | null | undefined): string {
  return parseHTML(`<p>${text ?? ''}</p>`).document.querySelector('p')?.textContent ?? '';
}

/** Names of all elements of an XML document. */
function elements(xml: string): string[] {
  const names: string[] = [];
  const walk = (nodes: readonly Record<string, unknown>[]): void => {
    for (const node of nodes) {
      for (const [name, inside] of Object.entries(node)) {
        names.push(name);
        if (Array.isArray(inside)) walk(inside);
      }
    }
  };
  walk(new XMLParser({ preserveOrder: true }).parse(xml));
  return names;
}
