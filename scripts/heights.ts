import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chartAddresses } from '../src/chart-address.ts';
import { breakpoints, type HeightPoint, WIDTHS } from '../src/embed/fit.ts';
import { loadContent } from '../src/load/content.ts';
import type { Heights } from '../src/model/heights.ts';
import type { Site } from '../src/model/site.ts';
import type { Story } from '../src/model/story.ts';
import type { Locale } from '../src/model/words.ts';
import { markupHash } from '../src/render/embed-state.ts';
import { compileContent } from '../src/story/compile.ts';
import { findBrowser, LAUNCH_ARGS } from './browser.ts';
import { buildSite } from './build.ts';
import { readSettings, root, run } from './project.ts';
import { serveFolder } from './serve.ts';

/**
 * `npm run heights`: measures every embed of a content folder in Chromium at every width, and writes
 * `heights.json` beside each story's dataset. The file belongs into the repository.
 */
async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const outDir = mkdtempSync(join(tmpdir(), 'heights-'));
  try {
    if (!(await buildSite({ ...settings, outDir }))) return 1;
    const loaded = await loadContent(settings.contentDir, root);
    if (!loaded.value) return 1;
    const { site, stories, locales } = compileContent(loaded.value).value;
    const { url, close } = await serveFolder(outDir, settings.basePath, 0);
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...LAUNCH_ARGS],
    });
    try {
      // The page's own policy forbids frames, and it is measured in one.
      const page = await browser.newPage({ bypassCSP: true });
      for (const slug of new Set(stories.map((story) => story.slug))) {
        const file = join(settings.contentDir, 'stories', slug, 'heights.json');
        const own = stories.filter((story) => story.slug === slug);
        const heights = await measureStory(own, site, locales, { page, url });
        const text = writeHeights(heights);
        if (text !== (await readFile(file, 'utf8').catch(() => null))) await writeFile(file, text);
      }
    } finally {
      await browser.close();
      await close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  return 0;
}

async function measureStory(
  stories: readonly Story[],
  site: Site,
  locales: ReadonlyMap<string, Locale>,
  { page, url }: { page: Page; url: string },
): Promise<Heights> {
  const heights: Heights = {};
  for (const story of stories) {
    const charts: Heights[string] = {};
    for (const chart of story.charts) {
      const place = { language: story.language, story: story.slug, chart: chart.id };
      await page.goto(url + chartAddresses(place, site).embed);
      const points = breakpoints(await measureEmbed(page, allWidths()));
      const of = markupHash(chart, story, locales.get(story.language) as Locale);
      charts[chart.id] = { of, points: points.map(([width, height]) => [width, height]) };
      console.log(`${story.slug} ${story.language} ${chart.id}: ${points.length} points`);
    }
    heights[story.language] = charts;
  }
  return heights;
}

function allWidths(): number[] {
  return Array.from({ length: WIDTHS.to - WIDTHS.from + 1 }, (_, index) => WIDTHS.from + index);
}

/** One line for each chart, so that a change reads as one. */
function writeHeights(heights: Heights): string {
  const languages = Object.entries(heights).map(([language, charts]) => {
    const lines = Object.entries(charts).map(
      ([chart, measured]) => `    ${JSON.stringify(chart)}: ${JSON.stringify(measured)}`,
    );
    return `  ${JSON.stringify(language)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${languages.join(',\n')}\n}\n`;
}

/**
 * The heights that an embed's content needs by itself, without what is reserved for it. The page
 * must be at the embed's address, free of its policy: it is measured in a frame of itself.
 */
export async function measureEmbed(
  page: Page,
  widths: readonly number[],
): Promise<readonly HeightPoint[]> {
  return page.evaluate(async (all) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border:0;height:400px';
    frame.src = location.href;
    document.body.replaceChildren(frame);
    await new Promise((done) => frame.addEventListener('load', done, { once: true }));
    const inner = frame.contentDocument as Document;
    await inner.fonts.ready;
    const embed = inner.querySelector('main') as HTMLElement;
    embed.style.minHeight = '0';
    // A scroll bar would take its width from the content.
    inner.documentElement.style.overflow = 'hidden';
    return all.map((width): [number, number] => {
      frame.style.width = `${width}px`;
      return [width, embed.getBoundingClientRect().height];
    });
  }, widths);
}

if (import.meta.main) await run(main);
