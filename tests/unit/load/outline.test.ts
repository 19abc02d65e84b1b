import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { parseOutline } from '../../../src/load/outline.ts';

const ROOM = '<circle class="room" cx="200" cy="210" r="90"/>';
const svg = (inside: string) =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 420">\n${inside}\n</svg>\n`;

function read(inside: string) {
  return parseOutline({ file: 'outline.svg', text: svg(inside) });
}

test('an outline is written anew from what is allowed', () => {
  const { value, diagnostics } = read(
    `<!-- note --><g transform='translate(1 2) scale(.5)'><circle class="rind blush" cx="1" cy="2" r="3"></circle></g>${ROOM}`,
  );
  expect(diagnostics).toEqual([]);
  expect(value?.outline.markup).toBe(
    '<g transform="translate(1 2) scale(.5)"><circle class="outline-rind outline-blush" cx="1" cy="2" r="3"/></g>',
  );
  expect(
    [...(value?.classes ?? [])].map(([name, { line, column }]) => [name, line, column]),
  ).toEqual([
    ['rind', 3, 69],
    ['blush', 3, 74],
    ['room', 3, 129],
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
      const parsed = new DOMParser().parseFromString(
        `<svg>${value?.outline.markup ?? ''}</svg>`,
        'image/svg+xml',
      );
      for (const element of parsed.querySelectorAll('*')) {
        expect(names).toContain(element.localName);
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on|href|style/);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('the last shape is the room for the marks, in the units of the drawing and with its class', () => {
  const { value } = read(
    '<circle class="rind" cx="9" cy="9" r="3"/><g transform="translate(10 0)"><g transform="scale(2)"><ellipse class="room" cx="20" cy="30" rx="10" ry="5"/></g></g>',
  );
  const { region = [], regionClass, markup, box, silhouette } = value?.outline ?? {};
  const xs = region.map(({ x }) => x);
  const ys = region.map(({ y }) => y);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([30, 70]);
  expect([Math.min(...ys), Math.max(...ys)].map(Math.round)).toEqual([50, 70]);
  expect(regionClass).toBe('outline-room');
  expect(markup).not.toContain('room');
  expect(box).toEqual({ x: 0, y: 0, width: 400, height: 420 });
  expect(silhouette).toHaveLength(2);
});

test('curves are followed, relative and shortened ones too', () => {
  const { value } = read('<path d="M100 100c0-40 60-40 60 0s-60 40-60 0z"/>');
  const ys = value?.outline.region.map(({ y }) => y) ?? [];
  expect(Math.min(...ys)).toBeCloseTo(70, 0);
  expect(Math.max(...ys)).toBeCloseTo(130, 0);
});

test.each([
  ['a line', '<path d="M0 0L100 100"/>'],
  ['a shape with a deep dent', '<path d="M0 0H100V100H80V10H20V100H0Z"/>'],
  ['a shape that crosses itself', '<path d="M0 0L100 100H0L100 0Z"/>'],
  ['nothing', ''],
])('%s is no room for marks', (_, inside) => {
  expect(read(inside).diagnostics).toMatchObject([{ id: 'outline-room' }]);
});
