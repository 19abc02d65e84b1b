import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { SITES } from './build-sites.ts';

const POLICY = 'http-equiv="content-security-policy"';

for (const [site, { out }] of Object.entries(SITES)) {
  test(`${site}: the policy of every page allows what stands in it, and nothing else`, () => {
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages.some((page) => page.includes('embed'))).toBe(true);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) checkPage(readFileSync(join(out, page), 'utf8'), `${site}/${page}`);
  });
}

function checkPage(html: string, page: string): void {
  const { document } = parseHTML(html);
  const metas = document.querySelectorAll(`meta[${POLICY}]`);
  expect(metas.length, page).toBe(1);
  const policy = metas[0]?.getAttribute('content') ?? '';
  expect(policy, page).toContain("default-src 'none'");
  expect(policy, page).not.toMatch(/unsafe|\*|data:|blob:|https?:/);
  expect(hashesOf(policy, 'script-src'), page).toEqual(
    hashed(
      document,
      'script:not([src]):not([type="application/ld+json"]):not([type="application/json"])',
    ),
  );
  expect(hashesOf(policy, 'style-src'), page).toEqual(hashed(document, 'style'));

  for (const element of document.querySelectorAll('*')) {
    const bad = [...element.attributes].filter(
      ({ name, value }) =>
        name === 'style' || /^on/.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value),
    );
    expect(
      bad.map(({ name }) => `${element.localName} ${name}`),
      page,
    ).toEqual([]);
  }
}

/** The hashes that one directive lists, sorted. */
function hashesOf(policy: string, directive: string): string[] {
  const sources = policy.split(';').find((part) => part.trim().startsWith(`${directive} `)) ?? '';
  return [...sources.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash as string).sort();
}

function hashed(document: Document, selector: string): string[] {
  const texts = [...document.querySelectorAll(selector)].map(
    ({ textContent }) => textContent ?? '',
  );
  return [...new Set(texts)]
    .map((text) => createHash('sha256').update(text).digest('base64'))
    .sort();
}
