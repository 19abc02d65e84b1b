import { closest } from 'fastest-levenshtein';
import type { Parsed } from '../load/json.ts';
import type { CheckRecord, Dataset } from '../model/dataset.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import type { Figure, Figures } from '../model/figure.ts';
import type { Check } from '../model/story.ts';
import type { Units } from '../model/unit.ts';
import { Exact, type ExactInterval } from './rounding.ts';

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
  const checks = (dataset.value.checks ?? []).flatMap((record, index): Check[] => {
    const unknown = unknownIds(dataset, record, index, figures);
    const found = unknown.length > 0 ? unknown : failureOf(dataset, record, index, figures, units);
    diagnostics.push(...found);
    return found.length === 0 ? [record] : [];
  });
  diagnostics.push(...staleCorrections(dataset, figures));
  return { value: checks, diagnostics };
}

function unknownIds(
  dataset: Parsed<Dataset>,
  record: CheckRecord,
  index: number,
  figures: Figures,
): Diagnostic[] {
  const places: readonly [string, readonly (string | number)[]][] = [
    ...record.of.map((id, i): [string, (string | number)[]] => [id, ['checks', index, 'of', i]]),
    [record.equals, ['checks', index, 'equals']],
  ];
  return places
    .filter(([id]) => !figures.has(id))
    .map(([id, path]) =>
      diagnostic(
        'derived-figure-unknown',
        { id, nearest: closest(id, [...figures.keys()]) },
        dataset.locate(path),
      ),
    );
}

function failureOf(
  dataset: Parsed<Dataset>,
  record: CheckRecord,
  index: number,
  figures: Figures,
  units: Units,
): Diagnostic[] {
  const operands = record.of.map((id) => figures.get(id) as Figure);
  const target = figures.get(record.equals) as Figure;
  const [first, second] = operands as [Figure, Figure];
  const place = dataset.locate(['checks', index, 'equals']);
  const family = (figure: Figure) => units[figure.unit]?.family;
  const alike = record.assert === 'sum' ? [...operands, target] : operands;
  const stranger = alike.find((figure) => family(figure) !== family(first));
  if (stranger) {
    return [
      diagnostic(
        'check-units-differ',
        { check: record.id, first: written(first), other: written(stranger) },
        place,
      ),
    ];
  }
  const size = (figure: Figure) => inBase(figure, units);
  const computed =
    record.assert === 'sum' ? operands.map(size).reduce(add) : percent(size(first), size(second));
  const expected = size(target);
  if (computed.low.lte(expected.high) && expected.low.lte(computed.high)) return [];
  const sign = record.assert === 'sum' ? ' + ' : ' ÷ ';
  const factor = units[target.unit]?.factor ?? 1;
  return [
    diagnostic(
      'check-fails',
      {
        check: record.id,
        arithmetic: operands.map(written).join(sign),
        computed: middle(computed, factor) + (units[target.unit]?.family === 'percent' ? '%' : ''),
        expected: written(target),
      },
      place,
    ),
  ];
}

/** A correction says what the value is now; a later edit must bring a later correction. */
function staleCorrections(dataset: Parsed<Dataset>, figures: Figures): Diagnostic[] {
  const corrections = dataset.value.corrections ?? [];
  return corrections.flatMap(({ figure: id, to }, index) => {
    const figure = figures.get(id);
    const later = corrections.slice(index + 1).some((other) => other.figure === id);
    if (!figure || later) return [];
    const { quantity } = figure;
    const now =
      quantity.kind === 'value'
        ? String(quantity.value)
        : quantity.kind === 'range'
          ? `${quantity.low},${quantity.high}`
          : String(quantity.min);
    if (String(to) === now) return [];
    return [
      diagnostic(
        'correction-stale',
        { id, to: String(to), now },
        dataset.locate(['corrections', index, 'to']),
      ),
    ];
  });
}

function inBase(figure: Figure, units: Units): ExactInterval {
  const factor = units[figure.unit]?.factor ?? 1;
  return {
    low: new Exact(figure.bounds.low).times(factor),
    high: new Exact(figure.bounds.high).times(factor),
  };
}

function add(a: ExactInterval, b: ExactInterval): ExactInterval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

function percent(part: ExactInterval, whole: ExactInterval): ExactInterval {
  return {
    low: part.low.div(whole.high).times(100),
    high: part.high.div(whole.low).times(100),
  };
}

function middle({ low, high }: ExactInterval, factor: number): string {
  return low.plus(high).div(2).div(factor).toSignificantDigits(5).toString();
}

/** A figure as the dataset has it, for a message: number and unit. */
function written({ quantity, unit }: Figure): string {
  if (quantity.kind === 'value') return `${quantity.value}${unit}`;
  if (quantity.kind === 'min') return `≥${quantity.min}${unit}`;
  return `${quantity.low}—${quantity.high}${unit}`;
}
