import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/charts/registry.ts';
import { formatDiagnostic } from '../../../src/format/diagnostic.ts';
import { loadContent } from '../../../src/load/content.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { compileContent } from '../../../src/story/compile.ts';
import { HEAD } from '../prose/sample.ts';

const guide = readFileSync('docs/editors.zh-CN.md', 'utf8');

/** The fenced blocks of the guide, with the words behind their backticks. */
const blocks = [...guide.matchAll(/^```([^\n]*)\n([\s\S]*?)\n```$/gm)].map(
  ([, info = '', body = '']) => ({
    info,
    body,
  }),
);

const CHART = '\n\n:::chart{#any kind=units figures=bs_done}\n### 题\n句。\n:::\n';

/** Compiles a text in the place of the lead story's. */
async function compile(text: string): Promise<readonly Diagnostic[]> {
  const { value } = await loadContent('content', process.cwd());
  const [story] = value?.stories ?? [];
  if (!value || !story) throw new Error('The content does not load.');
  const translations = new Map([['zh-CN', { file: 'guide.md', text: HEAD + text }]]);
  return compileContent({ ...value, stories: [{ ...story, translations }] }).diagnostics;
}

test('every right example of the guide compiles without a word', async () => {
  const right = blocks.filter(({ info }) => info === 'md');
  expect(right.length).toBeGreaterThan(3);
  for (const { body } of right) {
    expect({ body, found: (await compile(body)).map(({ id }) => id) }).toEqual({ body, found: [] });
  }
});

test('every wrong example gets the diagnostic that the guide shows below it', async () => {
  const wrong = blocks.flatMap(({ info, body }, index) =>
    info === 'md 错例' ? [{ body, shown: blocks[index + 1] }] : [],
  );
  expect(wrong.length).toBeGreaterThan(3);
  for (const { body, shown } of wrong) {
    expect(shown?.info).toBe('text');
    const reports = (await compile(body + CHART)).map((found) => formatDiagnostic(found, 'zh-CN'));
    const lines = shown?.body.split('\n') ?? [];
    expect(
      reports.some((report) => lines.every((line) => report.includes(line))),
      shown?.body,
    ).toBe(true);
  }
});

test('every record of the guide is accepted by the dataset, in place of one that has its id', async () => {
  const { datasetSchema } = await import('../../../src/model/dataset.ts');
  const records = blocks.filter(({ info }) => info === 'json').map(({ body }) => JSON.parse(body));
  expect(records).toHaveLength(2);
  const [figure, derived] = records;
  const sources = JSON.parse(readFileSync('content/stories/yicheng/dataset.json', 'utf8')).sources;
  expect(datasetSchema.safeParse({ sources, figures: [figure], derived: [derived] }).success).toBe(
    true,
  );
});

test('the series of the guide is accepted by the dataset, and its file by the reader', async () => {
  const { datasetSchema } = await import('../../../src/model/dataset.ts');
  const { parseSeries } = await import('../../../src/load/series.ts');
  const bodyOf = (name: string) => blocks.find(({ info }) => info === name)?.body ?? '';
  const { sources } = JSON.parse(readFileSync('content/stories/yicheng/dataset.json', 'utf8'));
  const series = [JSON.parse(bodyOf('json 序列'))];
  expect(datasetSchema.safeParse({ sources, figures: [], series }).success).toBe(true);
  const { value } = parseSeries({ file: 'visitors.csv', text: bodyOf('csv') });
  expect(value?.map(({ printed }) => printed)).toEqual(['1204', null, '873']);
});

test('the guide names no chart kind, measure or variant that there is not', async () => {
  const { kinds } = await import('../../../src/charts/registry.ts');
  const named = [...guide.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, kind]) => kind);
  expect(named.toSorted()).toEqual(Object.keys(kinds).toSorted());
});

test.each(
  Object.entries(kinds),
)('the row of the kind %s names all that it can be told', (name, kind) => {
  const row = guide.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
  expect(Object.keys(kind.options).filter((option) => !row.includes(`${option}=`))).toEqual([]);
  expect(row).not.toBe('');
});

test('the guide names every line of the front matter', async () => {
  const { frontMatterSchema } = await import('../../../src/model/front-matter.ts');
  const missing = Object.keys(frontMatterSchema.shape).filter(
    (key) => !guide.includes(`\`${key}\``),
  );
  expect(missing).toEqual([]);
});

test('what the guide says of the desk is what its forms are called', async () => {
  const { readCollections } = await import('../../../scripts/desk/collections.ts');
  const collections = readCollections('content');
  expect(guide).toContain(`左边四栏：${collections.map(({ label }) => label).join('、')}。`);
  const fields = collections.flatMap(({ files }) => files.flatMap((file) => file.fields));
  const named = [...guide.matchAll(/“([^“”]+（[a-z]+）)”/g)].map(([, label]) => label);
  expect(named).toContain('数（figures）');
  expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining(named));
  const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  const commands = [...guide.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands));
});

test('the figure that the guide inspects is as it says', () => {
  const shown = blocks.find(({ info }) => info === 'text 查看')?.body.split('\n') ?? [];
  const { figures } = JSON.parse(readFileSync('content/stories/yicheng/dataset.json', 'utf8'));
  const [id, label] = /^(\w+) = .* · (.*)$/.exec(shown[0] ?? '')?.slice(1) ?? [];
  const figure = figures.find((one: { id: string }) => one.id === id);
  const { note } = JSON.parse(readFileSync('content/locales/zh-CN.json', 'utf8'));
  expect(figure.label['zh-CN']).toBe(label);
  expect(shown.slice(1, 3)).toEqual([
    `${note.where}：${figure.locator.join(' · ')}`,
    `${note.printed}：${figure.printed}`,
  ]);
});

const bodyOf = (name: string) => blocks.find(({ info }) => info === name)?.body ?? '';

/** The lead story's files and the site's units. */
async function lead() {
  const { value } = await loadContent('content', process.cwd());
  const [story] = value?.stories ?? [];
  if (!value || !story) throw new Error('The content does not load.');
  return { story, context: { units: value.units, defaultLanguage: value.site.languages[0] ?? '' } };
}

test('the table of the guide is imported, and the wrong one gets the report below it', async () => {
  const { importFigures } = await import('../../../src/load/import-figures.ts');
  const { story, context } = await lead();
  const read = (name: string) =>
    importFigures({ file: 't.csv', text: bodyOf(name) }, story.dataset, context);
  const right = read('csv 表格');
  expect(right.diagnostics).toEqual([]);
  expect(right.value?.figures.length).toBe(story.dataset.value.figures.length + 3);
  const shown = blocks[blocks.findIndex(({ info }) => info === 'csv 错表') + 1];
  const report = read('csv 错表')
    .diagnostics.map((one) => formatDiagnostic(one, 'zh-CN'))
    .join();
  for (const line of shown?.body.split('\n') ?? ['?']) expect(report).toContain(line);
});

test('the guide lists every column of an import, and no other', async () => {
  const { COLUMNS } = await import('../../../src/load/import-cells.ts');
  const rows = [...guide.matchAll(/^\| (\p{sc=Han}+) \| `([a-z]+)` \|/gmu)];
  expect(new Set(rows.map(([, zh, en]) => `${zh} ${en}`))).toEqual(
    new Set(Object.values(COLUMNS).map((names) => names.join(' '))),
  );
});

test('the correction and the evidence of the guide are right, and the report is the one shown', async () => {
  const { checkPublished } = await import('../../../src/load/published.ts');
  const { datasetSchema } = await import('../../../src/model/dataset.ts');
  const { story } = await lead();
  const correction = JSON.parse(bodyOf('json 更正'));
  const evidence = [JSON.parse(bodyOf('json 证据'))];
  const { value } = story.dataset;
  const figures = value.figures.map((one) => (one.id === 'bs_done' ? { ...one, evidence } : one));
  const corrected = datasetSchema.parse({ ...value, figures, corrections: [correction] });
  const before = { bs_done: { value: correction.from, unit: '处' } };
  const published = { ...story.dataset, value: before };
  expect(checkPublished({ ...story.dataset, value: corrected }, published)).toEqual([]);
  const [found] = checkPublished(story.dataset, published);
  expect(found && formatDiagnostic(found, 'zh-CN')).toContain(bodyOf('text 更正'));
});

test('the guide names no command that there is not', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...guide.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(['new-story', 'import-figures', 'release']));
});
