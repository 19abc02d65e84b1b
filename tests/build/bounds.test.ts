import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { compileFolder } from '../../scripts/compile.ts';
import { loadContent } from '../../src/load/content.ts';
import { compileContent } from '../../src/story/compile.ts';
import { temporaryFolder } from './content-copy.ts';

const SITE = 'tests/fixtures/second';
const STORY = 'stories/harbour-birds';
const TEXT = `${STORY}/en.md`;
const CHINESE = `${STORY}/zh-CN.md`;
const DATA = `${STORY}/dataset.json`;
const HEAD = `${readFileSync(join(SITE, CHINESE), 'utf8').split('\n---\n')[0]}\n---\n\n`;
/** Of what takes 1–10 s alone: an input that is not bounded takes minutes, or never ends. */
const BOUND = 60_000;
vi.setConfig({ testTimeout: BOUND });

function copyWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  cpSync(SITE, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const errorsOf = async (files: Readonly<Record<string, string>>) =>
  (await compileFolder(copyWith(files))).filter(({ level }) => level === 'error');

/** Repeats a text until it has `bytes`. */
const fill = (text: string, bytes: number) =>
  text.repeat(Math.floor(bytes / Buffer.byteLength(text)));

/** Paragraphs as long as they may be, of one character or a mixture. */
const paragraphs = (words: string, bytes: number) =>
  fill(`${words.repeat(Math.floor(4900 / words.length))}\n\n`, bytes);

test.each<[string, string]>([
  ['prose in Chinese', CHINESE],
  ['a text in English', TEXT],
  ['a dataset', DATA],
  ['the words of a language', 'locales/en.json'],
  ['the site', 'site.json'],
])('%s of 10 MB is an error that says how large it may be', async (_title, file) => {
  const errors = await errorsOf({ [file]: fill('数到了许多鸟。\n\n', 10_000_000) });
  const found = errors.find(({ id }) => id === 'file-too-large');
  expect(found?.message.en).toMatch(/has 10 MB; [18] MB is the most$/);
});

test.each([
  ':',
  '{',
  '[',
  '*',
  '`',
  '1',
  '一',
  ' ',
  '_',
  '「',
])('a line of 900,000 times “%s” is one error that says how long it may be', async (mark) => {
  const errors = await errorsOf({ [CHINESE]: HEAD + fill(mark, 900_000) });
  expect(errors.map(({ id }) => id)).toEqual(['paragraph-long']);
});

test.each([
  ':',
  '{',
  '[',
  '*',
  '`',
  '一',
  ' ',
  '**1** ',
  '12 ',
  '[三成]{.plain}',
  '{[一]}*`',
  '3月',
])('paragraphs of “%s” take time in proportion to their number', async (words) => {
  const timeOf = async (bytes: number) => {
    const folder = copyWith({ [CHINESE]: HEAD + paragraphs(words, bytes) });
    const start = performance.now();
    const { value } = await loadContent(folder, folder);
    if (value) compileContent(value);
    return performance.now() - start;
  };
  await timeOf(30_000);
  const [small, large] = [await timeOf(60_000), await timeOf(240_000)];
  // Four times as much: 16 and more if it were squared. The rest is room for a busy machine.
  expect(large).toBeLessThan(small * 8 + 500);
});

test('a text, a dataset and a front matter without a right line end in their diagnostics', async () => {
  const wrong = await errorsOf({ [CHINESE]: `${HEAD}${'12\n\n'.repeat(100_000)}` });
  expect(wrong.filter(({ id }) => id === 'number-unbound')).toHaveLength(100_000);
  const keys = Array.from({ length: 80_000 }, (_, index) => `k${index}: 1\n`).join('');
  const front = await errorsOf({ [CHINESE]: `---\n${keys}---\n` });
  expect(front.map(({ id }) => id)).toContain('paragraph-long');
  const objects = await errorsOf({ [DATA]: `{"figures":[${'{},'.repeat(2_000_000)}{}]}` });
  expect(objects.map(({ id }) => id)).toEqual(['json-too-many']);
  const commas = await errorsOf({ [DATA]: `{\n${'"a": 1\n'.repeat(200_000)}}` });
  expect(commas.filter(({ id }) => id === 'json-comma-missing')).toHaveLength(100_000);
});

test('brackets in one another are no end of the linter', async () => {
  const words = `鸟${'（'.repeat(2400)}${'）'.repeat(2400)}`;
  expect(await errorsOf({ [CHINESE]: `${HEAD}${words}\n` })).toEqual([]);
});

interface Dataset {
  figures: Record<string, unknown>[];
  derived: Record<string, unknown>[];
}

function dataWith(change: (data: Dataset) => void): string {
  const data = JSON.parse(readFileSync(join(SITE, DATA), 'utf8'));
  change(data);
  return `${JSON.stringify(data, null, 2)}\n`;
}

const MANY = Array.from({ length: 5000 }, (_, index) => index);

test('5,000 figures, each once in the text, compile to their numbers', async () => {
  const dataset = dataWith(({ figures }) => {
    for (const index of MANY) {
      const value = 10_000 + index;
      figures.push({ ...figures[0], id: `f${index}`, value, printed: `${value} birds` });
    }
  });
  const words = MANY.map((index) => `There were {{f${index}}} here.\n\n`).join('');
  const text = `${readFileSync(join(SITE, TEXT), 'utf8')}\n${words.trimEnd()}\n`;
  const folder = copyWith({ [DATA]: dataset, [TEXT]: text });
  const { value, diagnostics } = await loadContent(folder, folder);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const compiled = compileContent(value);
  const all = [...diagnostics, ...compiled.diagnostics];
  expect(all.filter(({ level }) => level === 'error')).toEqual([]);
  const story = compiled.value.stories.find(({ language }) => language === 'en');
  const html = JSON.stringify(story?.blocks);
  const shown = [...html.matchAll(/data-figure=\\"f(\d+)\\">([\d,]+) /g)];
  expect(shown.map(([, id, number]) => [Number(id), number])).toEqual(
    MANY.map((index) => [index, (10_000 + index).toLocaleString('en')]),
  );
});

test.each([
  ['in a chain', (index: number) => (index === 0 ? 'birds' : `d${index - 1}`), []],
  ['in a circle', (index: number) => `d${(index + 4999) % 5000}`, ['derived-cycle']],
] as const)('5,000 derived figures %s, the last first', async (_title, before, expected) => {
  const dataset = dataWith(({ figures, derived }) => {
    for (const index of MANY.toReversed()) {
      const operation = index % 2 === 0 ? 'sum' : 'difference';
      const of = [before(index), 'ducks'];
      derived.push({ id: `d${index}`, label: figures[0]?.['label'], operation, of });
    }
  });
  const folder = copyWith({ [DATA]: dataset });
  const { value } = await loadContent(folder, folder);
  if (!value) throw new Error('not read');
  const { diagnostics, value: site } = compileContent(value);
  const errors = diagnostics.filter(({ level }) => level === 'error');
  expect(errors.map(({ id }) => id)).toEqual(expected);
  const last = site.stories[0]?.figures.find(({ id }) => id === 'd4999');
  expect(last?.quantity).toEqual(expected.length > 0 ? undefined : { kind: 'value', value: 64 });
  for (const { message } of errors) expect(message.en.length).toBeLessThan(500);
});
