import { extract } from '@extractus/oembed-extractor';
import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import {
  COLUMNS,
  embedsOf,
  errorsOf,
  expect,
  frameSizes,
  illFitting,
  test,
  WATCH,
} from './embed-hosts.ts';

/** Where a built site believes to stand. */
const SITE = 'https://example.org';

/** The snippets of a chart's page as a reader copies them, with the addresses of the test. */
async function copySnippets(page: Page, address: string, embed: string) {
  await page.goto(address + embed.replace('/embed/', '/charts/'));
  const codes = await page
    .locator('.embed-panel.light textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  const [figure = '', frame = '', image = ''] = codes.map((code) => code.replaceAll(SITE, address));
  return { figure, frame, image };
}

/** Adds up the shifts of everything that the reader has not caused. */
const SHIFTS = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;

const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { shift: number }).shift);

const CLIENTS: Readonly<Record<string, string>> = {
  'no script': '',
  'Datawrapper’s loader': '<script src="/clients/datawrapper.js"></script>',
  '@newswire/frames': `<script src="/clients/frames.js"></script><script>
    for (const frame of document.querySelectorAll('iframe')) newswireFrames.observeIframe(frame);</script>`,
  'iframe-resizer': `<script src="/clients/iframe-resizer.js"></script>
    <script>iFrameResize({ checkOrigin: false, warningTimeout: 0 }, 'iframe')</script>`,
  'open-iframe-resizer': `<script src="/clients/open-resizer.js"></script>
    <script>iframeResizer.initialize({ checkOrigin: false }, 'iframe')</script>`,
};

const paragraph = `<p>${'Words of the other house. '.repeat(12)}</p>`;

for (const [name, script] of Object.entries(CLIENTS)) {
  test(`nothing moves round the frame snippet with ${name}`, async ({ page, addresses, host }) => {
    const embeds = embedsOf('lead');
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const [index, width] of COLUMNS.entries()) {
      const { frame } = await copySnippets(
        page,
        addresses.lead,
        embeds[(index * 2 + 1) % embeds.length] as string,
      );
      const column = `<div style="width:${width}px">${paragraph}${frame}${paragraph}</div>`;
      await page.goto(host.page(`${WATCH}${SHIFTS}${column}${script}`));
      await expect.poll(async () => illFitting(await frameSizes(page))).toEqual([]);
      const [size] = await frameSizes(page);
      expect(Math.round(size?.width ?? 0)).toBe(width);
      expect(size?.hidden).toBeLessThanOrEqual(0);
      await page.waitForTimeout(150);
      expect(await shiftOf(page)).toBeLessThanOrEqual(0.001);
    }
  });
}

test('our loader puts the living chart in the place of its picture, and nothing moves', async ({
  page,
  addresses,
  host,
}) => {
  const errors = errorsOf(page);
  const [embed = ''] = embedsOf('lead').slice(2);
  const { figure } = await copySnippets(page, addresses.lead, embed);
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const width of COLUMNS) {
    const column = `<div style="width:${width}px">${paragraph}${figure}${paragraph}</div>`;
    await page.goto(host.page(`${WATCH}${SHIFTS}${column}`));
    await expect(page.locator('figure iframe')).toHaveCount(1);
    await expect.poll(async () => illFitting(await frameSizes(page))).toEqual([]);
    await page.waitForTimeout(150);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.001);
  }
  await expect(page.locator('figure img')).toBeHidden();
  // On paper the picture stands there again.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('figure img')).toBeVisible();
  await expect(page.locator('figure iframe')).toBeHidden();
  expect(errors).toEqual([]);
});

test('without the loader the picture stays, with its words and its link', async ({
  browser,
  addresses,
  host,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const [embed = ''] = embedsOf('lead').slice(2);
  const { figure, image } = await copySnippets(page, addresses.lead, embed);
  await page.goto(host.page(figure + image));
  for (const link of await page.locator('figure > a').all()) {
    await expect(link).toHaveAttribute(
      'href',
      addresses.lead + embed.replace('/embed/', '/charts/'),
    );
    await expect(link.locator('img')).toHaveAttribute('alt', /./);
    await expect(link.locator('img')).toHaveAttribute('width', /^\d+$/);
  }
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.close();
});

test.describe('a host that takes no style', () => {
  for (const [name, headers, strip] of [
    ['by its policy', { 'Content-Security-Policy': "style-src 'self'" }, false],
    ['by its filter', {}, true],
  ] as const) {
    test(`clips nothing: forbidden ${name}`, async ({ page, addresses, host }) => {
      const embeds = embedsOf('lead');
      await page.setViewportSize({ width: 1280, height: 900 });
      const { frame } = await copySnippets(page, addresses.lead, embeds[3] as string);
      const code = strip ? frame.replaceAll(/ style="[^"]*"/g, '') : frame;
      for (const width of COLUMNS) {
        await page.setViewportSize({ width: width + 16, height: 900 });
        await page.goto(host.page(code, headers));
        await expect
          .poll(async () => (await frameSizes(page)).map(({ hidden }) => hidden <= 0))
          .toEqual([true]);
        const [size] = await frameSizes(page);
        expect(size?.width).toBeGreaterThanOrEqual(width - 4);
      }
    });
  }
});

test('a real oEmbed reader finds the answer of every chart page and accepts it', async ({
  page,
  addresses,
}) => {
  for (const site of ['lead', 'second'] as const) {
    for (const embed of embedsOf(site)) {
      const chart = SITE + embed.replace('/embed/', '/charts/');
      const local = (url: string | URL | Request) =>
        fetch(String(url).replace(SITE, addresses[site]));
      const answer = (await extract(chart, { maxwidth: 600 }, local as typeof fetch)) as Record<
        string,
        unknown
      >;
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        provider_url: `${SITE}/`,
        width: 640,
      });
      expect(Object.keys(answer)).toEqual(
        expect.arrayContaining([
          'title',
          'provider_name',
          'cache_age',
          'height',
          'thumbnail_url',
          'thumbnail_width',
          'thumbnail_height',
        ]),
      );
      const { document } = parseHTML(`<html><body>${answer['html']}</body></html>`);
      const [frame, ...more] = document.body.children;
      expect([frame?.tagName, more.length, frame?.innerHTML]).toEqual(['IFRAME', 0, '']);
      expect(frame?.getAttribute('src')).toBe(SITE + embed);
      expect(frame?.hasAttribute('scrolling')).toBe(false);
      // Within the first 150 KB, and once.
      const html = await (await page.request.get(chart.replace(SITE, addresses[site]))).text();
      const links = [...html.matchAll(/type="application\/json\+oembed"/g)];
      expect(links).toHaveLength(1);
      expect(Buffer.byteLength(html.slice(0, links[0]?.index))).toBeLessThan(150 * 1024);
    }
  }
});

test('the section "embed this" copies with one click, resizes its preview, and reads without a script', async ({
  browser,
  addresses,
}) => {
  const [embed = ''] = embedsOf('second');
  const address = addresses.second + embed.replace('/embed/', '/charts/');
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1200, height: 900 });
  const violations: string[] = [];
  page.on('console', (message) => violations.push(message.text()));
  await page.goto(address);
  const snippet = page.locator('.embed-panel.light .snippet').nth(1);
  await snippet.locator('button').click();
  const code = await snippet.locator('textarea').inputValue();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  const preview = page.locator('.embed-panel.light .preview iframe');
  const widthOf = async () => (await preview.boundingBox())?.width;
  await page.locator('#preview-width').fill('500');
  expect(await widthOf()).toBe(500);
  await preview.scrollIntoViewIfNeeded();
  await expect.poll(async () => illFitting(await frameSizes(page, '.light iframe'))).toEqual([]);
  await page.locator('#embed-dark').check();
  await expect(page.locator('.embed-panel.dark textarea').first()).toBeVisible();
  await expect(page.locator('.embed-panel.light textarea').first()).toBeHidden();
  await expect(page.locator('.embed-panel.dark textarea').nth(1)).toHaveValue(/\/dark\//);
  expect(violations).toEqual([]);
  await context.close();

  const still = await browser.newPage({ javaScriptEnabled: false });
  await still.goto(address);
  await expect(still.locator('.embed-panel.light textarea')).toHaveCount(3);
  await expect(still.locator('.embed-panel.light textarea').first()).toBeVisible();
  await expect(still.locator('.snippet button').first()).toBeHidden();
  await expect(still.locator('.preview-width')).toBeHidden();
  await still.close();
});
