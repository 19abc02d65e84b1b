import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { SITES } from './build-sites.ts';
import { cutOff, HOOKS, looseDigits } from './page-faults.ts';
import { expect, test } from './site-test.ts';

type SiteName = keyof typeof SITES;

for (const site of Object.keys(SITES) as SiteName[]) {
  const kits = readdirSync(SITES[site].out, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)kit\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);

  test(`${site}: a kit's page binds its digits, fits a phone, and is accessible`, async ({
    page,
    addresses,
  }) => {
    expect(kits).toHaveLength(SITES[site].paths.length);
    for (const path of kits) {
      await page.goto(addresses[site] + path);
      expect(await page.evaluate(looseDigits, HOOKS), path).toEqual([]);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(width);
        expect(await page.evaluate(cutOff), `${path} at ${width}`).toEqual([]);
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });

  test(`${site}: a story's page never loads the square picture that is there for messengers`, async ({
    page,
    addresses,
  }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    for (const path of SITES[site].paths) {
      await page.goto(addresses[site] + path);
      await page.mouse.wheel(0, 20_000);
      await page.waitForTimeout(300);
    }
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((path) => path.endsWith('.png'))).toEqual([]);
  });
}
