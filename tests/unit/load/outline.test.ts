import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { parseOutline } from '../../../src/load/outline.ts';

const svg = (inside: string) =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 420">\n${inside}\n</svg>\n`;

function read(inside: string) {
  return parseOutline({ file: 'outline.svg', text: svg(inside) });
}

test('an outline is written anew from what is allowed', () => {
  const { value, diagnostics } = read(
    `<!-- note --><g transform='translate(1 2) scale(.5)'><circle class="rind blush" cx="1" cy="2" r="3"></circle></g>`,
  );
  expect(diagnostics).toEqual([]);
  expect(value?.markup).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 420"><g transform="translate(1 2) scale(.5)"><circle class="rind blush" cx="1" cy="2" r="3"/></g></svg>',
  );
  expect(
    [...(value?.classes ?? [])].map(([name, { line, column }]) => [name, line, column]),
  ).toEqual([
    ['rind', 3, 69],
    ['blush', 3, 74],
  ]);
});

test.each([
  ['<script/>', 'svg-element', 'script'],
  ['<style>path { fill: red }</style>', 'svg-element', 'style'],
  ['<text>words</text>', 'svg-element', 'text'],
  ['<style/>', 'svg-element', 'style'],
  ['<use href="#a"/>', 'svg-element', 'use'],
  ['<image href="x"/>', 'svg-element', 'image'],
  ['<foreignObject/>', 'svg-element', 'foreignObject'],
  ['<animate/>', 'svg-element', 'animate'],
  ['<svg/>', 'svg-element', 'svg'],
  ['<constructor/>', 'svg-element', 'constructor'],
  ['<path onclick="x()" d="M0 0"/>', 'svg-attribute', 'onclick'],
  ['<path style="fill:red" d="M0 0"/>', 'svg-attribute', 'style'],
  ['<path fill="red" d="M0 0"/>', 'svg-attribute', 'fill'],
  ['<g xlink:href="x"/>', 'svg-attribute', 'xlink:href'],
  ['<circle cx="1px"/>', 'svg-value', 'cx'],
  ['<g transform="url(x)"/>', 'svg-value', 'transform'],
  ['<g class="A B"/>', 'svg-value', 'class'],
])('%s is refused by name', (inside, id, name) => {
  const { value, diagnostics } = read(inside);
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([{ id, location: { file: 'outline.svg', line: 3 } }]);
  expect(diagnostics[0]?.message['zh-CN']).toContain(name);
});

test('everything that is refused is reported at once', () => {
  const { diagnostics } = read('<style/><path onload="x" d="M0 0"/><image/>');
  expect(diagnostics.map(({ id }) => id)).toEqual(['svg-element', 'svg-attribute', 'svg-element']);
});

test('groups nested without end are refused instead of overflowing', () => {
  expect(read('<g>'.repeat(100_000)).diagnostics).toMatchObject([{ id: 'svg-syntax' }]);
});

test('whatever is damaged, markup that comes out holds only allowed elements and attributes', () => {
  const valid = '<g class="rind"><path d="M0 0L1 1Z"/></g><ellipse cx="1" cy="1" rx="2" ry="3"/>';
  const pieces = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&lt;',
    '<script>',
    ' onload="x"',
    '<!--',
    '-->',
    ']]>',
    '/',
  );
  const damage = fc.record({ at: fc.nat(valid.length), remove: fc.nat(4), insert: pieces });
  const names = new Set(['svg', 'g', 'path', 'circle', 'ellipse']);
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 3 }), (edits) => {
      const text = edits.reduce(
        (all, { at, remove, insert }) => all.slice(0, at) + insert + all.slice(at + remove),
        valid,
      );
      const { value, diagnostics } = read(text);
      expect(value === null).toBe(diagnostics.length > 0);
      const parsed = new DOMParser().parseFromString(value?.markup ?? '<svg/>', 'image/svg+xml');
      for (const element of parsed.querySelectorAll('*')) {
        expect(names).toContain(element.localName);
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on|href|style/);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
