import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileFolder } from '../../scripts/compile.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { temporaryFolder } from './content-copy.ts';

const STORY = 'stories/harbour-birds';
const TEXT = `${STORY}/en.md`;
const DATA = `${STORY}/dataset.json`;

/** What a damaged copy of the fixture site is told: errors, each with the file that it names. */
async function errorsOf(damage: (folder: string) => void): Promise<string[]> {
  const folder = temporaryFolder();
  cpSync('tests/fixtures/second', folder, { recursive: true });
  damage(folder);
  const found = await compileFolder(folder);
  return found.filter(({ level }) => level === 'error').map((one) => describeError(one));
}

function describeError({ id, location, hint }: Diagnostic): string {
  expect(location.line).toBeGreaterThan(0);
  expect(hint?.['zh-CN'] ?? '', id).not.toBe('');
  return `${id} ${location.file.slice(location.file.indexOf('stories'))}`;
}

const edit = (file: string, change: (text: string) => string | Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

const editData = (change: (data: Dataset) => void) =>
  edit(DATA, (text) => {
    const data = JSON.parse(text);
    change(data);
    return `${JSON.stringify(data, null, 2)}\n`;
  });

interface Dataset {
  figures: Record<string, unknown>[];
  derived: Record<string, unknown>[];
}

/** Something else in the place of a file. */
const replace = (file: string, put: (path: string) => void) => (folder: string) => {
  rmSync(join(folder, file));
  put(join(folder, file));
};

test.each<[string, (folder: string) => void]>([
  ['a byte order mark', edit(TEXT, (text) => `\ufeff${text}`)],
  ['the line ends of Windows', edit(TEXT, (text) => text.replaceAll('\n', '\r\n'))],
  ['both, in the dataset', edit(DATA, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`)],
])('%s changes nothing', async (_title, damage) => {
  expect(await errorsOf(damage)).toEqual([]);
});

test.each<[string, (folder: string) => void, string]>([
  [
    'a folder in the place of the dataset',
    replace(DATA, (path) => mkdirSync(path)),
    `dataset-missing ${DATA}`,
  ],
  [
    'a folder in the place of a text',
    replace(TEXT, (path) => mkdirSync(path)),
    `lead-story-language`,
  ],
  [
    'a link that leads nowhere',
    replace(TEXT, (path) => symlinkSync('/nowhere/x', path)),
    `file-unreadable ${TEXT}`,
  ],
  ['a link to itself', replace(DATA, (path) => symlinkSync(path, path)), `file-unreadable ${DATA}`],
  [
    'bytes that are not UTF-8',
    edit(TEXT, (text) => Buffer.concat([Buffer.from(text), Buffer.of(0xb5, 0xda)])),
    `file-not-utf8 ${TEXT}`,
  ],
  [
    'UTF-16',
    edit(DATA, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
    `file-not-utf8 ${DATA}`,
  ],
  [
    'an id twice',
    editData(({ figures }) => figures.push({ ...figures[0] })),
    `figure-duplicate ${DATA}`,
  ],
  [
    'a derivation from itself',
    editData(
      ({ derived }) =>
        Object.assign(derived[0] ?? {}, { of: ['spent_share', 'stretches_walked'] }) &&
        Object.assign(derived[1] ?? {}, { of: ['stretches_left', 'budget'] }),
    ),
    `derived-cycle ${DATA}`,
  ],
])('%s is an error that names the file', async (_title, damage, expected) => {
  expect(await errorsOf(damage)).toEqual(
    expect.arrayContaining([expect.stringContaining(expected)]),
  );
});
