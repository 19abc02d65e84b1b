import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { measureEmbed } from '../../scripts/heights.ts';
import { heightAt } from '../../src/embed/fit.ts';
import { embedScript } from '../../src/embed/script.ts';
import { SITES } from './build-sites.ts';
import { COLUMNS, embedsOf, errorsOf, expect, frameSizes, test } from './embed-hosts.ts';

const KB = 1024;

test('the scripts of embed and host keep to their bytes', async () => {
  expect(gzipSync(await embedScript('guest'), { level: 9 }).length).toBeLessThanOrEqual(KB);
  expect(gzipSync(await embedScript('host'), { level: 9 }).length).toBeLessThanOrEqual(1.5 * KB);
});

for (const site of ['lead', 'second'] as const) {
  test(`${site}: an embed weighs at most 6 KB, the chart of all figures 13, and holds no request`, () => {
    for (const embed of embedsOf(site)) {
      const page = readFileSync(join(SITES[site].out, embed, 'index.html'));
      const size = brotliCompressSync(page).length;
      // Every figure as a shape of its own, and a note for each.
      const everyFigure = page.includes('class="chart packed');
      expect({ embed, fits: size <= (everyFigure ? 13 : 6) * KB }).toEqual({ embed, fits: true });
      expect(page.toString()).not.toMatch(/<(?:img|link rel="(?:stylesheet|icon|preload))/);
    }
  });

  test(`${site}: committed heights are those of this browser`, async ({ browser, addresses }) => {
    const page = await browser.newPage({ bypassCSP: true });
    for (const embed of embedsOf(site)) {
      const [, , story = '', chart = ''] = embed.split('/');
      const language = site === 'lead' ? 'zh-CN' : 'en';
      const file = join(SITES[site].content, 'stories', story, 'heights.json');
      const { points } = JSON.parse(readFileSync(file, 'utf8'))[language][chart];
      await page.goto(addresses[site] + embed);
      for (const [width, height] of await measureEmbed(page, COLUMNS)) {
        const off = Math.abs(height - heightAt(points, width));
        expect({ embed, width, off: Math.round(off) <= 3 }).toEqual({ embed, width, off: true });
      }
    }
    await page.close();
  });
}

test('an embed reads with scripts off and in the strictest sandbox: words, links, notes', async ({
  browser,
  addresses,
  host,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const embed = embedsOf('lead').find((one) => one.includes('bs')) ?? embedsOf('lead')[1];
  await page.goto(
    host.page(
      `<iframe sandbox="" src="${addresses.lead}${embed}" title="A chart" width="600" height="700"></iframe>`,
    ),
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('h1')).toBeVisible();
  await expect(frame.locator('.finding')).toBeVisible();
  await expect(frame.locator('.foot time')).toBeVisible();
  await expect(frame.locator('.foot a').first()).toHaveAttribute('href', '/');
  await expect(frame.locator('.foot a[download]')).toHaveAttribute('href', /\.csv$/);
  const number = frame.locator('.finding a[href^="#note-"]').first();
  const id = (await number.getAttribute('href'))?.slice(1);
  await number.click();
  const note = frame.locator(`[id="${id}"]`);
  await expect(note).toBeVisible();
  await expect(note.locator('[data-locator]')).toBeVisible();
  await note.locator('.close').click();
  await expect(note).toBeHidden();
  await page.close();
});

test('every number in every embed has its note, and no digit stands outside a hook', async ({
  page,
  addresses,
}) => {
  for (const site of ['lead', 'second'] as const) {
    for (const embed of embedsOf(site)) {
      const errors = errorsOf(page);
      await page.goto(addresses[site] + embed);
      const found = await page.evaluate((hooks) => {
        const dead = [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => (link.getAttribute('href') ?? '').slice(1))
          .filter((id) => !document.getElementById(id));
        const digits: string[] = [];
        const walker = document.createTreeWalker(
          document.querySelector('main') as Element,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const bare = /\p{Nd}/u.test(node.nodeValue ?? '') && !node.parentElement?.closest(hooks);
          if (bare) digits.push(node.nodeValue ?? '');
        }
        return { dead, digits };
      }, '[data-figure], time, .plain, [data-tick], [data-locator], [data-ui]');
      expect({ embed, ...found }).toEqual({ embed, dead: [], digits: [] });
      expect(errors).toEqual([]);
    }
  }
});

test('axe finds nothing in an embed, its note open; contrast holds in every pair of schemes', async ({
  page,
  addresses,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  for (const system of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: system });
    for (const scheme of ['', 'dark/']) {
      for (const embed of embedsOf('second').slice(0, 4)) {
        await page.goto(addresses.second + embed + scheme);
        const note = await page.locator('.note').first().getAttribute('id');
        await page.goto(`${addresses.second}${embed}${scheme}#${note}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect({ embed, scheme, faults }).toEqual({ embed, scheme, faults: [] });
        // Its own ground, the same whatever the system: nothing of the host shines through.
        const ground = await page.evaluate(() => {
          const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
          return { backgroundColor, colorScheme };
        });
        expect(ground.colorScheme).toBe('normal');
        expect(ground.backgroundColor).toMatch(/^rgb\(/);
        const [red = 0] = (ground.backgroundColor.match(/\d+/g) ?? []).map(Number);
        expect(red > 128).toBe(scheme === '');
      }
    }
  }
});

test('with letters a third larger, and at 200 % zoom, nothing is cut off', async ({
  page,
  addresses,
  host,
}) => {
  const embeds = embedsOf('lead');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const chart = `${addresses.lead}${(embeds[3] ?? '').replace('/embed/', '/charts/')}`;
  await page.goto(chart);
  const code = await page.locator('.embed-panel.light textarea').nth(1).inputValue();
  const frame = code.replaceAll('https://example.org', addresses.lead);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 21 } });
  for (const width of [320, 480, 800]) {
    await page.setViewportSize({ width: width + 16, height: 900 });
    await page.goto(host.page(frame));
    await expect.poll(async () => (await frameSizes(page))[0]?.content).toBeGreaterThan(0);
    const inner = page.frames()[1];
    const state = await inner?.evaluate(() => {
      const root = document.documentElement;
      const size = getComputedStyle(document.querySelector('.finding') as Element).fontSize;
      root.scrollTop = 100_000;
      const reach = root.scrollTop + innerHeight;
      return { size, reach, height: root.scrollHeight, across: root.scrollWidth - innerWidth };
    });
    expect(Number.parseFloat(state?.size ?? '')).toBeGreaterThan(19);
    // What does not fit can be scrolled to.
    expect(Math.abs((state?.reach ?? 0) - (state?.height ?? 0))).toBeLessThanOrEqual(1);
    expect(state?.across).toBeLessThanOrEqual(0);
  }
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  // 200 % zoom is half the width in CSS pixels.
  await page.setViewportSize({ width: 336, height: 450 });
  for (const embed of embeds) {
    await page.goto(addresses.lead + embed);
    const across = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ embed, across }).toEqual({ embed, across: 0 });
  }
});
