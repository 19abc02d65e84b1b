import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../format/nearest.ts';
import type { Dataset, FigureRecord } from '../model/dataset.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
  type Values,
} from '../model/diagnostic.ts';
import type { Measure, Stage } from '../model/figure.ts';
import type { Language } from '../model/language.ts';
import { type Location, locateLine, type SourceText } from '../model/source-text.ts';
import type { Units } from '../model/unit.ts';
import { checkDataset } from './dataset-rules.ts';
import {
  COLUMNS,
  type Column,
  isFormula,
  isPercent,
  MEASURE_WORDS,
  NEEDED,
  readQuantity,
  STAGE_WORDS,
} from './import-cells.ts';
import type { JsonPath, Parsed } from './json.ts';

/** UTF-8, with or without a byte order mark; else GB18030, as Chinese spreadsheets save, with a warning. */
export function decodeTable(file: string, bytes: Uint8Array): Outcome<SourceText> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: { file, text }, diagnostics: [] };
  } catch {
    const source = { file, text: new TextDecoder('gb18030').decode(bytes) };
    return {
      value: source,
      diagnostics: [diagnostic('import-encoding', { file }, locateLine(source, 1))],
    };
  }
}

interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<Column, string>;
  place(column: Column): Location;
}

/**
 * The figures of a spreadsheet (CSV), put into a dataset: one with a known id takes the cells' values and
 * keeps what no column says; a new one comes last. Null where any cell is an error; all are reported.
 */
export function importFigures(
  source: SourceText,
  dataset: Parsed<Dataset>,
  context: { readonly units: Units; readonly defaultLanguage: Language },
): Outcome<Dataset | null> {
  const table = readRows(source);
  if (!table.value) return { value: null, diagnostics: table.diagnostics };
  const diagnostics: Diagnostic[] = [];
  const figures = [...dataset.value.figures];
  const lines = new Map<string, number>();
  const rows = new Map<string, Row>();
  for (const row of table.value) {
    const read = readFigure(row, dataset.value, context.defaultLanguage);
    diagnostics.push(...read.diagnostics, ...checkId(row, lines, dataset));
    if (!read.value) continue;
    rows.set(read.value.id, row);
    const at = figures.findIndex(({ id }) => id === read.value?.id);
    if (at < 0) figures.push(read.value);
    else figures[at] = merge(figures[at] as FigureRecord, read.value);
  }
  const value = { ...dataset.value, figures };
  if (diagnostics.length === 0) {
    // A table has one language; what a translation lacks is said when the story is checked.
    const whole = { ...context, translations: [] };
    diagnostics.push(...checkDataset({ ...dataset, value, locate }, whole));
  }
  const isRight = diagnostics.every(({ level }) => level !== 'error');
  return { value: isRight ? value : null, diagnostics };

  /** Where the new dataset gets a value from: the cell of the table, or the old dataset. */
  function locate(path: JsonPath): Location {
    const [list, index, key] = path;
    const row = list === 'figures' ? rows.get(figures[Number(index)]?.id ?? '') : undefined;
    return row ? row.place(columnOf(key)) : dataset.locate(path);
  }
}

function columnOf(key: string | number | undefined): Column {
  if (key === 'range' || key === 'min') return 'value';
  return Object.hasOwn(COLUMNS, String(key)) ? (key as Column) : 'id';
}

function readRows(source: SourceText): Outcome<readonly Row[] | null> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const options = { info: true, relax_column_count: true, trim: true, skip_empty_lines: true };
    records = parse(source.text, options) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = locateLine(source, Number(error['lines'] ?? 1));
    return { value: null, diagnostics: [diagnostic('import-table', {}, place)] };
  }
  const [head, ...rest] = records;
  const columns = readHead(head?.record ?? [], source);
  if (!columns.value) return { value: null, diagnostics: columns.diagnostics };
  const names = columns.value;
  const rows = rest
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, info }): Row => {
      // The parser says where a record ends; a cell may hold line breaks.
      const line = info.lines - record.join('').split('\n').length + 1;
      return {
        line,
        cells: new Map(names.map((name, index) => [name, record[index] ?? ''])),
        place: (column) => placeOf(source, line, record, names.indexOf(column)),
      };
    });
  return { value: rows, diagnostics: [] };
}

function readHead(head: readonly string[], source: SourceText): Outcome<readonly Column[] | null> {
  const known = Object.values(COLUMNS).map(([name]) => name);
  const diagnostics: Diagnostic[] = [];
  const names = head.map((text, index): Column | null => {
    const entry = Object.entries(COLUMNS).find(([, heads]) =>
      (heads as readonly string[]).includes(text.toLowerCase()),
    );
    const place = placeOf(source, 1, head, index);
    if (!entry) {
      const values = { name: text, suggestion: nearest(text, known), known: known.join('\n') };
      diagnostics.push(diagnostic('import-column-unknown', values, place));
    } else if (head.indexOf(text) !== index) {
      diagnostics.push(diagnostic('import-column-twice', { name: text }, place));
    }
    return entry ? (entry[0] as Column) : null;
  });
  const absent = NEEDED.filter((column) => !names.includes(column));
  if (absent.length > 0) {
    const values = { names: absent.map((column) => COLUMNS[column][0]).join('\n') };
    diagnostics.push(diagnostic('import-column-missing', values, locateLine(source, 1)));
  }
  return { value: diagnostics.length === 0 ? (names as Column[]) : null, diagnostics };
}

/** Where a cell stands in its line: behind as many separators, quotes and all. */
function placeOf(
  source: SourceText,
  line: number,
  cells: readonly string[],
  index: number,
): Location {
  const { lineText } = locateLine(source, line);
  let column = 0;
  for (const cell of cells.slice(0, Math.max(index, 0))) {
    const at = lineText.indexOf(cell, column);
    const comma = lineText.indexOf(',', (at < 0 ? column : at) + cell.length);
    if (comma < 0) return locateLine(source, line);
    column = comma + 1;
  }
  const cell = cells[index] ?? '';
  const at = lineText.indexOf(cell, column);
  return locateLine(source, line, (at < 0 ? column : at) + 1, cell.length);
}

function readFigure(
  row: Row,
  { sources }: Dataset,
  language: Language,
): Outcome<FigureRecord | null> {
  const diagnostics: Diagnostic[] = [];
  const fail = (id: DiagnosticId, values: Values, column: Column) =>
    diagnostics.push(diagnostic(id, values, row.place(column)));
  const cell = (column: Column) => row.cells.get(column) ?? '';
  for (const column of NEEDED) {
    if (cell(column) === '') fail('import-cell-empty', { name: COLUMNS[column][0] }, column);
  }
  for (const [column, text] of row.cells) {
    if (column !== 'value' && isFormula(text)) fail('import-formula', { text }, column);
  }
  const id = cell('id');
  if (id !== '' && !/^[a-z][a-z0-9_]*$/.test(id)) fail('import-id', { id }, 'id');
  const text = cell('value');
  const quantity = readQuantity(text);
  if (!quantity && text !== '') fail('import-number', { text }, 'value');
  const unit = cell('unit').replace('％', '%');
  if (isPercent(text) && unit !== '%' && unit !== '')
    fail('import-unit-percent', { text, unit }, 'unit');
  const choose = <T extends string>(column: Column, words: Readonly<Record<string, T>>) => {
    const said = cell(column);
    const choice = words[said] ?? Object.values(words).find((one) => one === said);
    const values = { name: COLUMNS[column][0], text: said, choices: Object.keys(words).join('\n') };
    if (said !== '' && choice === undefined) fail('import-choice', values, column);
    return choice;
  };
  const measure = choose<Measure>('measure', MEASURE_WORDS);
  const stage = choose<Stage>('stage', STAGE_WORDS);
  const source = cell('source') || (sources.length === 1 ? sources[0]?.id : undefined);
  if (source === undefined) fail('import-cell-empty', { name: COLUMNS.source[0] }, 'source');
  if (diagnostics.length > 0 || !quantity || !measure || !source)
    return { value: null, diagnostics };
  const optional = (key: 'period' | 'topic') => (cell(key) === '' ? {} : { [key]: cell(key) });
  const figure: FigureRecord = {
    id,
    label: { [language]: cell('label') },
    measure,
    ...quantity,
    unit,
    ...(stage ? { stage } : {}),
    ...optional('period'),
    ...optional('topic'),
    source,
    locator: cell('locator').split(/\s*[·/／]\s*/),
    printed: cell('printed'),
    ...(cell('caveat') === '' ? {} : { caveat: { [language]: cell('caveat') } }),
  };
  return { value: figure, diagnostics };
}

function checkId(row: Row, lines: Map<string, number>, dataset: Parsed<Dataset>): Diagnostic[] {
  const id = row.cells.get('id') ?? '';
  const earlier = lines.get(id);
  if (earlier !== undefined && id !== '') {
    return [diagnostic('import-id-twice', { id, line: earlier }, row.place('id'))];
  }
  lines.set(id, row.line);
  for (const list of ['derived', 'series', 'checks'] as const) {
    const at = (dataset.value[list] ?? []).findIndex((one) => one.id === id);
    if (at < 0) continue;
    const { line } = dataset.locate([list, at, 'id']);
    return [diagnostic('import-id-taken', { id, line }, row.place('id'))];
  }
  return [];
}

/** The figure as it was, with what the line says; its keys stay where they are. */
function merge(before: FigureRecord, now: FigureRecord): FigureRecord {
  const { value: _value, range: _range, min: _min, ...rest } = before;
  const kept = ['value', 'range', 'min'].some(
    (key) => Object.hasOwn(before, key) && Object.hasOwn(now, key),
  )
    ? before
    : rest;
  return {
    ...kept,
    ...now,
    label: { ...before.label, ...now.label },
    ...(now.caveat ? { caveat: { ...before.caveat, ...now.caveat } } : {}),
  };
}
