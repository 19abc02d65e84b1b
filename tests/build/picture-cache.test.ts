import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './content-copy.ts';

/** Edits that change pictures: a label of the dataset, a title, the colour of ranks. */
const EDITS: readonly [file: string, from: string, to: string][] = [
  ['stories/harbour-birds/dataset.json', '"en": "Ducks"', '"en": "Wild ducks"'],
  ['stories/harbour-birds/theme.json', '"amount": "#9a5b12"', '"amount": "#8a4b12"'],
  ['stories/harbour-birds/en.md', '### The budget and what was spent', '### Budget and spending'],
];

test('after an edit a build with the pictures of earlier builds is that of an empty cache', () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  cpSync('tests/fixtures/second', content, { recursive: true });
  const first = build(content, join(folder, 'first'), join(folder, 'kept'));
  for (const [file, from, to] of EDITS) edit(join(content, file), from, to);
  const kept = build(content, join(folder, 'second'), join(folder, 'kept'));
  const drawn = build(content, join(folder, 'third'), join(folder, 'empty'));
  expect(Object.keys(drawn).length).toBeGreaterThan(20);
  expect(kept).toEqual(drawn);
  // The edits reached pictures, and left others as they were.
  const changed = Object.keys(drawn).filter((name) => !drawn[name]?.equals(first[name] as Buffer));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(Object.keys(drawn).length);
}, 240_000);

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** Builds a content folder; the pictures and archives by their names. */
function build(content: string, out: string, cache: string): Record<string, Buffer> {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content-dir', content, '--out-dir', out],
    { encoding: 'utf8', env: { ...process.env, CACHE_DIR: cache } },
  );
  expect(status, stderr.slice(0, 2000)).toBe(0);
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => /\.(png|zip)$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(out, name))]),
  );
}
