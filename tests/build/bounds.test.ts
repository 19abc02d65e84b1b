import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { compileFolder } from '../../scripts/compile.ts';
import { temporaryFolder } from './content-copy.ts';

const SITE = 'tests/fixtures/second';
const STORY = 'stories/harbour-birds';
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
