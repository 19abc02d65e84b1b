import { beforeAll, expect, test } from 'vitest';
import { type Content, loadContent, type StoryFiles } from '../../../src/load/content.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { Figure } from '../../../src/model/figure.ts';
import type { Story } from '../../../src/model/story.ts';
import type { Locale } from '../../../src/model/words.ts';
import { parseStoryText } from '../../../src/prose/story-text.ts';
import { compileContent } from '../../../src/story/compile.ts';

/** One character of the story's markup deleted, doubled, or swapped with the next. */
interface Mutation {
  readonly kind: 'delete' | 'double' | 'swap';
  readonly at: number;
}

const PLACES = 500;
const SEED = 20220824;

let content: Content;
let files: StoryFiles;
let text = '';
let figures: ReadonlyMap<string, Figure>;
let locale: Locale;

beforeAll(async () => {
  const { value } = await loadContent('content', process.cwd());
  const lead = value?.stories.find(({ slug }) => slug === value.site.lead);
  if (!value || !lead) throw new Error('The content does not load.');
  content = value;
  files = lead;
  text = lead.translations.get('zh-CN')?.text ?? '';
  const { stories, locales } = compileContent(content).value;
  const story = stories.find(({ slug, language }) => slug === lead.slug && language === 'zh-CN');
  figures = new Map((story?.figures ?? []).map((figure) => [figure.id, figure]));
  locale = locales.get('zh-CN') as Locale;
});

test('the story itself is free of errors, and every word of it is on the page', () => {
  const { errors, story } = compile(text);
  expect(errors).toEqual([]);
  expect(lostWords(text, story)).toEqual([]);
});

test(`${PLACES} slips of one character end in a correct page, or in an error that names the line`, () => {
  const tally = { page: 0, error: 0 };
  for (const mutation of mutationsOf(text, PLACES, SEED)) {
    const broken = mutated(text, mutation);
    const line = text.slice(0, mutation.at).split('\n').length;
    const about = { mutation, line, now: broken.split('\n')[line - 1] };
    const { errors, story } = compile(broken);
    for (const { location } of errors) {
      const lineText = broken.split('\n')[location.line - 1];
      expect({ ...about, lineText }).toEqual({ ...about, lineText: location.lineText });
    }
    if (errors.length > 0) {
      tally.error += 1;
      expect({ ...about, named: errors.some((found) => names(found, line)) }).toEqual({
        ...about,
        named: true,
      });
    } else {
      tally.page += 1;
      expect({ ...about, lost: lostWords(broken, story) }).toEqual({ ...about, lost: [] });
      // An id that no other place names, and a space more: nothing else may pass.
      expect({ ...about, same: skeleton(broken) }).toEqual({ ...about, same: skeleton(text) });
    }
  }
  expect(tally.page + tally.error).toBe(PLACES);
  expect(tally.error).toBeGreaterThan(PLACES * 0.9);
}, 60_000);

test('a letter of prose lost by the compiler would be noticed', () => {
  const { story } = compile(text);
  expect(lostWords(`${text}\n一句没有编译的话。`, story)).toEqual(['一句没有编译的话']);
});

/** Errors, and where there is none the story: figures are derived once, charts resolved where needed. */
function compile(broken: string): { errors: Diagnostic[]; story: Story | undefined } {
  const source = { file: files.translations.get('zh-CN')?.file ?? '', text: broken };
  const onlyErrors = (found: readonly Diagnostic[]) =>
    found.filter(({ level }) => level === 'error');
  const errors = onlyErrors(parseStoryText(source, { figures, locale }).diagnostics);
  if (errors.length > 0) return { errors, story: undefined };
  const translations = new Map([['zh-CN', source]]);
  const { value, diagnostics } = compileContent({
    ...content,
    stories: [{ ...files, translations }],
  });
  return { errors: onlyErrors(diagnostics), story: value.stories[0] };
}

/** At the line, or in words such as "before line 101". */
function names({ location, hint }: Diagnostic, line: number): boolean {
  return location.line === line || new RegExp(`第 ${line} 行`).test(hint?.['zh-CN'] ?? '');
}

/** What the blocks of a text are made of, apart from ids that no reader sees. */
function skeleton(broken: string): unknown {
  const { blocks, charts } = parseStoryText(
    { file: 'zh-CN.md', text: broken },
    { figures, locale },
  ).value;
  const plain = JSON.stringify([
    blocks,
    charts.map(({ title, finding, notes }) => [title, finding, notes]),
  ]);
  return plain.replaceAll(/"(?:id|chart)":"[^"]*"/g, '');
}

/** Seeded, different places of fences, braces, brackets, ids and attributes. */
function mutationsOf(source: string, count: number, seed: number): Mutation[] {
  const body = source.indexOf('\n---\n') + 5;
  const markup = /^:{3,}[a-z]*|\{[^}\n]*\}+|\[(?=[^\]\n]*\]\{)|\](?=\{)/gm;
  const all = [...source.matchAll(markup)].flatMap(({ 0: words, index }): Mutation[] =>
    [...words].flatMap((_, offset) =>
      (['delete', 'double', 'swap'] as const).map((kind) => ({ kind, at: index + offset })),
    ),
  );
  const slips = all.filter((slip) => slip.at >= body && mutated(source, slip) !== source);
  const random = mulberry(seed);
  return Array.from({ length: count }, () => {
    const [slip] = slips.splice(Math.floor(random() * slips.length), 1);
    return slip as Mutation;
  });
}

function mutated(source: string, { kind, at }: Mutation): string {
  const [one, two] = [source.charAt(at), source.charAt(at + 1)];
  const middle = { delete: '', double: one + one, swap: two + one }[kind];
  return source.slice(0, at) + middle + source.slice(at + (kind === 'swap' ? 2 : 1));
}

/** Mulberry32, a small seeded generator: the same places at every run. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs of Chinese characters outside fences and braces that the page shows less often than the source. */
function lostWords(source: string, story: Story | undefined): string[] {
  const prose = source
    .slice(source.indexOf('\n---\n') + 5)
    .replaceAll(/^[:：]{3,}[a-z-]*|\{[^{}\n]*\}|\]\([^)\n]*\)/gm, '\n')
    .replaceAll(/^备注[：:]/gm, '');
  const page = wordsOf(story);
  const counts = new Map<string, number>();
  for (const [run] of prose.matchAll(/\p{Script=Han}+/gu)) {
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return [...counts]
    .filter(([run, count]) => page.split(run).length - 1 < count)
    .map(([run]) => run);
}

/** All that the blocks and charts of a story say, without tags. */
function wordsOf(story: Story | undefined): string {
  const charts = story?.charts.map(({ title, finding, notes, items }) => [
    title,
    finding,
    notes,
    items,
  ]);
  const both = JSON.stringify([story?.blocks, charts], (key, value) =>
    // Title and finding stand in the story twice: as HTML, and as plain text.
    key === 'text' ? undefined : value,
  );
  return both.replaceAll(/<[^>]*>/g, '');
}
