import { createHash } from 'node:crypto';
import type { Figure, Figures } from '../model/figure.ts';
import type { Language, Localized } from '../model/language.ts';
import { figuresOfSeries } from '../model/series.ts';
import type { Site } from '../model/site.ts';
import type { Story } from '../model/story.ts';
import type { Units } from '../model/unit.ts';
import { writeCsv } from './csv.ts';
import { storyColumns } from './figure-columns.ts';
import { figureRecord } from './figure-record.ts';

/** One story in all its languages, the site's default first, and where its page stands. */
export interface StoryInput {
  readonly translations: readonly [Story, ...Story[]];
  readonly figures: Figures;
  readonly units: Units;
  readonly site: Site;
  /** Full address of the story's page in its first language. */
  readonly page: string;
}

/** All figures of a story, its series' values last. */
export function figuresOfStory({ figures, series }: Story): readonly Figure[] {
  return [...figures, ...series.flatMap(figuresOfSeries)];
}

/**
 * The story's dataset as it is published: what `dataset.json` in the content folder says, with what
 * was computed from it. The same in all languages, and without the editors' own remarks.
 */
export function storyDataset({ translations, units, site, page }: StoryInput) {
  const [story] = translations;
  const used = new Set(figuresOfStory(story).map(({ unit }) => unit));
  const printed = story.figures.filter(({ origin }) => origin.kind === 'printed');
  const derived = story.figures.filter(({ origin }) => origin.kind === 'derived');
  return {
    version: 1,
    story: story.slug,
    title: inEach(translations, ({ front }) => front.title),
    description: inEach(translations, ({ front }) => front.description),
    published: story.front.published,
    page,
    ...(site.licence ? { licence: site.licence } : {}),
    sources: story.sources,
    figures: printed.map(figureRecord),
    derived: derived.map(figureRecord),
    series: story.series.map(({ points, ...series }) => ({
      ...series,
      points: points.map(({ period, figure }) => ({
        period,
        ...(figure ? figureRecord(figure) : { value: null }),
      })),
    })),
    checks: story.checks,
    corrections: story.corrections,
    units: Object.fromEntries(Object.entries(units).filter(([id]) => used.has(id))),
  };
}

/** All figures of a story as one table. */
export function storyCsv({ translations: [story], figures }: StoryInput): string {
  const columns = storyColumns(story.languages);
  const rows = figuresOfStory(story).map((figure) =>
    columns.map(({ cell }) => cell({ figure, figures, sources: story.sources })),
  );
  return writeCsv(
    columns.map(({ name }) => name),
    rows,
  );
}

/** The description of that table as a Tabular Data Package (https://specs.frictionlessdata.io/). */
export function storyPackage(input: StoryInput) {
  const { translations, site, page } = input;
  const [story] = translations;
  const { language, front } = story;
  const bytes = Buffer.from(storyCsv(input), 'utf8');
  const { licence } = site;
  return {
    profile: 'tabular-data-package',
    name: story.slug,
    title: front.title,
    description: front.description,
    homepage: page,
    created: `${front.published}T00:00:00Z`,
    ...(licence
      ? { licenses: [{ name: licence.name, title: licence.title, path: licence.url }] }
      : {}),
    sources: story.sources.map(({ title, url }) => ({ title, ...(url ? { path: url } : {}) })),
    contributors: [{ title: site.name[language] ?? '', role: 'publisher' }],
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'figures',
        path: 'figures.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
        schema: {
          fields: storyColumns(story.languages).map(({ name, type, description }) => ({
            name,
            type,
            description,
            ...(name === 'id' ? { constraints: { required: true, unique: true } } : {}),
          })),
          missingValues: [''],
          primaryKey: 'id',
        },
      },
    ],
  };
}

function inEach(translations: readonly Story[], text: (story: Story) => string): Localized {
  return Object.fromEntries(
    translations.map((story): [Language, string] => [story.language, text(story)]),
  );
}
