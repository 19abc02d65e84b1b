import { join } from 'node:path';
import { nearest } from '../format/nearest.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
} from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { locate } from '../model/source-text.ts';
import { type Units, unitsSchema } from '../model/unit.ts';
import { type Words, wordsSchema } from '../model/words.ts';
import { type Folder, leadsOut, readFolder, textFile } from './folder.ts';
import { type Parsed, readJson } from './json.ts';
import { readStory, type StoryFiles, type StoryReading } from './story-files.ts';
import { type Drafts, outside, type TextFile } from './text.ts';

export type { StoryFiles } from './story-files.ts';

/** Everything in the content folder that could be used. */
export interface Content {
  readonly site: Site;
  readonly units: Units;
  readonly locales: ReadonlyMap<Language, Words>;
  readonly stories: readonly StoryFiles[];
  /** Every file that was read, as absolute paths. */
  readonly files: readonly string[];
}

/**
 * Reads the content folder. A file that is refused leaves its story out, but every other file is
 * still read, so that all that is wrong is said at once. Null where the site itself, the units or
 * a locale cannot be used. Files are named in reports relative to `root`. With `drafts` the folder is
 * read as it will be when they are saved.
 */
export async function loadContent(
  contentDir: string,
  root: string,
  drafts?: Drafts,
): Promise<Outcome<Content | null>> {
  const folder = await readFolder(contentDir);
  if (!folder) {
    const { file } = textFile(contentDir, root);
    return { value: null, diagnostics: [missing('content-folder-missing', file)] };
  }
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(path: string, { value, diagnostics: said }: Outcome<T>): T => {
    files.push(path);
    for (const one of said) diagnostics.push(one);
    return value;
  };

  for (const name of folder.folders) {
    const path = join(contentDir, name);
    if (await leadsOut(path)) diagnostics.push(outside(textFile(path, root).file));
  }

  const siteFile = textFile(join(contentDir, 'site.json'), root, drafts);
  const site = keep(siteFile.path, await requireJson(folder, siteFile, siteSchema));
  const unitsFile = textFile(join(contentDir, 'units.json'), root);
  const units = keep(unitsFile.path, await requireJson(folder, unitsFile, unitsSchema));

  const locales = new Map<Language, Words>();
  const localeFolder = await folderOrEmpty(join(contentDir, 'locales'));
  for (const language of new Set(site?.value.languages ?? [])) {
    const file = textFile(join(localeFolder.path, `${language}.json`), root, drafts);
    const words = keep(file.path, await requireJson(localeFolder, file, wordsSchema));
    if (words) locales.set(language, words.value);
  }

  const context = {
    root,
    drafts,
    languages: site?.value.languages ?? null,
    units: units?.value ?? null,
  };
  const storyFolder = await folderOrEmpty(join(contentDir, 'stories'));
  const readings: StoryReading[] = [];
  for (const slug of storyFolder.folders) {
    const path = join(storyFolder.path, slug);
    if (await leadsOut(path)) {
      diagnostics.push(outside(textFile(path, root).file));
      continue;
    }
    const reading = await readStory(slug, await folderOrEmpty(path), context);
    readings.push(reading);
    for (const one of reading.diagnostics) diagnostics.push(one);
    files.push(...reading.files);
  }
  if (readings.length === 0) {
    diagnostics.push(missing('stories-missing', textFile(storyFolder.path, root).file));
  }
  if (site) diagnostics.push(...checkSite(site, readings));

  const hasLocales = site?.value.languages.every((language) => locales.has(language));
  if (!site || !units || !hasLocales) return { value: null, diagnostics };
  const stories = readings.flatMap(({ story }) => (story ? [story] : []));
  return {
    value: { site: site.value, units: units.value, locales, stories, files },
    diagnostics,
  };
}

async function requireJson<T>(
  folder: Folder,
  file: TextFile,
  schema: Parameters<typeof readJson<T>>[1],
): Promise<Outcome<Parsed<T> | null>> {
  const isThere = folder.files.some((name) => join(folder.path, name) === file.path);
  if (isThere) return readJson(file, schema);
  return { value: null, diagnostics: [missing('file-missing', file.file)] };
}

async function folderOrEmpty(path: string): Promise<Folder> {
  return (await readFolder(path)) ?? { path, files: [], folders: [] };
}

function missing(id: DiagnosticId, file: string): Diagnostic {
  return diagnostic(id, { file }, locate({ file, text: '' }, 0));
}

/** What `site.json` promises and the rest of the folder must keep. */
function checkSite(site: Parsed<Site>, readings: readonly StoryReading[]): Diagnostic[] {
  const { languages, lead, name, contact } = site.value;
  const [language = ''] = languages;
  const twice = languages.flatMap((one, index) =>
    languages.indexOf(one) === index
      ? []
      : [diagnostic('site-language-twice', { language: one }, site.locate(['languages', index]))],
  );
  const nameless = [...new Set(languages)]
    .filter((one) => !Object.hasOwn(name, one))
    .map((one) => diagnostic('site-name-missing', { language: one }, site.locate(['name'])));

  const address = /^(?:https?:\/\/\S+|(?:mailto:)?[^\s:@]+@[^\s:@]+)$/.test(contact)
    ? []
    : [diagnostic('site-contact-form', { contact }, site.locate(['contact']))];
  return [...twice, ...nameless, ...checkLead(lead, language, site, readings), ...address];
}

function checkLead(
  lead: string,
  language: Language,
  site: Parsed<Site>,
  readings: readonly StoryReading[],
): Diagnostic[] {
  const place = site.locate(['lead']);
  const story = readings.find(({ slug }) => slug === lead);
  if (!story) {
    const suggestion = nearest(
      lead,
      readings.map(({ slug }) => slug),
    );
    return [diagnostic('lead-story-unknown', { lead, suggestion }, place)];
  }
  if (story.languages.includes(language)) return [];
  return [diagnostic('lead-story-language', { lead, language }, place)];
}
