import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartCsv, chartRecord } from '../../../src/render/chart-data.ts';
import { creditLine } from '../../../src/render/credit.ts';
import { chartColumns, FIGURE_COLUMNS } from '../../../src/render/figure-columns.ts';
import { storyCsv, storyDataset, storyPackage } from '../../../src/render/story-data.ts';
import { CHARTS, STORIES } from '../render/sites.ts';

const guide = readFileSync('docs/data.md', 'utf8');

/** The fenced blocks of the guide: their language, the file that they show, and their text. */
const blocks = [...guide.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)\n```$/gm)].map(
  ([, language = '', path = '', body = '']) => ({ language, path, body }),
);

/** What the site writes at an address of the guide. */
function fileAt(path: string): string {
  const [, part, slug, name = ''] = path.split('/');
  const story = STORIES.find((one) => one.story.slug === slug);
  if (!story) throw new Error(`no story for ${path}`);
  if (part === 'data') {
    const units = story.locale.units;
    const input = { ...story, units, translations: [story.story] as const, page: '' };
    if (name === 'figures.csv') return storyCsv(input);
    return JSON.stringify(name === 'dataset.json' ? storyDataset(input) : storyPackage(input));
  }
  const chart = CHARTS.find(
    (one) => name.startsWith(`${one.chart.id}.`) && one.story.slug === slug,
  );
  if (!chart) throw new Error(`no chart for ${path}`);
  if (name.endsWith('.csv')) return chartCsv(chart);
  const { licence } = chart.site;
  return JSON.stringify({ ...chartRecord(chart), credit: creditLine(chart.chart, chart), licence });
}

test('every example of a file is part of that file', () => {
  const shown = blocks.filter(({ path }) => path !== '');
  expect(shown).toHaveLength(4);
  for (const { language, path, body } of shown) {
    const text = fileAt(path);
    if (language === 'json') expect(JSON.parse(text)).toMatchObject(JSON.parse(body));
    else
      expect(text.replace('\uFEFF', '').split('\r\n')).toEqual(
        expect.arrayContaining(body.split('\n')),
      );
  }
});

test('every program prints what the guide says', async () => {
  const programs = blocks.filter(({ language }) => language === 'js');
  expect(programs).toHaveLength(1);
  for (const program of programs) {
    const printed: string[] = [];
    const fetched = async (address: string) => new Response(fileAt(new URL(address).pathname));
    // The guide's own text is run.
    const AsyncFunction = (async () => {}).constructor as unknown as new (
      ...parts: string[]
    ) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction('fetch', 'console', program.body)(fetched, {
      log: (line: string) => printed.push(line),
    });
    expect(printed.join('\n')).toBe(blocks[blocks.indexOf(program) + 1]?.body);
  }
});

test('the guide describes every column, and no other', () => {
  const [, table = ''] = /\n\| column \|.*\n\|.*\n((?:\|.*\n)+)/.exec(guide) ?? [];
  const described = table
    .split('\n')
    .flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
  const [story] = STORIES;
  expect(described).toEqual(story && chartColumns(story.locale).map(({ name }) => name));
  expect(described).toEqual(expect.arrayContaining(FIGURE_COLUMNS.map(({ name }) => name)));
});
