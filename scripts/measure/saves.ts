import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../browser.ts';
import { startServer } from './dev-server.ts';

/** Saves that are timed, taken in turn from the text, the dataset and the interface's words. */
const EDITS = 9;

/** One edit that was saved while its preview was read. */
export interface Save {
  readonly what: string;
  /** From the save to the new words on screen. */
  readonly milliseconds: number;
  /** Pixels that the step being read moved on the screen. */
  readonly moved: number;
}

/** Saves edits to a copy of the content while its preview is read in a browser. */
export async function timeSaves(contentDir: string): Promise<Save[]> {
  const folder = mkdtempSync(join(tmpdir(), 'measure-preview-'));
  cpSync(contentDir, folder, { recursive: true });
  const server = await startServer('dev', folder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...LAUNCH_ARGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await openWhenReady(page, server.url);
    const saves: Save[] = [];
    for (let at = -1; at < EDITS; at++) {
      const save = await timeSave(page, folder, at);
      // The first one warms the server up.
      if (at >= 0) saves.push(save);
    }
    return saves;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openWhenReady(page: Page, url: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const shown = await page.goto(url, { timeout: 30_000 }).catch(() => null);
    if (shown?.ok()) return;
    await page.waitForTimeout(300);
  }
  throw new Error('The preview did not start.');
}

/** Saves one edit while a step in the middle of the page is read. */
async function timeSave(page: Page, folder: string, at: number): Promise<Save> {
  const steps = page.locator('[data-step]');
  const step = steps.nth(Math.floor((await steps.count()) / 2));
  await step.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(600);
  const place = async () => (await step.boundingBox())?.y ?? 0;
  const before = await place();
  const mark = `第${'甲乙丙丁戊己庚辛壬癸'[at + 1]}次`;
  const edit = EDITORS[(at + EDITORS.length) % EDITORS.length] as Editor;
  const start = performance.now();
  edit.save(folder, mark);
  await page.waitForFunction((text) => document.body.textContent?.includes(text), mark, {
    polling: 20,
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const milliseconds = performance.now() - start;
  await page.waitForTimeout(600);
  return { what: edit.what, milliseconds, moved: Math.abs((await place()) - before) };
}

interface Editor {
  readonly what: string;
  save(folder: string, mark: string): void;
}

const leadOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8'));

/** Writes `mark` behind the first match of `place` in a file. */
function write(file: string, place: RegExp, mark: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(place, (found) => found + mark),
  );
}

const EDITORS: readonly Editor[] = [
  {
    what: 'a sentence',
    save: (folder, mark) => {
      const { lead, languages } = leadOf(folder);
      write(join(folder, 'stories', lead, `${languages[0]}.md`), /\n---\n+[^\n。]+/, mark);
    },
  },
  {
    what: 'a label of the dataset',
    save: (folder, mark) => {
      const { lead, languages } = leadOf(folder);
      const label = new RegExp(`"figures"[^}]*?"label": \\{[^}]*"${languages[0]}": "`);
      write(join(folder, 'stories', lead, 'dataset.json'), label, mark);
    },
  },
  {
    what: 'a word of the interface',
    save: (folder, mark) => {
      const { languages } = leadOf(folder);
      write(join(folder, 'locales', `${languages[0]}.json`), /"skip": "/, mark);
    },
  },
];
