import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseJson } from '../../../src/load/json.ts';
import { decodeText } from '../../../src/load/text.ts';
import { datasetSchema } from '../../../src/model/dataset.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { unitsSchema } from '../../../src/model/unit.ts';
import { layOut, sampleDataset } from './samples.ts';

const file = 'content/stories/harbour/dataset.json';

/** Each finding as “id line:column what stands there”. */
function findings(text: string, schema: z.ZodType = datasetSchema) {
  const { value, diagnostics } = parseJson({ file, text }, schema);
  if (diagnostics.some(({ level }) => level === 'error')) expect(value).toBeNull();
  return diagnostics.map(({ id, location: { line, column, length, lineText } }) => {
    const marked = lineText.slice(column - 1, column - 1 + length);
    return `${id} ${line}:${column} ${marked}`;
  });
}

function messages(text: string, schema: z.ZodType) {
  return parseJson({ file, text }, schema).diagnostics.map(({ message, hint }) => [
    message['zh-CN'],
    hint?.['zh-CN'] ?? '',
    message.en,
    hint?.en ?? '',
  ]);
}

const anything = z.unknown();

test('a valid dataset is a value whose parts can be located', () => {
  const text = layOut(sampleDataset());
  const { value, diagnostics } = parseJson({ file, text }, datasetSchema, { layout: true });
  expect(diagnostics).toEqual([]);
  expect(value?.value.figures[0]?.id).toBe('birds');
  expect(value?.locate(['figures', 0, 'id'])).toMatchObject({
    file,
    line: 14,
    column: 13,
    length: 7,
  });
});

test('a path that does not exist is located at the nearest thing above it', () => {
  const { value } = parseJson({ file, text: layOut(sampleDataset()) }, datasetSchema);
  expect(value?.locate(['figures', 0, 'caveat', 'zh-CN'])).toMatchObject({
    line: 13,
    column: 5,
    length: 1,
  });
});

test.each([
  [
    'a missing comma is reported at the end of the line before',
    '{\n  "a": 1\n  "b": 2\n}',
    'json-comma-missing 2:8 1',
  ],
  [
    'a trailing comma in an object is reported at the comma',
    '{\n  "a": 1,\n}',
    'json-comma-extra 2:9 ,',
  ],
  ['a trailing comma in a list is reported at the comma', '[1, 2,]', 'json-comma-extra 1:6 ,'],
  ['a doubled comma is reported once', '{"a": 1,, "b": 2}', 'json-comma-extra 1:8 ,'],
  [
    'a full-width comma is reported at its column',
    '{\n  "a": 1，\n  "b": 2\n}',
    'json-full-width 2:9 ，',
  ],
  ['a full-width colon is reported at its column', '{\n  "a"：1\n}', 'json-full-width 2:6 ：'],
  ['Chinese quotes round a key are reported', '{\n  “a”: 1\n}', 'json-full-width 2:3 “'],
  [
    'Chinese quotes round a value are reported',
    '{\n  "a": “文字”,\n  "b": 1\n}',
    'json-full-width 2:8 “',
  ],
  [
    'a Chinese closing quote is reported where it stands',
    '{\n  "a": "文字”,\n  "b": 1\n}',
    'json-full-width 2:11 ”',
  ],
  ['full-width braces are reported', '｛"a": 1}', 'json-full-width 1:1 ｛'],
  ['full-width digits are reported', '{"a": ６４}', 'json-full-width 1:7 ６'],
  ['a full-width space is reported with its code', '{\u3000"a": 1}', 'json-odd-space 1:2 \u3000'],
  [
    'an unclosed brace is reported where it opens',
    '{\n  "a": [\n    {"b": 1\n  ]\n}',
    'json-unclosed 3:5 {',
  ],
  ['an unclosed file is reported at its first brace', '{\n  "a": 1\n', 'json-unclosed 1:1 {'],
  ['an unclosed list is reported where it opens', '{"a": [1, 2}', 'json-unclosed 1:7 ['],
  [
    'a missing closing quote is reported with the text',
    '{\n  "a": "文字,\n  "b": 1\n}',
    'json-quote-unclosed 2:8 "文字,',
  ],
  [
    'a straight quote inside text is reported where the text breaks off',
    '{"a": "他说"好"了"}',
    'json-quote-inside 1:10 "',
  ],
  ['a key without quotes is reported', '{a: 1}', 'json-quotes-missing 1:2 a'],
  ['a percent sign after a number is reported', '{"a": 68.5%}', 'json-number 1:7 68.5%'],
  ['a comma inside a number is reported with the number', '{"a": 1,000}', 'json-number 1:7 1,000'],
  ['a number with leading zeros is reported', '{"a": 007}', 'json-number 1:7 007'],
  ['a number with a plus sign is reported', '{"a": +5}', 'json-number 1:7 +5'],
  ['a number without a digit after the point is reported', '{"a": 5.}', 'json-number 1:7 5.'],
  ['a comment is refused', '{\n  // 说明\n  "a": 1\n}', 'json-comment 2:3 // 说明'],
  ['a missing colon is reported', '{"a" 1}', 'json-colon-missing 1:4 "'],
  ['a missing value is reported at the colon', '{"a": , "b": 1}', 'json-value-missing 1:5 :'],
  ['text after the end is reported', '{"a": 1} {"b": 2}', 'json-text-after-end 1:10 {'],
  ['a colon where a comma belongs is reported', '{"a": 1 : 2}', 'json-comma-missing 1:7 1'],
  ['a value without a name is reported', '{1}', 'json-syntax 1:2 1'],
  ['an empty file is reported', ' \n', 'json-empty 1:1  '],
  ['a bad escape is reported', '{"a": "\\x"}', 'json-escape 1:7 "\\x"'],
  ['a tab inside text is reported', '{"a": "x\ty"}', 'json-control-character 1:7 "x\ty"'],
])('%s', (_title, text, expected) => {
  expect(findings(text, anything)).toEqual([expected]);
});

test('independent mistakes on separate lines are reported together', () => {
  const text = '{\n  "a": 1\n  "b": 2,\n  "c": 3，\n  "d": 4,\n}';
  expect(findings(text, anything)).toEqual([
    'json-comma-missing 2:8 1',
    'json-full-width 4:9 ，',
    'json-comma-extra 5:9 ,',
  ]);
});

test('a key twice in one object is reported at the second', () => {
  expect(findings('{"a": 1, "b": {"a": 2}, "a": 3}', anything)).toEqual([
    'json-key-twice 1:25 "a"',
  ]);
});

test('the key that validators skip is reported', () => {
  expect(findings('{"__proto__": 1}', z.record(z.string(), z.number()))).toEqual([
    'json-unknown-key 1:2 "__proto__"',
  ]);
});

test('brackets nested without end are refused instead of overflowing', () => {
  expect(findings('['.repeat(200_000), anything)).toEqual(['json-too-deep 1:65 [']);
});

/** The sample with one change, and what is found in it. */
function changed(change: (dataset: ReturnType<typeof sampleDataset>) => unknown) {
  const dataset = sampleDataset();
  change(dataset);
  return findings(layOut(dataset));
}

test('an unknown key is reported at the key with the nearest known one', () => {
  const dataset = sampleDataset();
  const [first] = dataset.figures;
  const text = layOut({ ...dataset, figures: [{ ...first, cavaet: { 'zh-CN': '…' } }] });
  expect(findings(text)).toEqual(['json-unknown-key 27:7 "cavaet"']);
  expect(messages(text, datasetSchema)).toEqual([
    [
      '不认识的项“cavaet”',
      '你要写的是“caveat”吗？',
      'Unknown item “cavaet”',
      'Did you mean “caveat”?',
    ],
  ]);
});

test('an unknown key that resembles none lists the known ones', () => {
  const text = layOut({ ...sampleDataset(), 备注: 1 });
  expect(messages(text, datasetSchema)[0]?.[1]).toBe(
    '这里可以写的有：sources、figures、series、derived、checks、corrections、topics、sections。',
  );
});

test('a missing key is reported at the record that lacks it, by its id', () => {
  const dataset = sampleDataset();
  const figures = dataset.figures.map(({ unit: _, ...rest }, at) =>
    at === 0 ? rest : { ...rest, unit: '只' },
  );
  const text = layOut({ ...dataset, figures });
  expect(findings(text)).toEqual(['json-missing-key 13:5 {']);
  expect(messages(text, datasetSchema)[0]?.[0]).toBe('“birds”缺少“unit”');
});

test('a number in quotes is reported and never coerced', () => {
  const text = layOut(sampleDataset()).replace('"value": 64', '"value": "64"');
  expect(findings(text)).toEqual(['json-wrong-type 20:16 "64"']);
  expect(messages(text, datasetSchema)[0]).toEqual([
    '“value”写成了 "64"，这里要的是数（不加引号）',
    '数不加引号，也不带单位、逗号和百分号。',
    '“value” is written "64"; what belongs here is a number (without quotes)',
    'A number has no quotes, and no unit, comma or percent sign.',
  ]);
});

test('a word that is not among the choices lists them, the nearest first', () => {
  const text = layOut(sampleDataset()).replace('"count"', '"conut"');
  expect(findings(text)).toEqual(['json-not-a-choice 19:18 "conut"']);
  expect(messages(text, datasetSchema)[0]?.[1]).toBe(
    '你要写的是“count”吗？可以写的有：count、amount、growth、share、rank。',
  );
});

test('a malformed date, address and id are each reported at the value', () => {
  const wrong = changed((dataset) => {
    const [source] = dataset.sources;
    if (source) Object.assign(source, { published: '2025-3-14', url: 'example', id: 'Report' });
  });
  expect(wrong).toEqual([
    'json-bad-pattern 5:13 "Report"',
    'json-bad-date 8:20 "2025-3-14"',
    'json-bad-url 9:14 "example"',
  ]);
});

test('an address that a browser would run is refused', () => {
  const text = layOut(sampleDataset()).replace('"url": null', '"url": "javascript:alert(1)"');
  expect(findings(text)).toEqual(['json-bad-url 9:14 "javascript:alert(1)"']);
});

test('a range of three numbers, an empty text and an empty locator are reported', () => {
  const wrong = changed(({ figures: [first, second] }) => {
    if (second) Object.assign(second, { range: [1, 2, 3] });
    if (first) Object.assign(first, { printed: '', locator: [] });
  });
  expect(wrong.map((one) => one.split(' ')[0])).toEqual([
    'json-wrong-length',
    'json-empty-text',
    'json-wrong-length',
  ]);
});

test('a value that fits no shape of several says which shapes there are', () => {
  const text = layOut(sampleDataset()).replace('"from": 63', '"from": "63"');
  expect(messages(text, datasetSchema)[0]?.[0]).toBe(
    '“from”写成了 "63"，这里要的是数（不加引号），或一对数，例如 [5, 8]',
  );
});

test('a value that comes near one shape of several is judged by that shape', () => {
  const units = (form: unknown) =>
    layOut({ 只: { family: 'bird', factor: 1, forms: { en: form } } });
  expect(findings(units('birds'), unitsSchema)).toEqual(['json-must-contain 6:13 "birds"']);
  expect(findings(units({ one: '{n} bird' }), unitsSchema)).toEqual(['json-missing-key 6:13 {']);
  expect(findings(units({ other: '{n} birds', on: '{n} bird' }), unitsSchema)).toEqual([
    'json-unknown-key 8:9 "on"',
  ]);
});

test('a step of rounding that is not positive is reported with the bound', () => {
  const text = layOut(sampleDataset()).replace('"value": 64', '"value": 64, "precision": 0');
  expect(messages(text, datasetSchema)[0]?.[0]).toBe('“precision”写成了 0，应当大于 0');
});

test('what a schema refuses for a reason of its own is reported with that reason', () => {
  const even = z.strictObject({ a: z.number().refine((a) => a % 2 === 0, 'not even') });
  expect(findings('{"a": 1}', even)).toEqual(['json-invalid 1:7 1']);
  expect(messages('{"a": 1}', even)[0]?.[3]).toBe('The format says: not even');
});

test('an array at the top says what is missing without throwing', () => {
  expect(findings('[]', siteSchema)).toEqual(['json-wrong-type 1:1 [']);
});

test('a layout that differs is a warning at the first difference, and the value stands', () => {
  const text = layOut(sampleDataset()).replace('"value": 64', '"value":  64');
  const { value, diagnostics } = parseJson({ file, text }, datasetSchema, { layout: true });
  expect(value).not.toBeNull();
  expect(diagnostics).toMatchObject([
    { id: 'json-layout', level: 'warning', location: { line: 20, column: 16 } },
  ]);
});

test('bytes that are not UTF-8 are refused with their place', () => {
  const bytes = Uint8Array.of(0x7b, 0x0a, 0x22, 0xc4, 0xe3, 0x22, 0x7d);
  expect(decodeText(file, bytes)).toMatchObject({
    value: null,
    diagnostics: [{ id: 'file-not-utf8', location: { line: 2, column: 2 } }],
  });
});

test('a byte order mark is dropped', () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d);
  expect(decodeText(file, bytes)).toEqual({ value: { file, text: '{}' }, diagnostics: [] });
});

test('any damage to a dataset yields a value or an error, and never throws', () => {
  const valid = layOut(sampleDataset());
  const pieces = fc.constantFrom(
    '',
    '"',
    ',',
    '{',
    '}',
    '[',
    ']',
    ':',
    '，',
    '“',
    '\\',
    '\n',
    '\u3000',
    '0',
    'null',
    '__proto__',
    '//',
    '/*',
    '\uD800',
    '-1e999',
  );
  const edit = fc.record({
    at: fc.nat(valid.length),
    remove: fc.nat(12),
    insert: fc.oneof(pieces, fc.string({ maxLength: 6 })),
  });
  const damaged = fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce(
        (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
        valid,
      ),
    );
  fc.assert(
    fc.property(damaged, (text) => {
      const { value, diagnostics } = parseJson({ file, text }, datasetSchema, { layout: true });
      const errors = diagnostics.filter(({ level }) => level === 'error');
      expect(value === null).toBe(errors.length > 0);
      for (const { location, message, hint } of diagnostics) {
        expect(JSON.stringify([message, hint])).not.toMatch(/undefined|NaN|\[object/);
        expect(location.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        expect(location.column).toBeLessThanOrEqual(location.lineText.length + 1);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a value that parses is exactly what the standard parser reads', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { value } = parseJson({ file, text }, anything);
      if (value) expect(value.value).toEqual(JSON.parse(text));
    }),
    { seed: 1, numRuns: 200 },
  );
});
