import type { Parsed } from '../load/json.ts';
import type { CheckRecord, Correction, Dataset } from '../model/dataset.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
  type Values,
} from '../model/diagnostic.ts';
import type { Figure, Figures, Quantity } from '../model/figure.ts';
import type { Check } from '../model/story.ts';
import type { Unit, Units } from '../model/unit.ts';
import {
  add,
  divide,
  type ExactInterval,
  exactInterval,
  multiply,
  overlaps,
  point,
} from './interval.ts';
import { suggestFigure, writeQuantity } from './suggestion.ts';

/**
 * The arithmetic assertions of a dataset that hold. Two sides agree where their intervals overlap:
 * exact counts must be equal; a printed share may differ by its own rounding.
 * An assertion that fails is an error; so is a correction that the present value contradicts.
 */
export function runChecks(
  dataset: Parsed<Dataset>,
  figures: Figures,
  units: Units,
): Outcome<readonly Check[]> {
  const diagnostics: Diagnostic[] = [];
  const { figures: printed, derived = [] } = dataset.value;
  const known = new Set([...printed, ...derived].map(({ id }) => id));
  const checks = (dataset.value.checks ?? []).flatMap((record, index): Check[] => {
    diagnostics.push(...unknownIds({ dataset, index, record, figures, units }, known));
    // A derived figure that could not be computed is reported where it stands.
    if (![...record.of, record.equals].every((id) => figures.has(id))) return [];
    const found = failureOf({ dataset, index, record, figures, units });
    if (found) diagnostics.push(found);
    return found ? [] : [record];
  });
  for (const one of staleCorrections(dataset, figures)) diagnostics.push(one);
  return { value: checks, diagnostics };
}

function unknownIds(
  { dataset, index, record, units }: Trial,
  known: ReadonlySet<string>,
): Diagnostic[] {
  const places: readonly (readonly [string, readonly (string | number)[]])[] = [
    ...record.of.map((id, position) => [id, ['checks', index, 'of', position]] as const),
    [record.equals, ['checks', index, 'equals']],
  ];
  return places.flatMap(([id, path]) => {
    if (known.has(id)) return [];
    const values = { id, ...suggestFigure(id, dataset.value, units) };
    return [diagnostic('derived-figure-unknown', values, dataset.locate(path))];
  });
}

/** One check of the dataset, and all that it is judged by. */
interface Trial {
  readonly dataset: Parsed<Dataset>;
  readonly index: number;
  readonly record: CheckRecord;
  readonly figures: Figures;
  readonly units: Units;
}

function failureOf(trial: Trial): Diagnostic | null {
  const { dataset, index, record, figures, units } = trial;
  const operands = record.of.map((id) => figures.get(id) as Figure);
  const target = figures.get(record.equals) as Figure;
  const unit = units[target.unit];
  const report = (id: DiagnosticId, values: Values) =>
    diagnostic(
      id,
      { check: record.id, ...values },
      dataset.locate(['checks', index, id === 'check-arity' ? 'of' : 'equals']),
    );
  const first = operands[0] as Figure;
  const alike = record.assert === 'sum' ? [...operands, target] : operands;
  const stranger = alike.find((figure) => units[figure.unit]?.family !== units[first.unit]?.family);
  if (stranger) {
    const values = { first: describe(first, units), other: describe(stranger, units) };
    return report('check-units-differ', values);
  }
  if (record.assert === 'ratio') {
    if (operands.length !== 2) return report('check-arity', { given: operands.length });
    if (unit?.family !== 'percent' && unit?.family !== 'multiple') {
      return report('check-not-share', { figure: target.id });
    }
  }
  const computed = compute(record, operands, unit, units);
  if (computed === null) return report('derived-division', { other: record.of[1] ?? '' });
  if (overlaps(computed, exactInterval(target.bounds))) return null;
  return report('check-fails', {
    arithmetic: arithmeticOf(record, operands, computed, unit),
    expected: describe(target, units),
    ...placesOf(trial),
  });
}

/** The left side in the unit of the right side; null where it would divide by zero. */
function compute(
  record: CheckRecord,
  operands: readonly Figure[],
  unit: Unit | undefined,
  units: Units,
): ExactInterval | null {
  const parts = operands.map((figure) =>
    multiply(exactInterval(figure.bounds), point(units[figure.unit]?.factor ?? 1)),
  );
  const [first, second] = parts as [ExactInterval, ExactInterval];
  const factor = point(unit?.factor ?? 1);
  if (record.assert === 'sum') return divide(parts.reduce(add), factor);
  const quotient = divide(first, second);
  if (quotient === null) return null;
  return divide(multiply(quotient, point(unit?.family === 'percent' ? 100 : 1)), factor);
}

/** The sum in digits: “2 + 2 + 7 = 11”; with both ends where the inputs are rounded. */
function arithmeticOf(
  record: CheckRecord,
  operands: readonly Figure[],
  { low, high }: ExactInterval,
  unit: Unit | undefined,
): string {
  const alike = operands.every((figure) => figure.unit === operands[0]?.unit);
  const terms = operands.map(({ quantity, unit: id }) =>
    writeQuantity(quantity, alike ? '' : id, undefined),
  );
  const ends = [low, high].map((end) => (end.isFinite() ? end.toSignificantDigits(6) : '∞'));
  const result = low.eq(high) ? `${ends[0]}` : ends.join('—');
  const sign = record.assert === 'sum' ? ' + ' : ' ÷ ';
  const share = record.assert === 'ratio' && unit?.family === 'percent' && unit.factor === 1;
  return `${terms.join(sign)} = ${result}${share ? '%' : ''}`;
}

/** Where the figures of a check stand in the file. */
function placesOf({ dataset, record }: Trial): Values {
  const { figures, derived = [] } = dataset.value;
  const lines = [...new Set([...record.of, record.equals])].map((id) => {
    const printed = figures.findIndex((figure) => figure.id === id);
    const path =
      printed >= 0
        ? ['figures', printed, 'id']
        : ['derived', derived.findIndex((figure) => figure.id === id), 'id'];
    return { id, line: dataset.locate(path).line };
  });
  return {
    places: lines.map(({ id, line }) => `${id}（第 ${line} 行）`).join('、'),
    placesEnglish: lines.map(({ id, line }) => `${id} (line ${line})`).join(', '),
  };
}

function describe({ quantity, unit }: Figure, units: Units): string {
  return writeQuantity(quantity, unit, units[unit]);
}

/** A correction says what the value is now; a later edit must bring a later correction. */
function staleCorrections(dataset: Parsed<Dataset>, figures: Figures): Diagnostic[] {
  const corrections = (dataset.value.corrections ?? []).map((record, index) => ({ record, index }));
  return [...Map.groupBy(corrections, ({ record }) => record.figure)].flatMap(([id, history]) => {
    const figure = figures.get(id);
    const last = history.toSorted(byDate).at(-1);
    if (!figure || !last) return [];
    const now = presentValue(figure.quantity);
    const to = String(last.record.to);
    if (to === now) return [];
    const place = dataset.locate(['corrections', last.index, 'to']);
    return [diagnostic('correction-stale', { id, to, now }, place)];
  });
}

interface Entry {
  readonly record: Correction;
  readonly index: number;
}

function byDate(a: Entry, b: Entry): number {
  return a.record.date < b.record.date ? -1 : a.record.date > b.record.date ? 1 : a.index - b.index;
}

function presentValue(quantity: Quantity): string {
  if (quantity.kind === 'value') return String(quantity.value);
  return String(quantity.kind === 'range' ? [quantity.low, quantity.high] : quantity.min);
}
