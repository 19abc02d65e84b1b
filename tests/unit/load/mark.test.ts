import { expect, test } from 'vitest';
import { parseMark } from '../../../src/load/mark.ts';

const svg = (inside: string, box = '-1 -1 2 2') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}</svg>`;
const shape = '<path id="shape" d="M0-1L1 0Z"/>';

function findings(text: string) {
  const { value, diagnostics } = parseMark({ file: 'mark.svg', text });
  expect(value === null).toBe(diagnostics.length > 0);
  return diagnostics.map(({ id, location: { lineText, column, length } }) => {
    return `${id} ${lineText.slice(column - 1, column - 1 + length)}`;
  });
}

test('a mark is its shape, and its core and glint where it has them', () => {
  const text = svg(`${shape}<!-- pale --><path d="M0 0h.1" id="glint"/>`);
  expect(parseMark({ file: 'mark.svg', text })).toEqual({
    value: { shape: 'M0-1L1 0Z', core: null, glint: 'M0 0h.1' },
    diagnostics: [],
  });
});

test.each([
  ['a mark without a shape', svg(''), ['mark-shape-missing <svg']],
  [
    'a part of another name',
    svg(`${shape}<path id="stalk" d="M0 0h1"/>`),
    ['mark-part-unknown stalk'],
  ],
  ['a part twice', svg(shape + shape), ['mark-part-unknown shape']],
  ['a path without an id', svg(`${shape}<path d="M0 0h1"/>`), ['mark-part-unknown <path']],
  ['a path without data', svg('<path id="shape"/>'), ['svg-attribute-missing <path']],
  [
    'a path with a child',
    svg(`<path id="shape" d="M0 0h1">${shape}</path>`),
    ['svg-element <path'],
  ],
  ['a box that is not centred', svg(shape, '0 0 2 2'), ['mark-view-box 0 0 2 2']],
  ['a box of another height', svg(shape, '-2 -2 4 4'), ['mark-view-box -2 -2 4 4']],
  ['a box with words', svg(shape, 'a b c d'), ['svg-value a b c d']],
  ['a mark without a box', `<svg>${shape}</svg>`, ['svg-attribute-missing <svg']],
  ['a script', svg(`${shape}<script>alert(1)</script>`), ['svg-element <script']],
  ['words beside the shape', svg(`${shape}words`), ['svg-syntax w']],
  ['an empty script', svg(`${shape}<script/>`), ['svg-element <script']],
  ['a style', svg(`<path id="shape" style="fill:red" d="M0 0h1"/>`), ['svg-attribute style']],
  ['a handler', svg(`<path id="shape" onload="x()" d="M0 0h1"/>`), ['svg-attribute onload']],
  ['a link', svg(`${shape}<a href="x"/>`), ['svg-element <a']],
  ['path data that does not move first', svg('<path id="shape" d="L1 1"/>'), ['svg-value L1 1']],
  [
    'path data with other letters',
    svg('<path id="shape" d="M0 0url(x)"/>'),
    ['svg-value M0 0url(x)'],
  ],
  [
    'a command without enough numbers',
    svg('<path id="shape" d="M0 0C1 1 2"/>'),
    ['svg-value M0 0C1 1 2'],
  ],
  ['an entity', svg('<path id="shape" d="M0 0&#104;1"/>'), ['svg-syntax <']],
  ['a document type', `<!DOCTYPE svg>${svg(shape)}`, ['svg-syntax <']],
  ['an element that is not closed', svg(`${shape}<path id="core" d="M0 0h1">`), ['svg-syntax <']],
  ['two drawings in one file', svg(shape) + svg(shape), ['svg-syntax <']],
  ['an attribute twice', svg('<path id="shape" id="core" d="M0 0h1"/>'), ['svg-syntax <']],
  ['an empty file', '', ['svg-syntax ']],
])('%s is refused with its place', (_title, text, expected) => {
  expect(findings(text)).toEqual(expected);
});

test.each([
  'M0 0',
  'm.05 1C-.2 .98-.44 .7-.64 .26z',
  'M0,0 L1,1',
  'M1e-3 0A1 1 0 01.5.5',
  'M0 0h1v1H0V0Z',
])('the path data %s is accepted', (d) => {
  expect(findings(svg(`<path id="shape" d="${d}"/>`))).toEqual([]);
});

test('long numbers are judged in linear time', () => {
  const started = performance.now();
  findings(svg(`<path id="shape" d="M${'1'.repeat(50_000)}x"/>`));
  findings(svg(`<path id="shape" d="M${'1'.repeat(50_000)},,1"/>`));
  expect(performance.now() - started).toBeLessThan(2000);
});
