import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import {
  figuresOfStory,
  type StoryInput,
  storyCsv,
  storyDataset,
  storyPackage,
} from '../../../src/render/story-data.ts';
import { STORIES } from './sites.ts';

/** Frictionless' own profile of a Tabular Data Package, as its library for Node carries it. */
const profile = JSON.parse(
  readFileSync('tests/fixtures/frictionless/tabular-data-package.json', 'utf8'),
);

function validator(schema: object) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv, ['date-time', 'email', 'uri']);
  // Words about the form in which the editor of the specification shows a field.
  ajv.addFormat('textarea', true);
  const { $schema: _, ...rest } = schema as { $schema?: string };
  return ajv.compile(rest);
}

const INPUTS = STORIES.filter(({ story }) => story.language === story.languages[0]).map(
  ({ story, figures, locale, site, folder }) => {
    const others = STORIES.filter((one) => one.story.slug === story.slug && one.story !== story);
    const input: StoryInput = {
      translations: [story, ...others.map((one) => one.story)],
      figures,
      units: locale.units,
      site,
      page: 'https://example.org/',
    };
    return { name: story.slug, folder, input };
  },
);

describe.each(INPUTS)('$name', ({ input, folder, name }) => {
  const [story] = input.translations;
  const csv = storyCsv(input);
  const [header = [], ...rows]: string[][] = parse(csv, { bom: true, recordDelimiter: '\r\n' });

  test('the descriptor is a Tabular Data Package in the words of its own profile', () => {
    const validate = validator(profile);
    validate(JSON.parse(JSON.stringify(storyPackage(input))));
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ profile: 'tabular-data-package', resources: [{}] })).toBe(false);
  });

  test('it tells the true size and hash of the file', () => {
    const [resource] = storyPackage(input).resources;
    expect(resource).toMatchObject({
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    });
  });

  test('every cell is of the type that the schema names, and the key is unique', () => {
    const fields = storyPackage(input).resources[0]?.schema.fields ?? [];
    expect(header).toEqual(fields.map((field) => field.name));
    const cast = {
      number: (text: string) => text === '' || /^-?\d+(\.\d+)?$/.test(text),
      boolean: (text: string) => /^(true|false)$/.test(text),
      string: () => true,
    };
    for (const row of rows) {
      const wrong = fields.filter(({ type }, index) => !cast[type](row[index] ?? ''));
      expect({ id: row[0], wrong }).toEqual({ id: row[0], wrong: [] });
    }
    const ids = rows.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(figuresOfStory(story).map(({ id }) => id));
  });

  test('the published dataset has every record as the editors typed it', () => {
    const typed: Dataset = JSON.parse(
      readFileSync(`${folder}/stories/${name}/dataset.json`, 'utf8'),
    );
    const published = JSON.parse(JSON.stringify(storyDataset(input)));
    expect(published.sources).toEqual(typed.sources);
    const same = (record: object, keys: readonly string[]) =>
      Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
    const KEYS = ['id', 'label', 'measure', 'value', 'range', 'min', 'unit', 'stage', 'period'];
    const PRINTED = [...KEYS, 'topic', 'source', 'locator', 'printed', 'caveat'];
    expect(published.figures.map((one: object) => same(one, PRINTED))).toEqual(
      typed.figures.map((one) => same(one, PRINTED)),
    );
    const derived = typed.derived ?? [];
    expect(published.derived.map(({ id }: { id: string }) => id)).toEqual(
      derived.map(({ id }) => id),
    );
    const used = new Set(figuresOfStory(story).map(({ unit }) => unit));
    expect(new Set(Object.keys(published.units))).toEqual(used);
    expect(Object.keys(published.title)).toEqual([...story.languages]);
  });

  test('the published dataset says nothing about the build', () => {
    const text = JSON.stringify(storyDataset(input));
    expect(text).not.toMatch(/"(bounds|decimals|checks":\[\],"of|\$schema|day|html)"/);
    expect(text).not.toContain(process.cwd());
  });
});
