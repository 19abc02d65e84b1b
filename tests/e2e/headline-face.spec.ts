import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SITES } from './build-sites.ts';
import { expect, PAGES, test } from './site-test.ts';

const FIRST_SCREEN = 7 * 1024;
const WHOLE_PAGE = 22 * 1024;
const FONT = '**/*.woff2';

for (const { site, path, name } of PAGES) {
  test(`${name}: two cuts of the face and no other font, within their budget`, async ({
    page,
    addresses,
  }) => {
    const fetched = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fetched.add(new URL(request.url()).pathname);
    });
    await page.goto(addresses[site] + path);
    // What is far away asks for its letters when it comes near.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('main > *')) part.scrollIntoView();
    });
    await page.evaluate(() => document.fonts.ready);
    const html = readFileSync(join(SITES[site].out, path, 'index.html'), 'utf8');
    const named = [...html.matchAll(/url\("([^"]+)"\)/g)].map(([, href = '']) => href);
    expect(named).toHaveLength(2);
    expect(named.filter((href) => !/^\/fonts\/headline-[0-9a-f]{12}\.woff2$/.test(href))).toEqual(
      [],
    );
    expect([...fetched].sort()).toEqual([...named].sort());
    // The first paint waits for no font.
    expect(await page.locator('link[rel=preload]').count()).toBe(0);
    // The first screen's file is declared last, so that it wins its characters.
    const [rest = 0, first = 0] = named.map(
      (href) => readFileSync(join(SITES[site].out, href)).length,
    );
    expect(first).toBeLessThanOrEqual(FIRST_SCREEN);
    expect(first + rest).toBeLessThanOrEqual(WHOLE_PAGE);
  });

  for (const width of [390, 1440]) {
    test(`${name}: heads and numbers are set in the face to the last character at ${width} px`, async ({
      page,
      addresses,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(addresses[site] + path);
      await page.evaluate(() => document.fonts.ready);
      const strangers = await strangeFonts(page);
      expect(strangers).toEqual([]);
    });
  }

  for (const width of [360, 390, 1440]) {
    test(`${name}: nothing stands elsewhere without the face at ${width} px`, async ({
      page,
      addresses,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      // The finished page: what scripts add comes whenever they come.
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(addresses[site] + path);
      await expect.poll(() => isLoaded(page)).toBe(true);
      const loaded = await boxes(page);
      await page.route(FONT, (route) => route.abort());
      await page.reload();
      await page.evaluate(() => document.fonts.ready);
      expect(await isLoaded(page)).toBe(false);
      const bare = await boxes(page);
      expect(bare.length).toBe(loaded.length);
      const moved = loaded.flatMap((box, index) => {
        const other = bare[index];
        const far = box.sides.some((side, at) => Math.abs(side - (other?.sides[at] ?? 0)) > 0.5);
        return far ? [{ ...box, other: other?.sides }] : [];
      });
      expect(moved).toEqual([]);
    });
  }

  test(`${name}: a face that comes late moves nothing`, async ({ page, addresses }) => {
    let release: () => void = () => {};
    let released = Promise.resolve();
    await page.route(FONT, async (route) => {
      await released;
      await route.continue();
    });
    await page.addInitScript(() => {
      const seen = { total: 0 };
      Object.assign(window, { shifts: seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.total += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const anchor of ['', '#ledger']) {
      released = new Promise((done) => {
        release = done;
      });
      await page.goto('about:blank');
      await page.goto(addresses[site] + path + anchor, { waitUntil: 'commit' });
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length > 0,
      );
      expect(await isLoaded(page)).toBe(false);
      release();
      await page.waitForLoadState();
      await expect.poll(() => isLoaded(page)).toBe(true);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const total = await page.evaluate(
        () => (window as unknown as { shifts: { total: number } }).shifts.total,
      );
      expect(total).toBe(0);
    }
  });
}

/** Whether every cut of the face is there. */
async function isLoaded(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const cuts = [...document.fonts].filter(({ family }) => /^"?Headline"?$/.test(family));
    return cuts.length > 0 && cuts.every(({ status }) => status === 'loaded');
  });
}

interface Box {
  readonly element: string;
  /** Left, top, right, bottom; in CSS pixels from the page's corner. */
  readonly sides: readonly number[];
}

/**
 * The boxes of everything in `main` but the links round bound numbers: Chromium reckons such a box
 * now with and now without the padding of the number in it, which is compared itself.
 */
async function boxes(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main :not(a[href^="#note-"])')].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        element: element.outerHTML.slice(0, 120),
        sides: [left, top + scrollY, right, bottom + scrollY],
      };
    }),
  );
}

/** Fonts that are not the face, in elements that name it first, with the words they set. */
async function strangeFonts(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
      );
      const named = getComputedStyle(element).fontFamily.startsWith('Headline');
      if (own && named) element.setAttribute('data-face', '');
    }
  });
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeIds } = await client.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-face]',
  });
  expect(nodeIds.length).toBeGreaterThan(20);
  const strangers: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    const strange = fonts.filter(
      ({ familyName }) => familyName !== 'Noto Serif SC ExtraLight Black',
    );
    if (strange.length === 0) continue;
    const { outerHTML } = await client.send('DOM.getOuterHTML', { nodeId });
    strangers.push(`${strange.map(({ familyName }) => familyName).join(', ')}: ${outerHTML}`);
  }
  return strangers;
}
