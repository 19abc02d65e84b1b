import { isBuiltin } from 'node:module';
import { globalsIn } from './globals.ts';
import type { SourceFile } from './imports.ts';

/** Which rooms of `src` a room may import. Files that stand in `src` itself are of the room `pages`. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  format: ['model'],
  load: ['format', 'model'],
  prose: ['format', 'model'],
  charts: ['format', 'model'],
  story: ['charts', 'prose', 'load', 'format', 'model'],
  render: ['charts', 'format', 'model'],
  embed: ['format', 'model'],
  styles: [],
  islands: ['charts', 'format', 'model', 'styles'],
  layouts: [
    'styles',
    'embed',
    'render',
    'story',
    'charts',
    'prose',
    'load',
    'format',
    'model',
    'pages',
  ],
  components: [
    'islands',
    'layouts',
    'styles',
    'embed',
    'render',
    'story',
    'charts',
    'prose',
    'load',
    'format',
    'model',
    'pages',
  ],
  pages: [
    'components',
    'islands',
    'layouts',
    'styles',
    'embed',
    'render',
    'story',
    'charts',
    'prose',
    'load',
    'format',
    'model',
  ],
};

/** The room of a file: `src/prose/bind.ts` is `prose`. */
function roomOf(file: string): string {
  const [, room, rest] = file.split('/');
  return rest === undefined ? 'pages' : (room ?? '');
}

/** Imports that go through a wall, one sentence each. */
export function crossedWalls(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ file, imports }) => {
    const room = roomOf(file);
    return imports.flatMap((target) => {
      if (/^(scripts|tests)\//.test(target)) return [`${file} imports ${target}`];
      if (!target.startsWith('src/')) return [];
      const other = roomOf(target);
      if (other === room) return [];
      return DOORS[room]?.includes(other) ? [] : [`${file} (${room}) imports ${target} (${other})`];
    });
  });
}

/** Things of the server, of Astro or of the window that a drawing may not touch. */
export function impureCharts(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ file }) => roomOf(file) === 'charts')
    .flatMap(({ file, text, imports }) => [
      ...imports
        .filter((name) => isBuiltin(name) || /^astro(:|\/|$)/.test(name))
        .map((name) => `${file} imports ${name}`),
      ...globalsIn(file, text).map((name) => `${file} touches the global ${name}`),
    ]);
}

/** Astro's own modules are for pages, components, layouts and the files that stand in `src` itself. */
export function astroElsewhere(files: readonly SourceFile[]): string[] {
  const rooms = ['pages', 'components', 'layouts'];
  return files.flatMap(({ file, imports }) =>
    imports
      .filter((name) => /^astro(:|\/|$)/.test(name) && !rooms.includes(roomOf(file)))
      .map((name) => `${file} imports ${name}`),
  );
}

/** Only `load` reads files. */
export function readsElsewhere(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ file, imports }) =>
        roomOf(file) !== 'load' && imports.some((name) => /^(node:)?fs(\/|$)/.test(name)),
    )
    .map(({ file }) => `${file} reads files`);
}

/** One kind never imports another. */
export function kindsThatMeet(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ file }) => file.startsWith('src/charts/kinds/'))
    .flatMap(({ file, imports }) =>
      imports
        .filter((name) => name.startsWith('src/charts/kinds/'))
        .map((name) => `${file} imports ${name}`),
    );
}

/** Words of the content that stand in code: nothing but content names a story's figure or slug. */
export function subjectsInCode(files: readonly SourceFile[], words: readonly string[]): string[] {
  return files.flatMap(({ file, text }) =>
    words
      .filter((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text))
      .map((word) => `${file} names ${word}`),
  );
}
