import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SITES } from './build-sites.ts';
import { test as siteTest } from './site-test.ts';

export { expect } from '@playwright/test';

/** Loaders as other houses run them, by the address at which a host page finds them. */
const CLIENT_FILES: Readonly<Record<string, string>> = {
  '/clients/datawrapper.js': 'tests/fixtures/clients/datawrapper/embed.js',
  '/clients/frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
  '/clients/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/clients/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js',
  '/clients/open-resizer.js': 'node_modules/@open-iframe-resizer/core/dist/index.umd.cjs',
};

/** A page of another house, on another port and so of another origin. */
export interface Host {
  /** Keeps a page and gives its address. */
  page(body: string, headers?: Readonly<Record<string, string>>): string;
  /** Keeps a file as it is at a path, open to everybody, as the site's own server does. */
  file(path: string, body: string, type: string): string;
}

/** Browser tests with pages of other houses, which know when their frames loaded and grew. */
export const test = siteTest.extend<object, { host: Host }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    async ({}, use) => {
      const pages = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
      const server = createServer(({ url = '' }, response) => {
        const [path = ''] = url.split('?');
        const client = CLIENT_FILES[path];
        const page = pages.get(path);
        const body = client ? readFileSync(client) : page?.body;
        const type = client ? 'text/javascript' : 'text/html; charset=utf-8';
        response.writeHead(body === undefined ? 404 : 200, {
          'Content-Type': type,
          ...page?.headers,
        });
        response.end(body);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      await use({
        page(body, headers = {}) {
          const path = `/page-${pages.size}/`;
          const head = '<!doctype html><meta charset="utf-8"><title>Another house</title>';
          pages.set(path, { body: head + body, headers });
          return `http://127.0.0.1:${port}${path}`;
        },
        file(path, body, type) {
          const headers = { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
          pages.set(path, { body, headers });
          return `http://127.0.0.1:${port}${path}`;
        },
      });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** Addresses of all light embeds of a site in its default language, without the site's own. */
export function embedsOf(site: keyof typeof SITES): string[] {
  const folder = join(SITES[site].out, 'embed');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: story }) =>
      readdirSync(join(folder, story)).map((chart) => `/embed/${story}/${chart}/`),
    )
    .sort();
}

/** The widths of columns in which embeds are tried. */
export const COLUMNS = [320, 360, 480, 600, 800, 1200] as const;

/** A script for host pages: notes when each frame loaded and when its size last changed. */
export const WATCH = `<script>
  window.watched = new Map();
  const watch = () => {
    for (const frame of document.querySelectorAll('iframe')) {
      if (watched.has(frame)) continue;
      const times = { loaded: 0, changed: 0 };
      watched.set(frame, times);
      frame.addEventListener('load', () => { times.loaded = performance.now(); });
      new ResizeObserver(() => { times.changed = performance.now(); }).observe(frame);
    }
  };
  new MutationObserver(watch).observe(document, { subtree: true, childList: true });
</script>`;

/** A frame of a host page, with what stands in it. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** Height of the embed's box, and how far the document reaches below the frame's edge. */
  readonly content: number;
  readonly hidden: number;
  /** Milliseconds from the frame's load to its last change of size. */
  readonly settled: number;
}

/** All frames of a host page; an embed that is not there yet has no content. */
export async function frameSizes(page: Page, selector = 'iframe'): Promise<FrameSize[]> {
  const handles = await page.locator(selector).elementHandles();
  return Promise.all(
    handles.map(async (handle) => {
      const outer = await handle.evaluate((node) => {
        const element = node as Element;
        const watched = (window as unknown as { watched?: Map<Element, Record<string, number>> })
          .watched;
        const { loaded = 0, changed = 0 } = watched?.get(element) ?? {};
        const { width, height } = element.getBoundingClientRect();
        return { width, height, settled: loaded === 0 ? Infinity : changed - loaded };
      });
      const frame = await handle.contentFrame();
      const inner = await frame
        ?.evaluate(() => {
          const embed = document.querySelector('main');
          const { scrollHeight } = document.documentElement;
          return {
            content: embed?.getBoundingClientRect().height ?? 0,
            hidden: scrollHeight - innerHeight,
          };
        })
        .catch(() => null);
      return { ...outer, content: inner?.content ?? 0, hidden: inner?.hidden ?? Infinity };
    }),
  );
}

/** Frames whose height is not that of their content, to a pixel, or whose document knows it not yet. */
export function illFitting(sizes: readonly FrameSize[]): FrameSize[] {
  return sizes.filter(
    ({ height, content, hidden }) =>
      !(content > 0 && Math.abs(height - content) <= 1 && hidden <= 0),
  );
}

/** Everything that went wrong in a page's scripts. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
