import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chartAddresses } from '../src/chart-address.ts';
import { pinnedPage } from '../src/embed/pin.ts';
import { embedScript } from '../src/embed/script.ts';
import { loadContent } from '../src/load/content.ts';
import { pinHash, readPins } from '../src/load/pins.ts';
import { type Pin, pinPath } from '../src/model/pin.ts';
import type { Story } from '../src/model/story.ts';
import type { Locale } from '../src/model/words.ts';
import { valuesHash } from '../src/render/embed-state.ts';
import { compileContent } from '../src/story/compile.ts';
import { buildSite } from './build.ts';
import { readSettings, root, run, type Settings } from './project.ts';

/** What is frozen: a chart in one language and one scheme. */
export interface PinWish {
  readonly story: string;
  readonly chart: string;
  /** Null for the language in which the story is first. */
  readonly language: string | null;
  readonly scheme: 'light' | 'dark';
}

/**
 * `npm run pin -- <story>/<chart> [--language <language>] [--dark]`: freezes the chart's embed as it is
 * now into one file under `content/pins/`, and prints its address. The file belongs into the
 * repository, and never changes.
 */
async function main(): Promise<number> {
  const { wish, rest } = readWish(process.argv.slice(2));
  const settings = readSettings(rest, process.env);
  const pin = await freeze(wish, settings);
  console.log(`${settings.basePath}pin/${pinPath(pin)}/`);
  return 0;
}

function readWish(args: readonly string[]): { wish: PinWish; rest: string[] } {
  const [name = '', ...others] = args;
  const [story, chart, more] = name.split('/');
  if (!story || !chart || more !== undefined) {
    throw new Error('Say which chart: npm run pin -- <story>/<chart>');
  }
  const at = others.indexOf('--language');
  const language = at < 0 ? null : (others[at + 1] ?? null);
  const scheme = others.includes('--dark') ? 'dark' : 'light';
  const rest = others.filter(
    (one, index) => one !== '--dark' && (at < 0 || (index !== at && index !== at + 1)),
  );
  return { wish: { story, chart, language, scheme }, rest };
}

/** Builds the site, takes the embed's page, and keeps it with its line in the index. */
export async function freeze(wish: PinWish, settings: Settings): Promise<Pin> {
  const outDir = mkdtempSync(join(tmpdir(), 'pin-'));
  try {
    if (!(await buildSite({ ...settings, outDir }))) throw new Error('The site has errors.');
    const { html, language } = await frozenPage(wish, settings, outDir);
    const pin: Pin = {
      story: wish.story,
      chart: wish.chart,
      language,
      scheme: wish.scheme,
      hash: pinHash(html),
    };
    await keep(pin, html, settings.contentDir);
    return pin;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function frozenPage(wish: PinWish, { contentDir, basePath }: Settings, outDir: string) {
  const loaded = await loadContent(contentDir, root);
  if (!loaded.value) throw new Error('The content cannot be read.');
  const { site, stories, locales } = compileContent(loaded.value).value;
  const story = stories.find(
    ({ slug, language }) => slug === wish.story && language === (wish.language ?? language),
  );
  const chart = story?.charts.find(({ id }) => id === wish.chart);
  if (!story || !chart) throw new Error(`There is no chart ${wish.story}/${wish.chart}.`);
  const { language } = story;
  const locale = locales.get(language) as Locale;
  const place = { language, story: story.slug, chart: chart.id };
  const { embed, embedDark, latest, page } = chartAddresses(place, site);
  const built = wish.scheme === 'dark' ? embedDark : embed;
  const html = await readFile(join(outDir, built, 'index.html'), 'utf8');
  const { corrected, newest } = locale.words.embed;
  return {
    language,
    html: pinnedPage(html, {
      base: basePath,
      origin: new URL(process.env['SITE_URL'] ?? site.url).origin,
      latest,
      page,
      values: valuesHash(chart, story as Story, locale),
      script: await embedScript('newest'),
      words: { corrected, newest },
    }),
  };
}

async function keep(pin: Pin, html: string, contentDir: string): Promise<void> {
  const folder = join(contentDir, 'pins');
  const { value, diagnostics } = await readPins(contentDir, root);
  if (diagnostics.length > 0) throw new Error('Restore the pins that were changed first.');
  const known = value.map((one) => one.pin);
  if (known.some(({ hash }) => hash === pin.hash)) return;
  const file = join(folder, `${pinPath(pin)}.html`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
  const index = `${JSON.stringify([...known, pin], null, 2)}\n`;
  await writeFile(join(folder, 'index.json'), index);
}

if (import.meta.main) await run(main);
