import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { datasetSchema } from '../../src/model/dataset.ts';
import { frontMatterSchema } from '../../src/model/front-matter.ts';
import { type Site, siteSchema } from '../../src/model/site.ts';
import { wordsSchema } from '../../src/model/words.ts';
import { type Field, type FormContext, fieldsOf, type Schema } from './form.ts';

/** One file that the desk may read and write; `file` is its path below the content folder. */
export interface DeskFile {
  readonly name: string;
  readonly label: string;
  readonly file: string;
  readonly schema: Schema;
  readonly fields: readonly Field[];
}

/** A heading of the desk with its files. */
export interface Collection {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly files: readonly DeskFile[];
}

const DATASET = z.toJSONSchema(datasetSchema) as Schema;
const STORY = z.toJSONSchema(frontMatterSchema) as Schema;
const SITE = z.toJSONSchema(siteSchema) as Schema;
const WORDS = z.toJSONSchema(wordsSchema) as Schema;

/** What stands in the content folder, as forms. Throws where `site.json` is no JSON. */
export function readCollections(contentDir: string): Collection[] {
  const read = (file: string) => JSON.parse(readFileSync(join(contentDir, file), 'utf8'));
  const names = (folder: string) => readdirSync(join(contentDir, folder)).toSorted();
  const { languages }: Site = read('site.json');
  const has = (slug: string, file: string) => names(`stories/${slug}`).includes(file);
  const slugs = names('stories').filter((slug) => has(slug, 'dataset.json'));
  const texts = slugs.flatMap((slug) =>
    languages
      .filter((language) => has(slug, `${language}.md`))
      .map((language) => storyFile(slug, language)),
  );
  const first = languages[0] ?? '';
  const locales = languages.map((language) =>
    localeFile(language, read(`locales/${first}.json`), names('locales')),
  );
  return [
    { name: 'stories', label: '报道', description: '正文和开头几行。', files: texts },
    {
      name: 'datasets',
      label: '数据表',
      description: '来源、数字、算式、验算、更正。',
      files: slugs.map((slug) =>
        datasetFile(slug, read(`stories/${slug}/dataset.json`), languages),
      ),
    },
    { name: 'locales', label: '界面词', files: locales.flat() },
    { name: 'site', label: '站点', files: [siteFile(languages)] },
  ].filter(({ files }) => files.length > 0);
}

function storyFile(slug: string, language: string): DeskFile {
  const body: Field = {
    name: 'body',
    label: '正文',
    widget: 'text',
    required: true,
    hint: '数字写编号；图和场景的写法见编辑手册。',
  };
  return {
    name: `text-${slug}-${language}`,
    label: `${slug} · ${language}`,
    file: `stories/${slug}/${language}.md`,
    schema: STORY,
    fields: [...fieldsOf(STORY, plainContext([language])), body],
  };
}

function datasetFile(slug: string, dataset: unknown, tags: readonly string[]): DeskFile {
  const keysOf = (name = '') => Object.keys((dataset as Record<string, object>)[name] ?? {});
  const context: FormContext = {
    labelAt: nameOf,
    // A record of the dataset has the keys that it has; what is said of one thing is said in languages.
    keysAt: (path) => (path.length === 1 ? keysOf(path[0]) : tags),
  };
  return {
    name: `dataset-${slug}`,
    label: slug,
    file: `stories/${slug}/dataset.json`,
    schema: DATASET,
    fields: fieldsOf(DATASET, context),
  };
}

/** An interface word is called what it is in the first language: the keys are the code's. */
function localeFile(language: string, words: unknown, there: readonly string[]): DeskFile[] {
  if (!there.includes(`${language}.json`)) return [];
  const context: FormContext = {
    keysAt: () => [],
    labelAt: (path) => {
      const word = path.reduce<unknown>(
        (part, key) => (part as Record<string, unknown>)?.[key],
        words,
      );
      return typeof word === 'string' ? `${word}（${nameOf(path)}）` : nameOf(path);
    },
  };
  return [
    {
      name: `words-${language}`,
      label: language,
      file: `locales/${language}.json`,
      schema: WORDS,
      fields: fieldsOf(WORDS, context),
    },
  ];
}

function siteFile(tags: readonly string[]): DeskFile {
  return {
    name: 'site',
    label: '站点',
    file: 'site.json',
    schema: SITE,
    fields: fieldsOf(SITE, plainContext(tags)),
  };
}

function plainContext(tags: readonly string[]): FormContext {
  return { keysAt: () => tags, labelAt: nameOf };
}

const nameOf = (path: readonly string[]) => (path.at(-1) === 'item' ? '一项' : (path.at(-1) ?? ''));
