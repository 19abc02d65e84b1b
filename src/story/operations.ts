import type { DerivedRecord } from '../model/dataset.ts';
import type { DiagnosticId, Values } from '../model/diagnostic.ts';
import type { Figure, Measure } from '../model/figure.ts';
import type { Unit, Units } from '../model/unit.ts';
import { add, divide, Exact, type ExactInterval, multiply, point, subtract } from './interval.ts';
import type { Style } from './rounding.ts';

/** A figure as an operand: its exact bounds, in its own unit. */
export interface Operand {
  readonly figure: Figure;
  readonly bounds: ExactInterval;
  readonly unit: Unit | undefined;
  /** A range without a middle: so is what is made of it. */
  readonly range: boolean;
}

/** What keeps a derived figure from being computed: a rule, and the field to point at. */
export interface Problem {
  readonly id: DiagnosticId;
  readonly values: Values;
  readonly path: readonly (string | number)[];
}

/** The result of an operation, in `unit`. */
interface Result {
  readonly bounds: ExactInterval;
  readonly unit: string;
  readonly measure: Measure;
  readonly style: Style;
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
      return count(record, operands);
  }
}

function combine(record: DerivedRecord, operands: readonly Operand[], units: Units): Attempt {
  const first = operands[0] as Operand;
  const stranger = operands.findIndex(({ unit }) => unit?.family !== first.unit?.family);
  if (stranger >= 0) return mixed(record, operands, stranger);
  const rate = operands.findIndex(isRate);
  if (rate >= 0) return needsLevel(record, operands, rate);
  const [head, ...tail] = operands.map(inBaseUnit) as [ExactInterval, ...ExactInterval[]];
  const bounds = tail.reduce(record.operation === 'sum' ? add : subtract, head);
  return expressed(record, bounds, first, units, 'sum');
}

/** How many figures are listed. What is counted is figures, so no operand can lend its unit. */
function count({ of, unit }: DerivedRecord, operands: readonly Operand[]): Attempt {
  if (unit === undefined) return problem('derived-count-unit', ['operation'], {});
  const repeated = of.findIndex((id, index) => of.indexOf(id) !== index);
  if (repeated >= 0) {
    return problem('derived-count-twice', ['of', repeated], { other: of[repeated] ?? '' });
  }
  return { bounds: point(operands.length), unit, measure: 'count', style: 'sum' };
}

function product(record: DerivedRecord, operands: readonly Operand[], units: Units): Attempt {
  const rate = operands.findIndex(isRate);
  if (rate >= 0) return needsLevel(record, operands, rate);
  const amounts = operands.filter(({ figure }) => figure.measure === 'amount');
  if (amounts[1])
    return problem('derived-two-amounts', ['of', operands.lastIndexOf(amounts[1])], {});
  // What is multiplied lends its unit; the others only say how many times.
  const carrier =
    amounts[0] ??
    operands.find(({ figure }) => figure.measure === 'count') ??
    (operands[0] as Operand);
  const bounds = operands.reduce<ExactInterval>((total, operand) => {
    return multiply(total, operand === carrier ? inBaseUnit(operand) : asNumber(operand));
  }, point(1));
  return expressed(record, bounds, carrier, units, 'sum');
}

function ratio(record: DerivedRecord, part: Operand, whole: Operand, units: Units): Attempt {
  if (part.unit?.family !== whole.unit?.family) return mixed(record, [part, whole], 1);
  const rate = [part, whole].findIndex(isRate);
  if (rate >= 0) return needsLevel(record, [part, whole], rate);
  const quotient = divide(inBaseUnit(part), inBaseUnit(whole));
  if (!quotient) return divisionByZero(whole);
  const id = record.unit ?? unitOfFamily(units, 'percent');
  if (id === null) return problem('derived-unit-missing', ['operation'], { family: 'percent' });
  const unit = units[id];
  if (unit?.family !== 'percent' && unit?.family !== 'multiple') {
    return problem('derived-ratio-unit', ['unit'], { unit: id });
  }
  const percent = unit.family === 'percent';
  const bounds = scaled(quotient, new Exact(percent ? 100 : 1).div(unit.factor));
  return { bounds, unit: id, measure: 'share', style: percent ? 'percent' : 'quotient' };
}

function per(record: DerivedRecord, amount: Operand, count: Operand, units: Units): Attempt {
  const rate = [amount, count].findIndex(isRate);
  if (rate >= 0) return needsLevel(record, [amount, count], rate);
  const quotient = divide(inBaseUnit(amount), asNumber(count));
  if (!quotient) return divisionByZero(count);
  return expressed(record, quotient, amount, units, 'quotient');
}

function multiple(record: DerivedRecord, growth: Operand, units: Units): Attempt {
  if (!isGrowth(growth)) return needsGrowth(record, [growth], 0);
  const unit = record.unit ?? unitOfFamily(units, 'multiple');
  if (unit === null) return problem('derived-unit-missing', ['operation'], { family: 'multiple' });
  if (units[unit]?.family !== 'multiple')
    return problem('derived-multiple-unit', ['unit'], { unit });
  const bounds = scaled(growthFactor(growth), new Exact(1).div(units[unit].factor));
  return { bounds, unit, measure: 'growth', style: 'quotient' };
}

function impliedBase(
  record: DerivedRecord,
  level: Operand,
  growth: Operand,
  units: Units,
): Attempt {
  if (!isGrowth(growth)) return needsGrowth(record, [level, growth], 1);
  if (isRate(level)) return needsLevel(record, [level, growth], 0);
  const quotient = divide(inBaseUnit(level), growthFactor(growth));
  if (!quotient) return divisionByZero(growth);
  return expressed(record, quotient, level, units, 'quotient');
}

/** An interval in the family's base unit, written in the record's unit or else the operand's. */
function expressed(
  record: DerivedRecord,
  bounds: ExactInterval,
  operand: Operand,
  units: Units,
  style: Style,
): Attempt {
  const id = record.unit ?? operand.figure.unit;
  const unit = units[id];
  if (unit?.family !== operand.unit?.family) {
    return problem('derived-unit-family', ['unit'], {
      unit: id,
      other: `${operand.figure.id}（${operand.figure.unit}）`,
    });
  }
  const factor = new Exact(unit?.factor ?? 1);
  return {
    bounds: { low: bounds.low.div(factor), high: bounds.high.div(factor) },
    unit: id,
    measure: operand.figure.measure,
    style,
  };
}

/** A rate or a place in a ranking: nothing that can be added, divided or shared out. */
function isRate({ figure }: Operand): boolean {
  return figure.measure === 'growth' || figure.measure === 'rank';
}

/** Growth in per cent. A multiple is growth too, but 1 has already been added to it. */
function isGrowth({ figure, unit }: Operand): boolean {
  return figure.measure === 'growth' && isPercent(unit);
}

/** 1 + growth. */
function growthFactor(growth: Operand): ExactInterval {
  return add(point(1), asNumber(growth));
}

function inBaseUnit({ bounds, unit }: Operand): ExactInterval {
  return scaled(bounds, unit?.factor ?? 1);
}

/** A share counts as a number between 0 and 1; a count as itself. */
function asNumber(operand: Operand): ExactInterval {
  return isPercent(operand.unit)
    ? scaled(inBaseUnit(operand), new Exact(1).div(100))
    : operand.bounds;
}

function scaled(interval: ExactInterval, factor: Exact | number): ExactInterval {
  return multiply(interval, point(factor));
}

function isPercent(unit: Unit | undefined): boolean {
  return unit?.family === 'percent';
}

function unitOfFamily(units: Units, family: string): string | null {
  return (
    Object.entries(units).find(([, unit]) => unit.family === family && unit.factor === 1)?.[0] ??
    null
  );
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
