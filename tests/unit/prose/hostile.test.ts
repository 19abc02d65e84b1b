import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { read } from './sample.ts';

/** Known ways to bring a script, an address that runs, or a style through Markdown. */
const VECTORS: readonly string[] = JSON.parse(
  readFileSync('tests/fixtures/hostile/markdown.json', 'utf8'),
);

/** Everything that the dialect can write. */
const ELEMENTS = new Set(
  'a blockquote br code data em h1 h2 h3 h4 h5 h6 hr li ol p pre span strong table tbody td th thead time tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['href', 'title', 'class', 'value', 'data-figure', 'datetime', 'start']);
const ADDRESS = /^(?:https?:\/\/|mailto:|#)/i;

/** What of the HTML could run, load, or dress: empty for any text. */
function dangers(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    return [
      ...(ELEMENTS.has(name) ? [] : [`<${name}>`]),
      ...[...element.attributes].flatMap(({ name: key, value }) => {
        if (!ATTRIBUTES.has(key)) return [`${key}="${value}"`];
        return key === 'href' && !ADDRESS.test(value) ? [`href="${value}"`] : [];
      }),
    ];
  });
}

/** All HTML that a text becomes: prose, and the parts of scenes, charts and guesses. */
function everyHtml(text: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (['html', 'intro', 'answer'].includes(key) && typeof one === 'string') found.push(one);
        else walk(one);
      }
    }
  };
  walk(read(text).value);
  return found;
}

test('there are at least eighty vectors, no two alike', () => {
  expect(new Set(VECTORS).size).toBe(VECTORS.length);
  expect(VECTORS.length).toBeGreaterThanOrEqual(80);
});

test.each([
  ['<p><script>1</script></p>', ['<script>']],
  ['<p onclick="1">x</p>', ['onclick="1"']],
  ['<a href="javascript:1">x</a>', ['href="javascript:1"']],
  ['<p style="color:red">x</p>', ['style="color:red"']],
])('the judge sees what is wrong with %s', (html, expected) => {
  expect(dangers(html)).toEqual(expected);
});

describe.each(VECTORS.map((vector) => [vector]))('%j', (vector) => {
  test.each([
    ['as a paragraph', vector],
    ['within a line', `汉字${vector}汉字`],
    ['in emphasis and a quotation', `> **${vector}**`],
    ['in a step', `::::scene[题]{#s chart=c}\n:::step\n${vector}\n:::\n::::`],
    ['in the words of a scene', `::::scene[${vector}]{#s chart=c}\n:::step\n字\n:::\n::::`],
    [
      'in a chart',
      `:::chart{#c kind=claims}\n### ${vector}\n${vector}\n\n备注：${vector}\n\n- ${vector}\n:::`,
    ],
    [
      'in a guess',
      `:::guess[${vector}]{#g answer=bs_done}\n- ${vector}\n- 六十三处\n\n${vector}\n:::`,
    ],
  ])('%s stays text', (_place, text) => {
    expect(everyHtml(text).flatMap(dangers)).toEqual([]);
  });
});

test('no mixture of the vectors’ pieces becomes more than text', () => {
  const pieces = VECTORS.flatMap((vector) => vector.split(/(?<=[<>"'()[\]{}:&;\n])/)).filter(
    Boolean,
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...new Set(pieces)), { maxLength: 25 }), (parts) => {
      expect(everyHtml(parts.join('')).flatMap(dangers)).toEqual([]);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
