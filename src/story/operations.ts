import type { DerivedRecord } from '../model/dataset.ts';
import type { Figure, Measure } from '../model/figure.ts';
import type { Unit, Units } from '../model/unit.ts';
import type { Problem } from './derive.ts';
import { Exact, type ExactInterval } from './rounding.ts';

/** A figure as an operand: its exact bounds, in its own unit. */
export interface Operand {
  readonly figure: Figure;
  readonly bounds: ExactInterval;
  readonly unit: Unit | undefined;
}

/** The result of an operation, in `unit`. */
export interface Result {
  readonly bounds: ExactInterval;
  readonly unit: string;
  readonly measure: Measure;
}

type Attempt = Result | { readonly problem: Problem };

/** How many operands an operation takes: at least, at most. */
const ARITY: Readonly<Record<DerivedRecord['operation'], readonly [number, number]>> = {
  sum: [2, Infinity],
  difference: [2, 2],
  product: [2, Infinity],
  ratio: [2, 2],
  multiple: [1, 1],
  implied_base: [2, 2],
  per: [2, 2],
  count: [1, Infinity],
};

/**
 * One operation of the dataset on intervals: the result holds every value that the operands allow.
 * Operands of one family are converted; a mixture that has no meaning is a problem, not a number.
 */
export function operate(
  record: DerivedRecord,
  operands: readonly Operand[],
  units: Units,
): Attempt {
  const [least, most] = ARITY[record.operation];
  if (operands.length < least || operands.length > most) {
    return problem('derived-arity', ['of'], {
      operation: record.operation,
      needs: least,
      given: operands.length,
    });
  }
  if (record.unit !== undefined && !units[record.unit]) {
    return problem('derived-unit-unknown', ['unit'], { unit: record.unit });
  }
  const [first, second] = operands as readonly [Operand, Operand];
  switch (record.operation) {
    case 'sum':
    case 'difference':
      return combine(record, operands, units);
    case 'product':
      return product(record, operands, units);
    case 'ratio':
      return ratio(record, first, second, units);
    case 'per':
      return per(record, first, second, units);
    case 'multiple':
      return multiple(record, first, units);
    case 'implied_base':
      return impliedBase(record, first, second, units);
    case 'count':
      return {
        bounds: point(operands.length),
        unit: record.unit ?? first.figure.unit,
        measure: 'count',
      };
  }
}

function combine(record: DerivedRecord, operands: readonly Operand[], units: Units): Attempt {
  const first = operands[0] as Operand;
  const stranger = operands.findIndex(({ unit }) => unit?.family !== first.unit?.family);
  if (stranger >= 0) return mixed(record, operands, stranger);
  const rate = operands.findIndex(
    ({ figure }) => figure.measure === 'growth' || figure.measure === 'rank',
  );
  if (rate >= 0) return needsLevel(record, operands, rate);
  const parts = operands.map(inBaseUnit);
  const [head, ...tail] = parts as [ExactInterval, ...ExactInterval[]];
  const bounds = tail.reduce(
    (sum, part) =>
      record.operation === 'sum'
        ? { low: sum.low.plus(part.low), high: sum.high.plus(part.high) }
        : { low: sum.low.minus(part.high), high: sum.high.minus(part.low) },
    head,
  );
  return expressed(record, bounds, first, units);
}

function product(record: DerivedRecord, operands: readonly Operand[], units: Units): Attempt {
  const rate = operands.findIndex(
    ({ figure }) => figure.measure === 'growth' || figure.measure === 'rank',
  );
  if (rate >= 0) return needsLevel(record, operands, rate);
  // The unit is that of the operand that is not a plain count.
  const carrier =
    operands.find(({ figure }) => figure.measure !== 'count') ?? (operands[0] as Operand);
  const bounds = operands.reduce<ExactInterval>((total, operand) => {
    const { low, high } = operand === carrier ? inBaseUnit(operand) : asNumber(operand);
    return { low: total.low.times(low), high: total.high.times(high) };
  }, point(1));
  return expressed(record, bounds, carrier, units);
}

function ratio(record: DerivedRecord, part: Operand, whole: Operand, units: Units): Attempt {
  if (part.unit?.family !== whole.unit?.family) return mixed(record, [part, whole], 1);
  const quotient = divide(inBaseUnit(part), inBaseUnit(whole));
  if (!quotient) return divisionByZero(whole);
  const unit = record.unit ?? unitOfFamily(units, 'percent');
  if (unit === null) return problem('derived-unit-missing', ['operation'], { family: 'percent' });
  const bounds = scaled(quotient, isPercent(units[unit]) ? 100 : 1);
  return { bounds, unit, measure: 'share' };
}

function per(record: DerivedRecord, amount: Operand, count: Operand, units: Units): Attempt {
  if (amount.figure.measure === 'growth' || amount.figure.measure === 'rank') {
    return needsLevel(record, [amount, count], 0);
  }
  const quotient = divide(inBaseUnit(amount), asNumber(count));
  if (!quotient) return divisionByZero(count);
  return expressed(record, quotient, amount, units);
}

function multiple(record: DerivedRecord, growth: Operand, units: Units): Attempt {
  if (growth.figure.measure !== 'growth') return needsGrowth(record, [growth], 0);
  const unit = record.unit ?? unitOfFamily(units, 'multiple');
  if (unit === null) return problem('derived-unit-missing', ['operation'], { family: 'multiple' });
  return { bounds: growthFactor(growth), unit, measure: 'growth' };
}

function impliedBase(
  record: DerivedRecord,
  level: Operand,
  growth: Operand,
  units: Units,
): Attempt {
  if (growth.figure.measure !== 'growth') return needsGrowth(record, [level, growth], 1);
  if (level.figure.measure === 'growth' || level.figure.measure === 'rank') {
    return needsLevel(record, [level, growth], 0);
  }
  const quotient = divide(inBaseUnit(level), growthFactor(growth));
  if (!quotient) return divisionByZero(growth);
  return expressed(record, quotient, level, units);
}

/** An interval in the family's base unit, written in the unit that the record asks for or the operand has. */
function expressed(
  record: DerivedRecord,
  bounds: ExactInterval,
  operand: Operand,
  units: Units,
): Attempt {
  const id = record.unit ?? operand.figure.unit;
  const unit = units[id];
  // "Per" and "product" may name a unit of another family (people per boat): then it is only a name.
  const factor = unit && unit.family === operand.unit?.family ? unit.factor : operand.unit?.factor;
  return {
    bounds: scaled(bounds, new Exact(1).div(factor ?? 1)),
    unit: id,
    measure: operand.figure.measure,
  };
}

/** 1 + growth; a rate is in percent. */
function growthFactor({ bounds }: Operand): ExactInterval {
  return { low: bounds.low.div(100).plus(1), high: bounds.high.div(100).plus(1) };
}

function inBaseUnit({ bounds, unit }: Operand): ExactInterval {
  return scaled(bounds, unit?.factor ?? 1);
}

/** A share counts as a number between 0 and 1; a count as itself. */
function asNumber({ bounds, unit }: Operand): ExactInterval {
  return isPercent(unit) ? scaled(bounds, new Exact(1).div(100)) : bounds;
}

/** The quotient of two intervals of positive numbers; null where the divisor may be zero. */
function divide(a: ExactInterval, b: ExactInterval): ExactInterval | null {
  if (b.low.lte(0)) return null;
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)].filter(
    (end) => !end.isNaN(),
  );
  return { low: Exact.min(...ends), high: Exact.max(...ends) };
}

function scaled({ low, high }: ExactInterval, factor: Exact | number): ExactInterval {
  return { low: low.times(factor), high: high.times(factor) };
}

function point(value: number): ExactInterval {
  return { low: new Exact(value), high: new Exact(value) };
}

function isPercent(unit: Unit | undefined): boolean {
  return unit?.family === 'percent';
}

function unitOfFamily(units: Units, family: string): string | null {
  return Object.entries(units).find(([, unit]) => unit.family === family)?.[0] ?? null;
}

function problem(
  id: Problem['id'],
  path: Problem['path'],
  values: Problem['values'],
): { readonly problem: Problem } {
  return { problem: { id, path, values } };
}

function mixed(record: DerivedRecord, operands: readonly Operand[], index: number) {
  return problem('derived-units-differ', ['of', index], {
    operation: record.operation,
    first: `${operands[0]?.figure.id}（${operands[0]?.figure.unit}）`,
    other: `${operands[index]?.figure.id}（${operands[index]?.figure.unit}）`,
  });
}

function needsLevel(record: DerivedRecord, operands: readonly Operand[], index: number) {
  return problem('derived-needs-level', ['of', index], {
    operation: record.operation,
    other: operands[index]?.figure.id ?? '',
  });
}

function needsGrowth(record: DerivedRecord, operands: readonly Operand[], index: number) {
  return problem('derived-needs-growth', ['of', index], {
    operation: record.operation,
    other: operands[index]?.figure.id ?? '',
  });
}

function divisionByZero(divisor: Operand) {
  return problem('derived-division', ['of', 1], { other: divisor.figure.id });
}
