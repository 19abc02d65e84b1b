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
        // What stands in the braces of a chart is read as ids, and never shown.
        if (key === 'attributes') continue;
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

/** Every way to name a picture: beside the text, above it, on the machine, on another, in the address. */
const PICTURES = [
  'a.png',
  './a.png',
  'a.svg',
  '../a.png',
  '../../../etc/passwd',
  '..\\a.png',
  '/a.png',
  '/etc/passwd',
  'C:\\a.png',
  'file:///etc/passwd',
  'file:a.png',
  '//evil.example/a.png',
  '\\\\evil.example\\a.png',
  'http://evil.example/a.png',
  'https://evil.example/a.svg',
  'HTTPS://evil.example/a.png',
  'data:image/svg+xml,x',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:image/png;base64,iVBORw0KGgo=',
  'blob:https://evil.example/a',
  'javascript:run',
  '%2e%2e/a.png',
  '%2E%2E%2Fa.png',
  '..%2fa.png',
  '..%5ca.png',
  '%252e%252e/a.png',
  '&period;&period;/a.png',
  '&#46;&#46;/a.png',
  '．．/a.png',
  'a.png%00.svg',
  'a\0.png',
  '<../a b.png>',
  'a.png?b#c',
  'a.png "title"',
];

describe.each(PICTURES)('the picture %j', (address) => {
  test.each([
    ['in a paragraph', `![字](${address})`],
    ['in a link', `[![字](${address})](https://example.org/)`],
    ['as an element', `<img src="${address.replaceAll(/[<>]/g, '')}">`],
    ['as an embedded document', `<object data="${address}"></object>`],
    ['by reference', `![字][a]\n\n[a]: ${address}`],
    ['in a step', `::::scene[题]{#s chart=c}\n:::step\n![字](${address})\n:::\n::::`],
    ['in a chart', `:::chart{#c kind=claims}\n### 题\n![字](${address})\n:::`],
  ])('%s is refused, and not loaded', (_place, text) => {
    const errors = read(text).diagnostics.filter(({ level }) => level === 'error');
    const about =
      /^(?:image-unsupported|html-raw|link-(?:broken|reference|unsafe)|brackets-stray)$/;
    expect(errors.map(({ id }) => id)).toContainEqual(expect.stringMatching(about));
    expect(everyHtml(text).flatMap(dangers)).toEqual([]);
  });
});

/** Dialect round a hole: what an editor writes right, with a vector where words, an id or an address belong. */
const FRAMES = [
  '@',
  '汉字@汉字',
  '**@**',
  '*@*',
  '`@`',
  '```\n@\n```',
  '> @',
  '- @\n- 字',
  '| @ | 字 |\n|---|---|\n| 字 | @ |',
  '[@](https://example.org/)',
  '[字](@)',
  '[字](<@>)',
  '[字](https://example.org/ "@")',
  '[字](https://example.org/@)',
  '[字](mailto:@)',
  '[字](#@)',
  '<@>',
  '![@](a.png)',
  '![字](@)',
  '[@]{.plain}',
  '[@]{fig=bs_done}',
  '[字]{fig="@"}',
  '[字]{.@}',
  '{{@}}',
  '{{bs_done @}}',
  '{{bs_done}}@',
  '## @ {#a}',
  '## 字 {#@}',
  '### @',
  '::::scene[@]{#s chart=c}\n@\n:::step{focus="@"}\n@\n:::\n::::',
  ':::chart{#c kind=claims figures="@" formerly="@"}\n### @\n@\n\n备注：@\n\n- @\n:::',
  ':::guess[@]{#g answer="@"}\n- @\n- 六十三处\n\n@\n:::',
  ':::@\n@\n:::',
];

test('no vector in any place of the dialect, nor one within another, becomes more than text', () => {
  const nested = fc.array(fc.constantFrom(...FRAMES), { minLength: 1, maxLength: 4 });
  const vector = fc.array(fc.constantFrom(...VECTORS, ...PICTURES), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(nested, vector, (frames, vectors) => {
      const text = frames.reduce(
        (inside, frame) => frame.replaceAll('@', () => inside),
        vectors.join(''),
      );
      expect(everyHtml(text).flatMap(dangers)).toEqual([]);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('a mark that turns the writing round is refused, even as an entity', () => {
  for (const entity of ['&#x202e;', '&#8238;', '&#x2067;', '&#X202D;']) {
    const { diagnostics } = read(`汉字${entity}汉字`);
    expect(diagnostics.map(({ id }) => id)).toContain('text-hidden-character');
  }
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
