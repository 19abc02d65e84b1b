import { CsvError, parse } from 'csv-parse/sync';
import type { SeriesRecord } from '../model/dataset.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
  type Values,
} from '../model/diagnostic.ts';
import { type Location, locateLine, type SourceText } from '../model/source-text.ts';
import { readPeriod } from './period.ts';

/** One line of `series/<id>.csv`: a period, and the value as it is written there. */
export interface SeriesRow {
  readonly period: string;
  /** The first day of the period, in days since 1970. */
  readonly day: number;
  /** A plain decimal in the unit of the series; null where none is given. */
  readonly printed: string | null;
}

/** A series as declared in the dataset, with the lines of its file. */
export interface SeriesFile {
  readonly record: SeriesRecord;
  readonly rows: readonly SeriesRow[];
}

/**
 * The rows of a CSV file (RFC 4180) with the header `period,value`. Null where anything in it is an
 * error; each is reported with its line and column, and nothing is coerced.
 */
export function parseSeries(source: SourceText): Outcome<readonly SeriesRow[] | null> {
  const table = readTable(source);
  if (!table.value) return { value: null, diagnostics: table.diagnostics };
  const [header, ...lines] = table.value;
  const badHeader = checkHeader(header, source);
  if (badHeader) return { value: null, diagnostics: [badHeader] };

  const rows: SeriesRow[] = [];
  const diagnostics: Diagnostic[] = [];
  let kind: string | null = null;
  for (const line of lines) {
    const read = readRow(line, source);
    diagnostics.push(...read.diagnostics);
    if (!read.value) continue;
    const { row } = read.value;
    kind ??= read.value.kind;
    const last = rows.at(-1);
    const values = { period: row.period, other: last?.period ?? '' };
    const place = placeOf(line, 0, source);
    if (read.value.kind !== kind) {
      diagnostics.push(diagnostic('series-period-kinds', values, place));
    } else if (rows.some(({ period }) => period === row.period)) {
      diagnostics.push(diagnostic('series-period-twice', values, place));
    } else if (last && row.day <= last.day) {
      diagnostics.push(diagnostic('series-order', values, place));
    } else rows.push(row);
  }
  if (diagnostics.length === 0 && rows.every(({ printed }) => printed === null)) {
    diagnostics.push(diagnostic('series-empty', {}, locateLine(source, 1)));
  }
  return { value: diagnostics.length === 0 ? rows : null, diagnostics };
}

/** The fields of one line of the file, counted from 1. */
interface TableLine {
  readonly fields: readonly string[];
  readonly line: number;
}

/** What the parser hands over for each record, when asked where it ends. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readTable(source: SourceText): Outcome<readonly TableLine[] | null> {
  try {
    const options = {
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    };
    const records = parse(source.text, options) as unknown as readonly Parsed[];
    const lines = records.map(({ record, info }) => ({ fields: record, line: info.lines }));
    return { value: lines, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = locateLine(source, Number(error['lines'] ?? 1));
    return { value: null, diagnostics: [diagnostic('series-quotes', {}, place)] };
  }
}

function checkHeader(header: TableLine | undefined, source: SourceText): Diagnostic | null {
  const place = locateLine(source, 1);
  const text = place.lineText;
  if (header?.fields.join('\n') === 'period\nvalue') return null;
  const separator = /^period\s*([;\t，；|])\s*value/.exec(text)?.[1];
  return separator
    ? diagnostic('series-separator', { separator }, { ...place, column: 7, length: 1 })
    : diagnostic('series-header', { header: text }, place);
}

function readRow(
  line: TableLine,
  source: SourceText,
): Outcome<{ readonly row: SeriesRow; readonly kind: string } | null> {
  const { fields } = line;
  const [period = '', value = ''] = fields;
  const fail = (id: DiagnosticId, values: Values, field: 0 | 1) =>
    diagnostic(id, values, placeOf(line, field, source));
  if (fields.length !== 2) {
    return {
      value: null,
      diagnostics: [fail('series-columns', { count: fields.length }, 0)],
    };
  }
  const read = readPeriod(period);
  const isNumber = value === '' || /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value);
  const diagnostics = [
    ...(read ? [] : [fail('series-period-form', { period }, 0)]),
    ...(isNumber ? [] : [fail('series-number', { value }, 1)]),
  ];
  if (!read || !isNumber) return { value: null, diagnostics };
  const row = { period, day: read.day, printed: value === '' ? null : value };
  return { value: { row, kind: read.kind }, diagnostics };
}

/** The place of one of the two fields of a line. */
function placeOf({ line, fields }: TableLine, field: 0 | 1, source: SourceText): Location {
  const { lineText } = locateLine(source, line);
  const comma = lineText.indexOf(',');
  if (field === 1) return locateLine(source, line, comma + 2);
  return locateLine(source, line, 1, fields.length === 2 ? comma : lineText.length);
}
