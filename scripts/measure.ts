import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './browser.ts';
import { copyCompressed, PLAIN } from './measure/compressed-site.ts';
import { frames, read, tapToNote } from './measure/reading.ts';
import { type Fetched, type Visit, visit } from './measure/visit.ts';
import { readSettings, run } from './project.ts';
import { serveFolder } from './serve.ts';

const ROUNDS = 7;

/** One figure of the page, and the most that it may be. */
interface Line {
  readonly what: string;
  readonly is: number;
  readonly most: number;
  readonly unit: string;
}

/**
 * `npm run measure`: the built lead story on the phone of the profile (slow 4G, a processor four times
 * slower), beside a page of the same text without script, style or drawing, in turns, medians of seven.
 * Ends with 1 where a bar is not kept.
 */
async function main(): Promise<number> {
  const { outDir } = readSettings(process.argv.slice(2), process.env);
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  copyCompressed(outDir, folder);
  const site = await serveFolder(folder, '/', 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...LAUNCH_ARGS] });
  try {
    const lines = await measure(
      browser,
      site.url,
      readFileSync(join(outDir, 'index.html'), 'utf8'),
    );
    for (const { what, is, most, unit } of lines) {
      const number = is.toFixed(unit === '' || unit === '×' ? 2 : 1);
      console.log(
        `${is <= most ? 'kept  ' : 'BROKEN'} ${what}: ${number} ${unit} (at most ${most})`,
      );
    }
    return lines.every(({ is, most }) => is <= most) ? 0 : 1;
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(browser: Browser, url: string, html: string): Promise<Line[]> {
  const ours: Visit[] = [];
  const theirs: Visit[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [visits, address] of [
      [ours, url],
      [theirs, url + PLAIN],
    ] as const) {
      const seen = await visit(browser, address);
      visits.push(seen);
      // The last visits go on to be read.
      if (round < ROUNDS - 1) await seen.close();
    }
  }
  const [page, plain] = [ours.at(-1) as Visit, theirs.at(-1) as Visit];
  const idle = [...page.fetched];
  const tap = await tapToNote(page.page);
  await page.page.keyboard.press('Escape');
  const from = await page.page.evaluate(
    () => (document.querySelector('[data-scene]')?.getBoundingClientRect().top ?? 0) + scrollY,
  );
  const ourFrames = await frames(page.page, from);
  const plainFrames = await frames(plain.page, 0);
  await page.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const reading = await read(page);
  const lcp = median(ours.map((seen) => seen.lcp));
  const plainLcp = median(theirs.map((seen) => seen.lcp));
  const inline = inlineScripts(html);
  return [
    line(
      'scripts inline or asked for before the largest paint',
      inline + kilobytes(scriptsOf(idle).filter(({ at }) => at < page.lcp)),
      2.5,
      'KB',
    ),
    line('all scripts up to the explorer', inline + kilobytes(scriptsOf(reading.before)), 16, 'KB'),
    line('all scripts with it', inline + kilobytes(scriptsOf(reading.whole)), 95, 'KB'),
    line('everything until loaded and idle, unscrolled', kilobytes(idle), 64, 'KB'),
    line(
      `largest paint, ${lcp.toFixed(0)} ms, to that of the plain page, ${plainLcp.toFixed(0)} ms`,
      lcp / plainLcp,
      1.15,
      '×',
    ),
    line(
      'our scripts on the main thread during load',
      median(ours.map((seen) => seen.scripts)) - median(theirs.map((seen) => seen.scripts)),
      50,
      'ms',
    ),
    line('layout shift over the whole scroll', reading.shifts, 0, ''),
    line('long tasks while scrolling up to the explorer', reading.longTasks.length, 0, ''),
    line('tap on a number to its note', tap, 100, 'ms'),
    line(
      `time between frames, 95th of 100, ${share(ourFrames, 0.95).toFixed(0)} ms, to that of the plain page`,
      share(ourFrames, 0.95) / share(plainFrames, 0.95),
      1.15,
      '×',
    ),
  ];
}

function line(what: string, is: number, most: number, unit: string): Line {
  return { what, is, most, unit };
}

function scriptsOf(fetched: readonly Fetched[]): Fetched[] {
  return fetched.filter(({ path }) => path.endsWith('.js'));
}

function kilobytes(fetched: readonly Fetched[]): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
}

/** Kilobytes of the scripts within the page, compressed by themselves. */
function inlineScripts(html: string): number {
  const scripts = [...html.matchAll(/<script(?! type="application)[^>]*>(.*?)<\/script>/gs)];
  return brotliCompressSync(scripts.map(([, text]) => text).join('\n')).length / 1024;
}

function median(values: readonly number[]): number {
  return share(values, 0.5);
}

/** The value below which a share of all values lies. */
function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

if (import.meta.main) await run(main);
