import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { SITES } from './build-sites.ts';
import { expect, test } from './site-test.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes these; both are valid HTML.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    // Titles carry the site's name behind the story's.
    'long-title': 'off',
    // The theme of a story is one style element, allowed by its hash.
    'no-inline-style': 'error',
  },
});

for (const [site, { out, paths }] of Object.entries(SITES)) {
  test(`${site}: every built page is valid HTML`, async () => {
    expect(pagesOf(out).length).toBeGreaterThan(paths.length);
    for (const file of pagesOf(out)) {
      const { results } = await validator.validateString(readFileSync(join(out, file), 'utf8'));
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
      );
      expect({ file, messages: [...new Set(messages)] }).toEqual({ file, messages: [] });
    }
  });

  test(`${site}: every link and reference of every built page leads somewhere`, () => {
    for (const file of pagesOf(out)) {
      const { document } = parseHTML(readFileSync(join(out, file), 'utf8'));
      const dead = referencesOf(document).filter((id) => !document.getElementById(id));
      expect({ file, dead: [...new Set(dead)] }).toEqual({ file, dead: [] });
      const lost = addressesOf(document).filter((href) => !isBuilt(out, file, href));
      expect({ file, lost }).toEqual({ file, lost: [] });
    }
  });
}

for (const path of SITES.lead.paths) {
  test(`the lead page ${path} with its style sheets is at most 32 KB after brotli, without its scripts`, () => {
    const page = readFileSync(join(SITES.lead.out, path, 'index.html'), 'utf8');
    // Every rule is in the page itself: a style sheet of its own would have to be counted too.
    expect(page).not.toContain('rel="stylesheet"');
    // Scripts have a budget of their own (npm run measure); data about the page counts here.
    const finished = page.replace(/<script(?! type="application)(?:\s[^>]*)?>.*?<\/script>/gs, '');
    expect(brotliCompressSync(finished).length).toBeLessThanOrEqual(32 * 1024);
  });
}

/** Built pages, relative to the site's folder. */
function pagesOf(out: string): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .toSorted();
}

/** Ids that a page refers to: in links and drawings, fills and clips, labels and descriptions. */
function referencesOf(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) => {
      if (/^(xlink:)?href$/.test(name)) return value.startsWith('#') ? [value.slice(1)] : [];
      if (/^aria-(labelledby|describedby|controls|owns)$|^for$/.test(name)) return value.split(' ');
      return [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id);
    }),
  );
}

/** Addresses on the site itself, without what stands behind a `#`. */
function addressesOf(document: Document): string[] {
  return [...document.querySelectorAll('a[href], link[rel="icon"], img[src], script[src]')]
    .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '')
    .filter((href) => !/^(#|[a-z]+:)/.test(href))
    .map((href) => href.replace(/[?#].*$/, ''));
}

function isBuilt(out: string, file: string, href: string): boolean {
  const path = href.startsWith('/') ? href : join('/', dirname(file), href);
  return existsSync(join(out, path.endsWith('/') ? `${path}index.html` : path));
}
