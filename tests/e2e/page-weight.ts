import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/**
 * What a page costs its reader: bytes after brotli (fonts and images as they are), and counts. Inline
 * scripts are those that run before the largest paint; everything else is asked for after it.
 */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly scriptsInline: number;
  /** Inline and fetched, when everything above the explorer has been read. */
  readonly scriptsBeforeExplorer: number;
  /** Inline and fetched, when the page has been read to its end. */
  readonly scripts: number;
  readonly fonts: number;
  readonly images: number;
  /** With the page's own. */
  readonly requests: number;
  readonly nodes: number;
}

const SCRIPTS = /\.js$/;

/** Kinds of pages, by their address below the site's and its languages'. The first that fits is it. */
const KINDS = {
  chart: /^charts\/[^/]+\/[^/]+\/$/,
  gallery: /^charts\/$/,
  embed: /^embed\/|^pin\//,
  kit: /^kit\//,
  missing: /^404\.html$/,
  story: /^$|^[^/]+\/$/,
} as const;
export type PageKind = keyof typeof KINDS;

/** Every built page of a site by its kind: paths without a slash in front. Throws at a page of no kind. */
export function pagesByKind(out: string): ReadonlyMap<PageKind, string[]> {
  const found = new Map<PageKind, string[]>();
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.html')).toSorted()) {
    const path = file.replace(/index\.html$/, '');
    const inLanguage = path.replace(/^[a-z]{2}(-[A-Z]{2})?\//, '');
    const kinds = Object.keys(KINDS) as PageKind[];
    const kind = kinds.find((one) => KINDS[one].test(inLanguage));
    if (!kind) throw new Error(`${path} is a page of no kind: give it a budget.`);
    found.set(kind, [...(found.get(kind) ?? []), path]);
  }
  return found;
}

/** What stands in the page's own file, data about the page with its HTML. */
export function fileWeight(
  out: string,
  path: string,
): Pick<Weight, 'html' | 'css' | 'scriptsInline'> {
  const html = readFileSync(join(out, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
  const scripts: string[] = [];
  const styles: string[] = [];
  const rest = html
    .replace(/<script(?! type="application)(?:\s[^>]*)?>(.*?)<\/script>/gs, (_, text) => {
      scripts.push(text);
      return '';
    })
    .replace(/<style(?:\s[^>]*)?>(.*?)<\/style>/gs, (_, text) => {
      styles.push(text);
      return '';
    });
  return {
    html: compressed(rest),
    css: compressed(styles.join('\n')),
    scriptsInline: compressed(scripts.join('\n')),
  };
}

/** Opens a page of a built site, reads it to its end, and weighs what it asked for. */
export async function weigh(page: Page, site: string, out: string, path: string): Promise<Weight> {
  const inFile = fileWeight(out, path);
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1)));
  const bytes = (type: RegExp) =>
    [...asked]
      .filter((file) => type.test(file))
      .reduce((sum, file) => {
        const content = readFileSync(join(out, file));
        return sum + (type === SCRIPTS ? compressed(content) : content.length);
      }, 0);
  await page.goto(`${site}/${path}`);
  if ((await page.locator('#figures').count()) > 0) await read(page, 'up to the explorer');
  const scriptsBeforeExplorer = inFile.scriptsInline + bytes(SCRIPTS);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await read(page, 'to its end');
  return {
    ...inFile,
    scriptsBeforeExplorer,
    scripts: inFile.scriptsInline + bytes(SCRIPTS),
    fonts: bytes(/\.woff2$/),
    images: bytes(/\.(png|jpe?g|webp|avif|svg)$/),
    requests: asked.size,
    nodes,
  };
}

/** Scrolls, screen by screen, to three screens above the explorer or to the page's end. */
async function read(page: Page, how: 'up to the explorer' | 'to its end'): Promise<void> {
  const target = how === 'to its end' ? null : '#figures';
  const isThere = () =>
    page.evaluate((selector) => {
      const place = selector === null ? null : document.querySelector(selector);
      const left = place ? place.getBoundingClientRect().top - innerHeight * 3 : Infinity;
      scrollBy({ top: Math.min(innerHeight, left), behavior: 'instant' });
      const { scrollHeight } = document.documentElement;
      return left < innerHeight || scrollY + innerHeight >= scrollHeight - 2;
    }, target);
  for (let screen = 0; screen < 200 && !(await isThere()); screen++) await page.waitForTimeout(40);
  await page.waitForLoadState('networkidle');
}

function compressed(content: string | Buffer): number {
  return content.length === 0 ? 0 : brotliCompressSync(content).length;
}
