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
export const test = base.extend<object, { addresses: Record<keyof typeof SITES, string> }>({
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

export { expect } from '@playwright/test';
