import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { articleData, datasetData, scriptJson } from '../../../src/render/structured-data.ts';
import { CHARTS, STORIES } from './sites.ts';

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv, ['date', 'uri']);
const text = { type: 'string', minLength: 1 };
const link = { type: 'string', format: 'uri' };
const day = { type: 'string', format: 'date' };
const thing = (
  type: string,
  properties: Record<string, object>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  additionalProperties: false,
  required: ['@type', ...Object.keys(properties).filter((key) => !optional.includes(key))],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: type },
    ...properties,
  },
});
const desk = thing('Organization', { name: text });

/** What search engines ask for: schema.org's names, with the lengths that Google's guides give. */
const article = ajv.compile(
  thing('NewsArticle', {
    headline: { type: 'string', minLength: 1, maxLength: 110 },
    inLanguage: text,
    datePublished: day,
    dateModified: day,
    mainEntityOfPage: link,
    author: desk,
    publisher: desk,
  }),
);
const work = thing('CreativeWork', { name: text, publisher: desk, datePublished: day, url: link }, [
  'url',
]);
const dataset = ajv.compile(
  thing('Dataset', {
    name: text,
    description: { type: 'string', minLength: 50, maxLength: 5000 },
    url: link,
    inLanguage: text,
    datePublished: day,
    isAccessibleForFree: { const: true },
    license: link,
    creator: desk,
    isBasedOn: { type: 'array', minItems: 1, items: work },
    isPartOf: thing('NewsArticle', { headline: text, url: link }),
    distribution: {
      type: 'array',
      minItems: 2,
      items: thing('DataDownload', { encodingFormat: text, contentUrl: link }),
    },
  }),
);

const PAGE = 'https://example.org/a/';
const LINKS = {
  page: PAGE,
  story: 'https://example.org/',
  csv: `${PAGE}b.csv`,
  json: `${PAGE}b.json`,
};

test.each(STORIES)('$name is a NewsArticle in less than 700 bytes', ({ story, site }) => {
  const data = articleData(story, site, PAGE, story.front.published);
  article(data);
  expect(article.errors ?? []).toEqual([]);
  expect(Buffer.byteLength(scriptJson(data))).toBeLessThan(700);
});

test.each(CHARTS)('$name is a Dataset', ({ chart, ...context }) => {
  dataset(JSON.parse(scriptJson(datasetData(chart, context, LINKS))));
  expect(dataset.errors ?? []).toEqual([]);
});

test.each([
  '</script><script>alert(1)</script>',
  '</SCRIPT >',
  '<!--<script>',
  '-->',
  ']]>',
  '\u2028alert(1)\u2029',
  '\\u003c/script>',
  '"},"x":{"',
  '\ud800',
])('%j in the data cannot end the script element that holds it, nor a line of it', (headline) => {
  const written = scriptJson({ [headline]: headline });
  expect(written).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(written)).toEqual({ [headline]: headline });
  const { document } = parseHTML(`<script type="application/ld+json">${written}</script><p>x</p>`);
  expect(document.querySelector('script')?.textContent).toBe(written);
});
