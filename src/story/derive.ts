import type { Parsed } from '../load/json.ts';
import type { Dataset, DerivedRecord, FigureRecord } from '../model/dataset.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import type { Figure, Figures } from '../model/figure.ts';
import type { Language } from '../model/language.ts';
import type { Units } from '../model/unit.ts';
import { type ExactInterval, toInterval } from './interval.ts';
import { type Operand, operate, type Problem } from './operations.ts';
import { orderOf } from './order.ts';
import {
  boundsOf,
  decimalsOfStep,
  printedDecimals,
  quantityOf,
  roundingStep,
  sharedDecimals,
  show,
  place as stepAt,
} from './rounding.ts';
import { withStatus } from './status.ts';
import { suggestFigure } from './suggestion.ts';

/**
 * All figures of a dataset by id: printed ones in the order of the file, then derived ones in an
 * order in which every figure stands behind those that it is made of. A derived figure that cannot
 * be computed is left out and reported once, at its cause. Statuses are those without any check.
 */
export function deriveFigures(dataset: Parsed<Dataset>, units: Units): Outcome<Figures> {
  const figures = new Map<string, Figure>();
  const languages = new Map(dataset.value.sources.map(({ id, language }) => [id, language]));
  const exact = new Map<string, ExactInterval>();
  for (const record of dataset.value.figures) {
    const bounds = boundsOf(quantityOf(record), roundingStep(record));
    exact.set(record.id, bounds);
    figures.set(record.id, printedFigure(record, bounds, languages.get(record.source)));
  }

  const records = dataset.value.derived ?? [];
  const known = new Set([...dataset.value.figures, ...records].map(({ id }) => id));
  const place = (record: DerivedRecord, path: readonly (string | number)[]) =>
    dataset.locate(['derived', records.indexOf(record), ...path]);
  const { ordered, loops } = orderOf(records);
  const diagnostics = [
    ...records.flatMap((record) =>
      unknownOperands(record, known, dataset, units).map(({ id, values, path }) =>
        diagnostic(id, values, place(record, path)),
      ),
    ),
    ...loops.map((loop) => reportLoop(loop, records, dataset)),
  ];
  for (const record of ordered) {
    // What it is made of failed and is already reported.
    if (record.of.some((id) => id !== '*' && !figures.has(id))) continue;
    if (record.of.includes('*') && !isCountOfAll(record)) continue;
    const result = deriveOne(record, figures, exact, units);
    if ('problem' in result) {
      const { id, values, path } = result.problem;
      diagnostics.push(diagnostic(id, { figure: record.id, ...values }, place(record, path)));
    } else {
      figures.set(record.id, result.figure);
      exact.set(record.id, result.bounds);
    }
  }
  return { value: withStatus(figures, []), diagnostics };
}

/** A record of the dataset as a figure; its status is settled later. */
export function printedFigure(
  record: FigureRecord,
  bounds: ExactInterval,
  language?: Language,
): Figure {
  const quantity = quantityOf(record);
  const decimals =
    quantity.kind === 'range'
      ? Math.max(
          printedDecimals(record.printed, quantity.low),
          printedDecimals(record.printed, quantity.high),
        )
      : printedDecimals(record.printed, quantity.kind === 'min' ? quantity.min : quantity.value);
  return {
    id: record.id,
    label: record.label,
    measure: record.measure,
    quantity,
    unit: record.unit,
    bounds: toInterval(bounds),
    decimals,
    approximate: false,
    stage: record.stage ?? null,
    period: record.period ?? null,
    topic: record.topic ?? null,
    status: 'stated',
    origin: {
      kind: 'printed',
      source: record.source,
      locator: record.locator,
      printed: record.printed,
      ...(language === undefined ? {} : { language }),
    },
    caveat: record.caveat ?? null,
    evidence: (record.evidence ?? []).map((one) => ({ ...one, note: one.note ?? null })),
    checks: [],
  };
}

function deriveOne(
  record: DerivedRecord,
  figures: Figures,
  exact: ReadonlyMap<string, ExactInterval>,
  units: Units,
): { readonly figure: Figure; readonly bounds: ExactInterval } | { readonly problem: Problem } {
  const ids = record.of.includes('*')
    ? [...figures.values()].filter(({ origin }) => origin.kind === 'printed').map(({ id }) => id)
    : record.of;
  const operands = ids.map((id): Operand => {
    const figure = figures.get(id) as Figure;
    const bounds = exact.get(id) as ExactInterval;
    return { figure, bounds, unit: units[figure.unit], range: figure.quantity.kind === 'range' };
  });
  const result = operate(record, operands, units);
  if ('problem' in result) return result;
  if (!result.bounds.low.isFinite()) {
    return { problem: { id: 'derived-unbounded', values: {}, path: ['of'] } };
  }

  const decimals = record.precision === undefined ? null : decimalsOfStep(record.precision);
  const range = operands.some(({ range }) => range);
  const shown = show(result.bounds, { style: result.style, range, decimals });
  if (shown === null) {
    const supported = sharedDecimals(result.bounds);
    const values = {
      precision: record.precision ?? '',
      supported: supported === null ? '—' : stepAt(supported).toString(),
    };
    return { problem: { id: 'derived-precision', values, path: ['precision'] } };
  }
  const figure: Figure = {
    id: record.id,
    label: record.label,
    measure: record.measure ?? result.measure,
    ...shown,
    unit: result.unit,
    bounds: toInterval(result.bounds),
    stage: record.stage ?? null,
    period: record.period ?? null,
    topic: record.topic ?? null,
    status: 'derived',
    origin: { kind: 'derived', operation: record.operation, of: ids },
    caveat: record.caveat ?? null,
    evidence: [],
    checks: [],
  };
  return { figure, bounds: result.bounds };
}

/** "*" stands for all printed figures, alone and only to be counted. */
function isCountOfAll({ operation, of }: DerivedRecord): boolean {
  return operation === 'count' && of.length === 1;
}

/** Every id in `of` that no figure has, with the nearest that there is. */
function unknownOperands(
  record: DerivedRecord,
  known: ReadonlySet<string>,
  dataset: Parsed<Dataset>,
  units: Units,
): Problem[] {
  return record.of.flatMap((id, index): Problem[] => {
    const path = ['of', index];
    if (id === '*') {
      if (isCountOfAll(record)) return [];
      return [{ id: 'derived-all', values: { figure: record.id }, path }];
    }
    if (known.has(id)) return [];
    const values = { id, ...suggestFigure(id, dataset.value, units) };
    return [{ id: 'derived-figure-unknown', values, path }];
  });
}

/** Steps of a loop that a report names one by one. */
const LONGEST_LOOP = 12;

function reportLoop(
  loop: readonly string[],
  records: readonly DerivedRecord[],
  dataset: Parsed<Dataset>,
): Diagnostic {
  const [figure = '', next = ''] = loop;
  const index = records.findIndex(({ id }) => id === figure);
  const path = ['derived', index, 'of', records[index]?.of.indexOf(next) ?? 0];
  const shown = loop.length > LONGEST_LOOP ? [...loop.slice(0, 5), '…', ...loop.slice(-5)] : loop;
  return diagnostic('derived-cycle', { figure, loop: shown.join(' → ') }, dataset.locate(path));
}
