import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { globalsIn } from './globals.ts';
import { parseSource, readSources } from './imports.ts';
import {
  astroElsewhere,
  crossedWalls,
  impureCharts,
  kindsThatMeet,
  readsElsewhere,
  subjectsInCode,
} from './walls.ts';

const root = process.cwd();
const sources = readSources(root, 'src');

test('every import of src goes through a door', () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(crossedWalls(sources)).toEqual([]);
});

test('a type import through a wall is reported', () => {
  const bad = parseSource('src/prose/x.ts', "import type { View } from '../charts/kind.ts';");
  expect(crossedWalls([bad])).toEqual([
    'src/prose/x.ts (prose) imports src/charts/kind.ts (charts)',
  ]);
});

test('an import of scripts or tests from src is reported', () => {
  const bad = parseSource('src/story/x.ts', "import { root } from '../../scripts/project.ts';");
  expect(crossedWalls([bad])).toEqual(['src/story/x.ts imports scripts/project.ts']);
});

test('drawings touch no file, no Astro, no window', () => {
  expect(impureCharts(sources)).toEqual([]);
  const bad = parseSource(
    'src/charts/x.ts',
    "import 'fs'; import 'astro:content'; window.scrollTo(0, 0);",
  );
  expect(impureCharts([bad])).toEqual([
    'src/charts/x.ts imports fs',
    'src/charts/x.ts imports astro:content',
    'src/charts/x.ts touches the global window',
  ]);
});

test.each([
  ['document.createElement("g")', ['document']],
  ['const f = () => globalThis.document', ['globalThis']],
  ['function draw(rows, { document }) { return document.createElement("g"); }', []],
  ['const { document } = tools; document.createElement("g");', []],
  ['function draw() { const { document } = tools; } document.title;', ['document']],
  ['tools.document.createElement("g"); const x = { document: 1 };', []],
  ['const x = { document };', ['document']],
  ['interface Tools { readonly document: Document }', []],
])('the global objects in “%s” are %j', (code, globals) => {
  expect(globalsIn('src/charts/x.ts', code)).toEqual(globals);
});

test('Astro enters by its own door', () => {
  expect(astroElsewhere(sources)).toEqual([]);
  expect(
    astroElsewhere([parseSource('src/story/x.ts', "import { AstroError } from 'astro/errors';")]),
  ).toEqual(['src/story/x.ts imports astro/errors']);
});

test('only load reads files', () => {
  expect(readsElsewhere(sources)).toEqual([]);
  expect(
    readsElsewhere([parseSource('src/story/x.ts', "import 'node:fs/promises';")]),
  ).toHaveLength(1);
});

test('no chart kind imports another', () => {
  expect(kindsThatMeet(sources)).toEqual([]);
  const bad = parseSource('src/charts/kinds/a.ts', "import { units } from './units.ts';");
  expect(kindsThatMeet([bad])).toHaveLength(1);
});

test('nothing but content names a story or its figures', () => {
  const words = contentWords();
  expect(words).toContain('yicheng');
  expect(words.length).toBeGreaterThan(20);
  expect(subjectsInCode(sources, words)).toEqual([]);
  expect(subjectsInCode([parseSource('src/x.ts', "'bs_done'")], words)).toEqual([
    'src/x.ts names bs_done',
  ]);
});

test('page files stay under forty lines, others under four hundred', () => {
  const long = sources.filter(({ file, text }) => {
    const lines = text.split('\n').length;
    return lines > (file.startsWith('src/pages/') ? 40 : 400);
  });
  expect(long.map(({ file }) => file)).toEqual([]);
});

test('files are named for what they answer', () => {
  const names = [...sources, ...readSources(root, 'scripts')].map(({ file }) => file);
  const odd = names.filter((file) => {
    const name = basename(file);
    // A page is named for its address, its parameters in brackets.
    if (file.startsWith('src/pages/')) {
      return !/^([a-z0-9@.-]|\[(\.\.\.)?[a-z]+\])+\.(astro|ts)$/.test(name) || name === 'index.ts';
    }
    return file.endsWith('.astro')
      ? !/^[A-Z][A-Za-z]+\.astro$/.test(name)
      : !/^[a-z][a-z0-9-]*(\.config)?\.ts$/.test(name) || name === 'index.ts';
  });
  expect(odd).toEqual([]);
  expect(names.filter((file) => /\b(utils|helpers)\b/.test(file))).toEqual([]);
});

/** Slugs, and the ids of figures that could be nothing else than ids. */
function contentWords(): string[] {
  return ['content/stories', 'tests/fixtures/second/stories'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((slug) => {
      const dataset = JSON.parse(readFileSync(join(root, folder, slug, 'dataset.json'), 'utf8'));
      const ids: string[] = [...dataset.figures, ...(dataset.derived ?? [])].map(({ id }) => id);
      return [slug, ...ids.filter((id) => id.includes('_'))];
    }),
  );
}
