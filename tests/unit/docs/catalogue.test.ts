import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cataloguePaths, writeCatalogue } from '../../../scripts/catalogue.ts';
import {
  findAll,
  readExamples,
  sampleFolder,
  tryExample,
} from '../../../scripts/diagnostic-examples.ts';
import { catalogue } from '../../../src/model/diagnostics/catalogue.ts';

/** Rules about files as a whole, about what scripts wrote, and two that no dataset reaches: no passage shows them. */
const WITHOUT_PASSAGE = [
  'content-folder-missing',
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'json-too-many',
  'file-not-utf8',
  'file-outside',
  'text-hidden-character',
  'stories-missing',
  'dataset-missing',
  'story-text-missing',
  'story-language-unknown',
  'story-slug-reserved',
  'story-slug-characters',
  'lead-story-language',
  'json-empty',
  'json-too-deep',
  'json-invalid',
  'outline-room',
  'derived-unit-unknown',
  'derived-unit-missing',
  'series-file-missing',
  'series-file-unnamed',
  'embed-height-missing',
  'embed-height-stale',
  'pin-missing',
  'pin-changed',
  'pin-unlisted',
  // The sample has one language; tests/unit/story and tests/unit/load try these on two.
  'text-translation-missing',
  'source-translation-missing',
  'locator-translation-missing',
  'chart-translation-missing',
  // These speak of a table that is imported, and of what readers were shown; both have tests of their own.
  'import-cell-empty',
  'import-choice',
  'import-column-missing',
  'import-column-twice',
  'import-column-unknown',
  'import-encoding',
  'import-formula',
  'import-id',
  'import-id-taken',
  'import-id-twice',
  'import-number',
  'import-table',
  'import-unit-percent',
  'published-changed',
  'published-form',
  'published-removed',
  'paragraph-long',
];

const examples = await readExamples();
let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'examples-'));
  cpSync(sampleFolder, copy, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('the right examples together are a story without a diagnostic', async () => {
  expect(await findAll(sampleFolder)).toEqual([]);
});

test('every rule has one example, apart from those that no passage can show', () => {
  const shown = examples.map(({ id }) => id);
  expect([...shown, ...WITHOUT_PASSAGE].toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

describe('the wrong example gets its diagnostic and no other', () => {
  test.each(examples)('$id', async (example) => {
    const found = await tryExample(copy, example);
    expect([...new Set(found.map(({ id }) => id))]).toEqual([example.id]);
    for (const { location } of found) expect(location.line).toBeGreaterThan(0);
  });
});

test('the pages of the catalogue are what the code says', async () => {
  const pages = await writeCatalogue();
  expect(readFileSync(cataloguePaths['zh-CN'], 'utf8')).toBe(pages['zh-CN']);
  expect(readFileSync(cataloguePaths.en, 'utf8')).toBe(pages.en);
}, 60_000);
