import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SITES } from './build-sites.ts';
import {
  cutOff,
  HOOKS,
  letterHeights,
  looseDigits,
  outsideDrawing,
  textsOnTexts,
} from './page-faults.ts';
import { expect, test } from './site-test.ts';

type SiteName = keyof typeof SITES;

/** Paths of the built chart pages of a site, in all its languages. */
function chartPages(site: SiteName): string[] {
  return readdirSync(SITES[site].out, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)charts\/[^/]+\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .toSorted();
}

const built = (site: SiteName, path: string) => readFileSync(join(SITES[site].out, path), 'utf8');

for (const site of Object.keys(SITES) as SiteName[]) {
  const galleries = SITES[site].paths.map((path) => `${path}charts/`);

  test(`${site}: every page of charts is whole, apart and legible, and binds its digits`, async ({
    page,
    addresses,
  }) => {
    const pages = [...galleries, ...chartPages(site)];
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages) {
      await page.goto(addresses[site] + path);
      expect.soft(await page.evaluate(looseDigits, HOOKS), path).toEqual([]);
      // What a template prints of a value that is no text.
      const text = await page.locator('main').innerText();
      expect.soft(text, path).not.toMatch(/\b(true|false|null|undefined|NaN)\b|\[object/);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const faults = {
          cutOff: await page.evaluate(cutOff),
          small: (await page.evaluate(letterHeights)).filter(({ size }) => size < 11.95),
          outsideDrawing: await page.evaluate(outsideDrawing),
          onEachOther: await page.evaluate(textsOnTexts),
        };
        expect
          .soft(faults, `${path} at ${width}`)
          .toEqual({ cutOff: [], small: [], outsideDrawing: [], onEachOther: [] });
      }
    }
  });

  test(`${site}: every number on a chart's page has its note there`, async ({
    page,
    addresses,
  }) => {
    for (const path of chartPages(site)) {
      await page.goto(addresses[site] + path);
      const lost = await page.$$eval('a[href^="#"]', (all) =>
        all
          .map((one) => one.getAttribute('href') ?? '')
          .filter((href) => !document.getElementById(href.slice(1))),
      );
      expect({ path, lost }).toEqual({ path, lost: [] });
    }
  });

  test(`${site}: the page of all charts leads to every chart, and every chart back to its place`, async ({
    page,
    addresses,
  }) => {
    const linked = new Set<string>();
    for (const path of galleries) {
      await page.goto(addresses[site] + path);
      const links = page.locator('.gallery-chart a');
      for (const link of await links.all()) linked.add((await link.getAttribute('href')) ?? '');
      await expect(page.locator('.gallery-chart svg.chart')).toHaveCount(await links.count());
    }
    expect([...linked].toSorted()).toEqual(chartPages(site));
    const [path = ''] = chartPages(site);
    await page.goto(addresses[site] + path);
    await page.locator('.chart-way a').click();
    await expect(page.locator(':target')).toHaveCount(1);
  });

  test(`${site}: the feeds, the sitemap and the structured data can be read, and name built pages`, () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'url' || name === 'item',
    });
    const read = (path: string) => {
      const xml = built(site, path);
      expect(XMLValidator.validate(xml)).toBe(true);
      return parser.parse(xml);
    };
    const pathOf = (href: string) => new URL(href).pathname;
    const known = [...SITES[site].paths, ...galleries, ...chartPages(site)].toSorted();
    const urls: { loc: string }[] = read('sitemap.xml').urlset.url;
    expect(urls.map(({ loc }) => pathOf(loc)).toSorted()).toEqual(known);
    expect(read('sitemap-index.xml').sitemapindex.sitemap.loc).toMatch(/^https:.*\/sitemap\.xml$/);
    for (const path of SITES[site].paths) {
      const { channel } = read(`${path}feed.xml`).rss;
      expect(channel.item.map(({ link }: { link: string }) => pathOf(link))).toEqual([path]);
    }
    for (const path of [...SITES[site].paths, ...chartPages(site)]) {
      const html = built(site, `${path}index.html`);
      const [, json = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      const data = JSON.parse(json);
      const { '@type': type, url, mainEntityOfPage } = data;
      expect(type).toBe(SITES[site].paths.some((one) => one === path) ? 'NewsArticle' : 'Dataset');
      expect(pathOf(url ?? mainEntityOfPage)).toBe(path);
    }
  });

  test(`${site}: an address that leads nowhere gets a page that says so in every language, with ways on`, async ({
    page,
    addresses,
  }) => {
    for (const path of ['/charts/nothing/nothing/', '/xx/charts/', '/nothing/', '/xx/']) {
      const answer = await page.goto(addresses[site] + path);
      expect(answer?.status()).toBe(404);
      const sections = page.locator('.lost');
      await expect(sections).toHaveCount(SITES[site].paths.length);
      for (const section of await sections.all()) {
        await expect(section.getByRole('heading')).toHaveCount(1);
        const hrefs = await section
          .locator('a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        expect(hrefs).toHaveLength(2);
        for (const href of hrefs) expect([...galleries, ...SITES[site].paths]).toContain(href);
      }
    }
  });
}

/** A chart with marks, one of all figures, a series, and the pages of all charts. */
const AUDITED = [
  ['lead', '/charts/'],
  ['lead', chartPages],
  ['second', chartPages],
] as const;

for (const [site, path] of AUDITED) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${site} ${typeof path === 'string' ? path : 'chart page'}: axe finds nothing, ${colorScheme}`, async ({
      page,
      addresses,
    }) => {
      await page.emulateMedia({ colorScheme });
      const address = typeof path === 'string' ? path : path(site).at(-2);
      await page.goto(`${addresses[site]}${address}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [
          id,
          nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
        ]),
      ).toEqual([]);
    });
  }
}
