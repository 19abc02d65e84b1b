import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Route } from '@playwright/test';
import { SITES } from './build-sites.ts';
import { expect, test } from './site-test.ts';

test.use({ isLaidOut: false });

/** What a page asks for, by the kinds that may fail on their way. */
const FILES: Readonly<Record<string, RegExp>> = {
  'a script': /\.js$/,
  'the explorer’s data': /explorer\.json$/,
  'a font': /\.woff2$/,
  'a picture': /\.(svg|png)$/,
};

/** What can happen to a file on its way. */
const FATES = {
  blocked: (route: Route) => route.abort(),
  slow: async (route: Route) => {
    await new Promise((done) => setTimeout(done, 3000));
    // The page may be gone by then.
    await route.continue().catch(() => undefined);
  },
  'cut half-way': async (route: Route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ response: answer, body: body.subarray(0, body.length / 2) });
  },
} as const;

/** Everything that a story asks for while it is read to its end, as it is when nothing fails. */
async function filesOf(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await page.goto(address);
  await readAll(page);
  await expect(page.locator('#figures')).toHaveAttribute('data-state', 'live');
  await page.close();
  return [...asked].filter((path) => Object.values(FILES).some((type) => type.test(path)));
}

/** Brings each scene, and then the ledger, before the reader. */
async function readAll(page: Page): Promise<void> {
  for (const scene of await page.locator('[data-step]').all()) {
    await scene.evaluate((step) => step.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.waitForTimeout(20);
  }
  await page.evaluate(() => {
    const place = document.getElementById('figures') as HTMLElement;
    scrollTo(0, place.getBoundingClientRect().top + scrollY - innerHeight - 200);
  });
}

/** What a reader has: the words of the main part, and its drawings. */
interface Reading {
  readonly words: string;
  readonly drawings: number;
  /** Drawings without an extent. */
  readonly empty: number;
}

/** Runs in the page. What scripts add, and the place where they add it, is not what has to stay. */
function reading(): Reading {
  const main = document.querySelector('main');
  const texts = [...(main?.querySelectorAll('p, h1, h2, h3, figcaption') ?? [])].filter(
    (element) => !element.closest('#figures, dialog, .step-nav'),
  );
  const drawings = [...(main?.querySelectorAll('[data-stage] .plot svg') ?? [])].filter(
    (svg) => svg.getClientRects().length > 0,
  );
  return {
    words: texts.map(({ textContent }) => textContent).join('\n'),
    drawings: drawings.length,
    empty: drawings.filter((svg) => svg.getBoundingClientRect().height < 50).length,
  };
}

/** What a page gives its reader without any script. */
async function finished(browser: Browser, address: string): Promise<Reading> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const seen = await page.evaluate(reading);
  await context.close();
  expect(seen.words.length).toBeGreaterThan(500);
  expect(seen.drawings).toBeGreaterThan(0);
  expect(seen.empty).toBe(0);
  return seen;
}

/** Reads a page on which one file meets its fate: everything finished is there, and no error is ours. */
async function readWithout(
  browser: Browser,
  address: string,
  file: string,
  meet: (route: Route) => Promise<void>,
  whole: Reading,
): Promise<void> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route((url) => url.pathname === file, meet);
  // Not waiting until it is loaded: the words come before what is slow or lost.
  await page.goto(address, { waitUntil: 'commit' });
  const seen = async () => ({ file, ...(await page.evaluate(reading)) });
  await expect.poll(seen, { timeout: 20_000 }).toEqual({ file, ...whole });
  await readAll(page);
  await page.waitForLoadState('load');
  expect(await seen()).toEqual({ file, ...whole });
  const own = errors.filter((message) => !isOfTheLoader(message));
  expect({ file, errors: own }).toEqual({ file, errors: [] });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
}

test('every style of every page is in the page itself, so none can fail on its way', () => {
  for (const { out } of Object.values(SITES)) {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const pages = files.filter((file) => file.endsWith('.html'));
    const lost = pages.filter((file) =>
      /<link[^>]*rel="?stylesheet|@import/.test(readFileSync(join(out, file), 'utf8')),
    );
    expect({ lost, sheets: files.filter((file) => file.endsWith('.css')) }).toEqual({
      lost: [],
      sheets: [],
    });
  }
});

for (const [fate, meet] of Object.entries(FATES)) {
  test(`with any file ${fate}, text and stills are there and nothing breaks the reading`, async ({
    browser,
    addresses,
  }) => {
    const files = await filesOf(browser, addresses.second);
    for (const [kind, type] of Object.entries(FILES).slice(0, 3)) {
      expect({ kind, has: files.some((file) => type.test(file)) }).toEqual({ kind, has: true });
    }
    const whole = await finished(browser, addresses.second);
    // Scripts that are blocked, one by one: live.spec.ts.
    const left = files.filter((file) => fate !== 'blocked' || !file.endsWith('.js'));
    while (left.length > 0) {
      const some = left.splice(0, 4);
      await Promise.all(
        some.map((file) => readWithout(browser, addresses.second, file, meet, whole)),
      );
    }
  });
}

/** A module that did not come or was cut: the browser says so, and no island begins on it. */
function isOfTheLoader(message: string): boolean {
  return /dynamically imported module|Unexpected (end of input|token)|Invalid or unexpected token|does not provide an export/.test(
    message,
  );
}

test('with storage denied the page lives, and the reader’s choice holds for the page', async ({
  page,
  addresses,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(addresses.second);
  await readAll(page);
  await expect(page.locator('#figures')).toHaveAttribute('data-state', 'live');
  const toggle = page.locator('.tools button').first();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'off');
  expect(errors).toEqual([]);
});

test('offline after the load, everything is read and notes open', async ({
  browser,
  addresses,
}) => {
  const whole = await finished(browser, addresses.second);
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(addresses.second, { waitUntil: 'networkidle' });
  // The notes' script starts when the page has nothing else to do, which may be after a quiet line.
  await expect(page.locator('dialog.number-note')).toBeAttached();
  await context.setOffline(true);
  await readAll(page);
  expect(await page.evaluate(reading)).toEqual(whole);
  await page.locator('.step a[href^="#note-"]').first().click();
  await expect(page.locator('dialog.number-note')).toBeVisible();
  expect(errors.filter((message) => !isOfTheLoader(message))).toEqual([]);
  await context.close();
});
