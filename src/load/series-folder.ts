import { join } from 'node:path';
import { nearest } from '../format/nearest.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/source-text.ts';
import { type Folder, leadsOut, textFile } from './folder.ts';
import type { Parsed } from './json.ts';
import { parseSeries, type SeriesFile } from './series.ts';
import { pointId } from './series-id.ts';
import { outside, readText } from './text.ts';

export interface SeriesReading {
  /** Null where a file is missing or refused. */
  readonly series: readonly SeriesFile[] | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
}

/** Reads `series/<id>.csv` for every series of the dataset; a file that no series names is an error. */
export async function readSeriesFolder(
  dataset: Parsed<Dataset>,
  folder: Folder,
  root: string,
): Promise<SeriesReading> {
  if (await leadsOut(folder.path)) {
    const { file } = textFile(folder.path, root);
    return { series: null, diagnostics: [outside(file)], files: [] };
  }
  const records = dataset.value.series ?? [];
  const series: SeriesFile[] = [];
  const diagnostics: Diagnostic[] = unnamed(records, folder, root);
  const files: string[] = [];
  const taken = idsOf(dataset.value);
  for (const [index, record] of records.entries()) {
    const { id } = record;
    const place = dataset.locate(['series', index, 'id']);
    const file = textFile(join(folder.path, `${id}.csv`), root);
    if (!folder.files.includes(`${id}.csv`)) {
      diagnostics.push(diagnostic('series-file-missing', { id, file: file.file }, place));
      continue;
    }
    files.push(file.path);
    const text = await readText(file);
    const read = text.value ? parseSeries(text.value) : { ...text, value: null };
    diagnostics.push(...read.diagnostics);
    if (!read.value) continue;
    series.push({ record, rows: read.value });
    for (const { period, printed } of read.value) {
      const point = pointId(id, period);
      if (printed === null || !taken.has(point)) continue;
      diagnostics.push(diagnostic('series-point-taken', { id, period, point }, place));
    }
  }
  return { series: diagnostics.length === 0 ? series : null, diagnostics, files };
}

function idsOf({ figures, derived = [], checks = [], series = [] }: Dataset): Set<string> {
  return new Set([...figures, ...derived, ...checks, ...series].map(({ id }) => id));
}

function unnamed(
  records: readonly { readonly id: string }[],
  folder: Folder,
  root: string,
): Diagnostic[] {
  const known = records.map(({ id }) => `${id}.csv`);
  const absent = known.filter((name) => !folder.files.includes(name));
  return folder.files
    .filter((name) => !known.includes(name))
    .map((name) => {
      const { file } = textFile(join(folder.path, name), root);
      const values = { file, suggestion: nearest(name, absent) };
      return diagnostic('series-file-unnamed', values, locate({ file, text: '' }, 0));
    });
}
