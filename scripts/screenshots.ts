import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './browser.ts';
import { readSettings, root, run } from './project.ts';
import { serveFolder } from './serve.ts';

const SCREENS = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;
/** Width of one picture on a contact sheet, and how many stand in a row. */
const THUMB = { narrow: [260, 6], wide: [480, 3] } as const;

/**
 * `npm run screenshots`: pictures of the built lead story for the eye: the first screen, every
 * scene at its last step, every other chart and every section, at four sizes, light and dark, into
 * `screenshots/`; and one contact sheet of each size and scheme beside them.
 */
async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const folder = resolve(root, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const { url, close } = await serveFolder(settings.outDir, settings.basePath, 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...LAUNCH_ARGS] });
  try {
    for (const [width, height] of SCREENS) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme });
        await page.goto(url);
        const places = await page.$$eval('[data-scene], .chart-block, .act, .ledger', (all) =>
          all.map((one) => [...one.querySelectorAll('[data-step]')].at(-1)?.id ?? one.id),
        );
        const files: string[] = [];
        for (const id of ['', ...places]) {
          await page.goto(`${url}${id === '' ? '' : `#${id}`}`);
          await page.evaluate(() => document.fonts.ready);
          const path = join(folder, `${[width, height, colorScheme, id || 'top'].join('-')}.png`);
          await page.screenshot({ path });
          files.push(path);
        }
        await page.close();
        const sheet = join(folder, `sheet-${width}-${colorScheme}.jpg`);
        await drawSheet(browser, files, width < 500 ? THUMB.narrow : THUMB.wide, sheet);
      }
    }
  } finally {
    await browser.close();
    await close();
  }
  console.log(`Pictures are in ${folder}`);
  return 0;
}

/** All pictures of one size side by side, as an art director lays them out. */
async function drawSheet(
  browser: Browser,
  files: readonly string[],
  [width, columns]: readonly [number, number],
  path: string,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: columns * (width + 12) + 12, height: 600 },
  });
  const pictures = files
    .map(
      (file) =>
        `<img width="${width}" src="data:image/png;base64,${readFileSync(file, 'base64')}">`,
    )
    .join('');
  await page.setContent(
    `<body style="margin:12px;display:grid;grid-template-columns:repeat(${columns},${width}px);gap:12px;background:#b9b1a8">${pictures}`,
  );
  await page.screenshot({ path, type: 'jpeg', quality: 78, fullPage: true });
  await page.close();
}

await run(main);
