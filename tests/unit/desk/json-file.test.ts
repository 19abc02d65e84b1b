import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCollections } from '../../../scripts/desk/collections.ts';
import { editedJson } from '../../../scripts/desk/json-file.ts';

const collections = readCollections('content');
const files = collections.flatMap((one) => one.files).filter(({ file }) => file.endsWith('.json'));

test.each(files)('$file keeps every byte when its form is saved with the keys in any order', ({
  file,
  schema,
}) => {
  const text = readFileSync(`content/${file}`, 'utf8');
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const shuffled = JSON.stringify(shuffle(JSON.parse(text), seed));
      expect(editedJson(text, shuffled, schema)).toBe(text);
    }),
    { numRuns: 10 },
  );
});

test('a corrected number, a caveat and a field left empty change their own lines', () => {
  const dataset = files.find(({ name }) => name.startsWith('dataset-'));
  if (!dataset) throw new Error('There is no dataset.');
  const text = readFileSync(`content/${dataset.file}`, 'utf8');
  const value = JSON.parse(text);
  const index = value.figures.findIndex(
    (one: { stage?: string; caveat?: object }) => one.stage && !one.caveat,
  );
  const { stage, ...figure } = value.figures[index];
  value.figures[index] = {
    caveat: { 'zh-CN': '留意。', en: '' },
    ...figure,
    stage: '',
    evidence: [],
    precision: null,
  };
  const before = text.split('\n');
  const after = editedJson(text, JSON.stringify(value), dataset.schema).split('\n');
  const printed = before.findIndex(
    (line, at) =>
      line.startsWith('      "printed"') &&
      before.slice(0, at).includes(`      "id": "${figure.id}",`),
  );
  expect(after).toEqual([
    ...before
      .slice(0, printed)
      .filter(
        (line, at, lines) =>
          !(
            line === `      "stage": "${stage}",` &&
            lines.slice(0, at).includes(`      "id": "${figure.id}",`)
          ),
      ),
    `${before[printed]},`,
    '      "caveat": {',
    '        "zh-CN": "留意。"',
    '      }',
    ...before.slice(printed + 1),
  ]);
});

test('what was null stays null, and a new record has its keys in the order of the format', () => {
  const schema = { properties: { id: {}, of: {}, unit: {} } };
  const list = { properties: { list: { items: schema } } };
  const before = '{ "list": [{ "unit": null, "id": "a" }] }';
  const renamed = '{ "list": [{ "id": "c", "unit": "" }] }';
  expect(editedJson(before, renamed, list).match(/"\w+"(?=:)/g)).toEqual([
    '"list"',
    '"unit"',
    '"id"',
  ]);
  const edited =
    '{ "list": [{ "unit": "处", "of": ["a"], "id": "b" }, { "id": "a", "unit": "" }] }';
  expect(JSON.stringify(JSON.parse(editedJson(before, edited, list)))).toBe(
    '{"list":[{"id":"b","of":["a"],"unit":"处"},{"unit":null,"id":"a"}]}',
  );
});

/** The same value with the keys of every object in another order. */
function shuffle(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffle(one, seed));
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string) =>
    [...key].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) ^ seed, seed);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, part]) => [key, shuffle(part, seed)]),
  );
}
