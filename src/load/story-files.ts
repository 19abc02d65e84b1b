import { join } from 'node:path';
import { nearest } from '../format/nearest.ts';
import { type Dataset, datasetSchema } from '../model/dataset.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
} from '../model/diagnostic.ts';
import { type Heights, heightsSchema } from '../model/heights.ts';
import type { Language } from '../model/language.ts';
import type { Outline } from '../model/outline.ts';
import { publishedSchema } from '../model/published.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import { type Mark, type Theme, themeSchema } from '../model/theme.ts';
import type { Units } from '../model/unit.ts';
import { checkDataset } from './dataset-rules.ts';
import { type Folder, readFolder, textFile } from './folder.ts';
import { type Parsed, readJson } from './json.ts';
import { parseMark } from './mark.ts';
import { parseOutline } from './outline.ts';
import { checkPublished } from './published.ts';
import type { SeriesFile } from './series.ts';
import { readSeriesFolder } from './series-folder.ts';
import { isReserved, isSlug, RESERVED_SLUGS } from './slug.ts';
import { type Drafts, readText, type TextFile } from './text.ts';
import { checkTheme } from './theme-rules.ts';

/** The files of one story, each accepted by itself. */
export interface StoryFiles {
  readonly slug: string;
  readonly dataset: Parsed<Dataset>;
  readonly series: readonly SeriesFile[];
  readonly translations: ReadonlyMap<Language, SourceText>;
  readonly theme: Theme;
  readonly mark: Mark;
  /** `outline.svg`, where the story has one. */
  readonly outline: Outline | null;
  /** `heights.json`, measured heights of the embeds; empty where nobody has measured them. */
  readonly heights: Heights;
}

/** What the rest of the content says; null where that file could not be used. */
export interface StoryContext {
  readonly root: string;
  readonly drafts?: Drafts | undefined;
  readonly languages: readonly Language[] | null;
  readonly units: Units | null;
}

export interface StoryReading {
  readonly slug: string;
  /** Null where a file is missing or refused. */
  readonly story: StoryFiles | null;
  /** Languages whose text is there, whether or not the rest is. */
  readonly languages: readonly Language[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
}

/** Errors that leave a number without one meaning: whoever computes with it would have to guess. */
const UNUSABLE: ReadonlySet<DiagnosticId> = new Set<DiagnosticId>([
  'figure-duplicate',
  'figure-quantity-missing',
  'figure-quantity-twice',
  'figure-range-order',
  'figure-unit-unknown',
  'story-slug-characters',
  'story-slug-reserved',
]);

/** Reads everything in a story's folder, so that all that is wrong is said at once. */
export async function readStory(
  slug: string,
  folder: Folder,
  context: StoryContext,
): Promise<StoryReading> {
  const { root, units } = context;
  const languages = context.languages ?? [];
  const shelf = openShelf(folder, context);
  const dataset = await shelf.take('dataset.json', (file) =>
    readJson(file, datasetSchema, { layout: true }),
  );
  const theme = await shelf.take('theme.json', (file) => readJson(file, themeSchema));
  const mark = await shelf.take('mark.svg', (file) => readDrawing(file, parseMark));
  const outline = await shelf.take('outline.svg', (file) => readDrawing(file, parseOutline));
  const heights = await shelf.take('heights.json', (file) => readJson(file, heightsSchema));
  const published = await shelf.take('published.json', (file) => readJson(file, publishedSchema));
  const path = join(folder.path, 'series');
  const csv = (await readFolder(path)) ?? { path, files: [], folders: [] };
  const series = dataset ? await readSeriesFolder(dataset, csv, root) : null;
  const translations = new Map<Language, SourceText>();
  for (const language of languages) {
    const text = await shelf.take(`${language}.md`, readText);
    if (text) translations.set(language, text);
  }

  const defaultLanguage = languages[0] ?? null;
  const others = [...translations.keys()].filter((language) => language !== defaultLanguage);
  const place = (name: string) =>
    locate({ file: textFile(join(folder.path, name), root).file, text: '' }, 0);
  const diagnostics = [
    ...checkSlug(slug, languages, place('dataset.json')),
    ...checkFolder(slug, folder, place),
    ...shelf.diagnostics,
    ...(series?.diagnostics ?? []),
    ...(dataset ? checkDataset(dataset, { units, defaultLanguage, translations: others }) : []),
    ...(dataset && published ? checkPublished(dataset, published) : []),
    ...(theme ? checkTheme(theme, outline) : []),
    ...(context.languages ? checkTexts(slug, folder, languages, place) : []),
  ];
  const isUsable = !diagnostics.some(({ id }) => UNUSABLE.has(id));
  const hasOutline = outline !== null || !folder.files.includes('outline.svg');
  const story =
    isUsable && hasOutline && dataset && series?.series && theme && mark && translations.size > 0
      ? {
          slug,
          dataset,
          series: series.series,
          translations,
          theme: theme.value,
          mark,
          outline: outline?.outline ?? null,
          heights: heights?.value ?? {},
        }
      : null;
  const files = [...shelf.files, ...(series?.files ?? [])];
  return { slug, story, languages: [...translations.keys()], diagnostics, files };
}

/** A folder from which files are taken, keeping what was taken and what was said about it. */
function openShelf(folder: Folder, { root, drafts }: StoryContext) {
  const diagnostics: Diagnostic[] = [];
  const files: string[] = [];
  async function take<T>(
    name: string,
    read: (file: TextFile) => Promise<Outcome<T | null>>,
  ): Promise<T | null> {
    if (!folder.files.includes(name)) return null;
    const file = textFile(join(folder.path, name), root, drafts);
    const outcome = await read(file);
    files.push(file.path);
    for (const one of outcome.diagnostics) diagnostics.push(one);
    return outcome.value;
  }
  return { diagnostics, files, take };
}

async function readDrawing<T>(
  file: TextFile,
  parse: (source: SourceText) => Outcome<T | null>,
): Promise<Outcome<T | null>> {
  const text = await readText(file);
  return text.value ? parse(text.value) : { value: null, diagnostics: text.diagnostics };
}

function checkSlug(slug: string, languages: readonly Language[], place: Location): Diagnostic[] {
  if (!isSlug(slug)) return [diagnostic('story-slug-characters', { slug }, place)];
  if (!isReserved(slug, languages)) return [];
  return [diagnostic('story-slug-reserved', { slug, reserved: RESERVED_SLUGS.join('\n') }, place)];
}

type Place = (name: string) => Location;

/** The files that every story needs, whatever its languages. */
function checkFolder(slug: string, folder: Folder, place: Place): Diagnostic[] {
  const absent = ['dataset.json', 'theme.json', 'mark.svg'].filter(
    (name) => !folder.files.includes(name),
  );
  return absent.map((name) => {
    const location = place(name);
    if (name === 'dataset.json') return diagnostic('dataset-missing', { story: slug }, location);
    return diagnostic('file-missing', { file: location.file }, location);
  });
}

/** At least one text in a language of the site, and no text that nobody would see. */
function checkTexts(
  slug: string,
  folder: Folder,
  languages: readonly Language[],
  place: Place,
): Diagnostic[] {
  const wanted = languages.map((language) => `${language}.md`);
  const others = folder.files.filter((name) => /\.md$/i.test(name) && !wanted.includes(name));
  const absent = wanted.filter((name) => !folder.files.includes(name));
  const found = others.map((name) => {
    const values = { name, suggestion: nearestText(name, absent), languages: languages.join('\n') };
    return diagnostic('story-language-unknown', values, place(name));
  });
  if (absent.length < wanted.length) return found;
  const values = { story: slug, files: wanted.join('\n') };
  return [...found, diagnostic('story-text-missing', values, place(wanted[0] ?? 'dataset.json'))];
}

/** Compared without the ending, which all of them share. */
function nearestText(name: string, candidates: readonly string[]): string {
  const bare = (file: string) => file.replace(/\.md$/i, '');
  const language = nearest(bare(name), candidates.map(bare));
  return language && `${language}.md`;
}
