import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './browser.ts';
import { readSettings, root, run } from './project.ts';
import { serveFolder } from './serve.ts';

const SCREENS = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;

/**
 * `npm run screenshots`: pictures of the built lead story for the eye: the first screen and every
 * scene at its first step, at four sizes, light and dark, into `screenshots/`.
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
        const scenes = await page.$$eval('[data-scene]', (all) => all.map(({ id }) => id));
        for (const id of ['', ...scenes.map((scene) => `${scene}-1`), 'ledger']) {
          await page.goto(`${url}${id === '' ? '' : `#${id}`}`);
          const name = [width, height, colorScheme, id || 'top'].join('-');
          await page.screenshot({ path: join(folder, `${name}.png`) });
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await close();
  }
  console.log(`Pictures are in ${folder}`);
  return 0;
}

await run(main);
