import { test as base } from '@playwright/test';
import { serveFolder } from '../../scripts/serve.ts';
import { SITES } from './build-sites.ts';

/** Every page under test: the site it belongs to, and its path. */
export const PAGES = Object.entries(SITES).flatMap(([site, { paths, content }]) =>
  paths.map((path) => ({
    site: site as keyof typeof SITES,
    path,
    content,
    name: `${site}${path}`,
  })),
);

/** A browser test with the built sites served on loopback; `addresses` ends without a slash. */
export const test = base.extend<
  { isLaidOut: boolean },
  { addresses: Record<keyof typeof SITES, string> }
>({
  /**
   * True where a test measures the page as a whole: then all of it is laid out from the start, and
   * contained as it is when a reader comes near. With false it is as readers get it.
   */
  isLaidOut: [true, { option: true }],
  context: async ({ context, isLaidOut }, use) => {
    if (isLaidOut) await context.addInitScript(layOut);
    await use(context);
  },
  addresses: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    async ({}, use) => {
      const lead = await serveFolder(SITES.lead.out, '/', 0);
      const second = await serveFolder(SITES.second.out, '/', 0);
      await use({ lead: lead.url.replace(/\/$/, ''), second: second.url.replace(/\/$/, '') });
      await lead.close();
      await second.close();
    },
    { scope: 'worker' },
  ],
});

/** Runs in the page; a constructed sheet, because the page's policy allows no other. */
function layOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '@media screen { .scene, .ledger {' +
      'content-visibility: visible !important; contain: layout style paint } }',
  );
  document.adoptedStyleSheets.push(sheet);
}

export { expect } from '@playwright/test';
