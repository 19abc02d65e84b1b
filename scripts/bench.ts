import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildCost, type Cost, round } from './bench/build-cost.ts';
import { editSentence, generateSite, type Size } from './bench/generated-site.ts';
import { findBrowser, LAUNCH_ARGS } from './browser.ts';
import { copyCompressed } from './measure/compressed-site.ts';
import { timeSaves } from './measure/saves.ts';
import { visit } from './measure/visit.ts';
import { root, run } from './project.ts';
import { serveFolder } from './serve.ts';

const SIZES: readonly Size[] = [
  ...[1, 10, 100, 500].map((charts) => ({ stories: 1, charts })),
  ...[10, 50].map((stories) => ({ stories, charts: 1 })),
];

/** Embeds on a page of another house. */
const EMBEDS = [1, 20] as const;

/**
 * `npm run bench`: what builds of generated sites cost, without pictures, with pictures drawn for the
 * first time, and again after one sentence changed; how soon the preview shows a save; what a phone on
 * a slow line fetches and works for a story, a chart's page and a page with embeds. Tables, and the
 * same as JSON in the last line. Ratios are to the smallest site in the same run, because machines
 * differ. `--quick` takes the two smallest sites.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const builds = (values.quick ? SIZES.slice(0, 2) : SIZES).map((size) => measure(size, folder));
    const least = builds[0]?.bare.cpu ?? 1;
    const rows = builds.map(({ size, bare, first, edited }) => ({
      ...size,
      'without pictures, CPU s': bare.cpu,
      ratio: round(bare.cpu / least),
      'first, CPU s': first.cpu,
      'after an edit, CPU s': edited.cpu,
      'after an edit, s': edited.wall,
      'peak MB': first.memory,
    }));
    console.table(rows);
    const slopes = {
      chart: slopeOf(builds, 'charts'),
      story: slopeOf(builds, 'stories'),
    };
    console.log(
      `Without pictures each further chart costs ${slopes.chart} CPU-s, each further story ${slopes.story}.`,
    );
    const saves = (await timeSaves(join(root, 'content'))).map(({ milliseconds }) => milliseconds);
    const preview = Math.round(saves.toSorted((a, b) => a - b)[Math.floor(saves.length / 2)] ?? 0);
    console.log(`The preview shows a save after ${preview} ms (median of ${saves.length}).`);
    const pages = await measurePages(join(folder, 'dist'), join(folder, 'site'));
    console.table(pages);
    const machine = { model: cpus()[0]?.model, cores: cpus().length, node: process.version };
    console.log(JSON.stringify({ machine, rows, slopes, preview, pages }));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly size: Size;
  /** Without pictures; with all of them drawn for the first time; after one sentence changed. */
  readonly bare: Cost;
  readonly first: Cost;
  readonly edited: Cost;
}

function measure(size: Size, folder: string): Measured {
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  generateSite(size, content);
  const build = (pictures: boolean) => {
    rmSync(out, { recursive: true, force: true });
    return buildCost(content, out, pictures, join(folder, 'pictures'));
  };
  rmSync(join(folder, 'pictures'), { recursive: true, force: true });
  const bare = build(false);
  const first = build(true);
  editSentence(content);
  return { size, bare, first, edited: build(true) };
}

/** CPU seconds for each chart or story more, from the smallest site to the largest of its kind. */
function slopeOf(builds: readonly Measured[], of: keyof Size): number {
  const [first] = builds;
  const last = builds.toSorted((a, b) => b.size[of] - a.size[of])[0];
  if (!first || !last || last.size[of] === first.size[of]) return 0;
  const rise = last.bare.cpu - first.bare.cpu;
  return Math.round((rise / (last.size[of] - first.size[of])) * 1000) / 1000;
}

/** What the phone of the profile fetches and works: the newest built site, and hosts of its embeds. */
async function measurePages(site: string, folder: string) {
  copyCompressed(site, folder);
  const server = await serveFolder(folder, '/', 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...LAUNCH_ARGS] });
  const charts = readdirSync(join(folder, 'embed', 'harbour-birds'));
  for (const count of EMBEDS) {
    const frames = Array.from(
      { length: count },
      (_, index) =>
        `<iframe src="/embed/harbour-birds/${charts[index % charts.length]}/"></iframe>`,
    );
    mkdirSync(join(folder, `host-${count}`));
    writeFileSync(
      join(folder, `host-${count}`, 'index.html'),
      `<!doctype html><title>Another house</title>${frames.join('')}`,
    );
  }
  try {
    const rows = [];
    for (const [page, path] of [
      ['story', ''],
      ['page of a chart', 'charts/harbour-birds/accounts/'],
      ...EMBEDS.map((count) => [`embeds: ${count}`, `host-${count}/`] as const),
    ] as const) {
      const seen = await visit(browser, server.url + path);
      rows.push({
        page,
        requests: seen.fetched.length,
        KB: round(seen.fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1024),
        'largest paint, ms': Math.round(seen.lcp),
        'scripts, ms': Math.round(seen.scripts),
      });
      await seen.close();
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

await run(main);
