import { closest } from 'fastest-levenshtein';
import type { Parsed } from '../load/json.ts';
import type { Dataset, DerivedRecord, FigureRecord } from '../model/dataset.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import type { Figure, Figures } from '../model/figure.ts';
import type { Units } from '../model/unit.ts';
import { type Operand, operate } from './operations.ts';
import {
  boundsOf,
  decimalsOfStep,
  Exact,
  type ExactInterval,
  plain,
  printedDecimals,
  quantityOf,
  roundingStep,
  sharedDecimals,
  shownOf,
} from './rounding.ts';

/**
 * All figures of a dataset by id: printed ones in the order of the file, then derived ones in an
 * order in which every figure stands behind those that it is made of. A derived figure that cannot
 * be computed is left out and reported. Statuses are settled later, in `status.ts`.
 */
export function deriveFigures(dataset: Parsed<Dataset>, units: Units): Outcome<Figures> {
  const figures = new Map<string, Figure>();
  const exact = new Map<string, ExactInterval>();
  for (const record of dataset.value.figures) {
    const bounds = boundsOf(quantityOf(record), roundingStep(record));
    exact.set(record.id, bounds);
    figures.set(record.id, printedFigure(record, bounds));
  }

  const records = dataset.value.derived ?? [];
  const diagnostics = unknownOperands(dataset, new Set(figures.keys()));
  const known = new Set([...figures.keys(), ...records.map(({ id }) => id)]);
  let waiting = records
    .map((record, index) => ({ record, index }))
    .filter(({ record }) => record.of.every((id) => id === '*' || known.has(id)));
  const failed = new Set<string>();

  while (waiting.length > 0) {
    const ready = waiting.filter(({ record }) =>
      record.of.every((id) => id === '*' || figures.has(id) || failed.has(id)),
    );
    if (ready.length === 0) break;
    for (const { record, index } of ready) {
      if (record.of.some((id) => failed.has(id))) {
        failed.add(record.id);
        continue;
      }
      const result = deriveOne(record, figures, exact, units);
      if ('problem' in result) {
        failed.add(record.id);
        const { problem } = result;
        diagnostics.push(
          diagnostic(
            problem.id,
            { figure: record.id, ...problem.values },
            dataset.locate(['derived', index, ...problem.path]),
          ),
        );
      } else {
        figures.set(record.id, result.figure);
        exact.set(record.id, result.bounds);
      }
    }
    waiting = waiting.filter((item) => !ready.includes(item));
  }
  for (const { record, index } of waiting) {
    if (
      record.of.some((id) => !waiting.some((other) => other.record.id === id) && !figures.has(id))
    )
      continue;
    const loop = [record.id, ...record.of.filter((id) => waiting.some((w) => w.record.id === id))];
    diagnostics.push(
      diagnostic(
        'derived-cycle',
        { figure: record.id, loop: loop.join(' ← ') },
        dataset.locate(['derived', index, 'of']),
      ),
    );
  }
  return { value: figures, diagnostics };
}

function printedFigure(record: FigureRecord, bounds: ExactInterval): Figure {
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
    bounds: plain(bounds),
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
    },
    caveat: record.caveat ?? null,
    evidence: (record.evidence ?? []).map((one) => ({ ...one, note: one.note ?? null })),
    checks: [],
  };
}

/** Something that keeps a derived figure from being computed: a rule, and the field to point at. */
export interface Problem {
  readonly id: Diagnostic['id'];
  readonly values: Readonly<Record<string, string | number>>;
  readonly path: readonly (string | number)[];
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
    return { figure, bounds: exact.get(id) as ExactInterval, unit: units[figure.unit] };
  });
  const result = operate(record, operands, units);
  if ('problem' in result) return result;

  const wanted = record.precision === undefined ? null : decimalsOfStep(record.precision);
  if (wanted !== null && result.bounds.high.isFinite()) {
    const supported = sharedDecimals(result.bounds, wanted);
    if (supported !== wanted) {
      const step = supported === null ? '—' : new Exact(10).pow(-supported).toString();
      return {
        problem: {
          id: 'derived-precision',
          values: { precision: record.precision as number, supported: step },
          path: ['precision'],
        },
      };
    }
  }
  const figure: Figure = {
    id: record.id,
    label: record.label,
    measure: record.measure ?? result.measure,
    ...shownOf(result.bounds, wanted),
    unit: result.unit,
    bounds: plain(result.bounds),
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

/** Every id in `of` that no figure has, with the nearest that there is. */
function unknownOperands(dataset: Parsed<Dataset>, printed: ReadonlySet<string>): Diagnostic[] {
  const records = dataset.value.derived ?? [];
  const ids = [...printed, ...records.map(({ id }) => id)];
  return records.flatMap((record, index) =>
    record.of.flatMap((id, position) => {
      if (id === '*' ? record.operation === 'count' : ids.includes(id)) return [];
      return [
        diagnostic(
          'derived-figure-unknown',
          { id, nearest: closest(id, ids) },
          dataset.locate(['derived', index, 'of', position]),
        ),
      ];
    }),
  );
}
