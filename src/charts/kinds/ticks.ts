import type { Figure, Measure } from '../../model/figure.ts';
import { familyOf, wholeOf } from '../family.ts';
import type { ChartKind, Refusal, RowsInput } from '../kind.ts';
import { oneIs } from '../one-is.ts';
import { inRole, oneInRole } from '../roles.ts';
import { figureTable } from '../table.ts';
import { drawSeats, laySeats, type TicksRows } from '../tick-seats.ts';

const LEVELS: readonly Measure[] = ['count', 'amount'];

/** A total over some of so many parts: what is counted is filled, what was not given stays a seat. */
export const ticks: ChartKind<TicksRows> = {
  name: 'ticks',
  options: {
    total: { kind: 'figure', measures: LEVELS, required: true },
    parts: { kind: 'figure', measures: ['count'], required: true },
    of: { kind: 'figure', measures: ['count'], required: true, orNumber: true },
    each: { kind: 'figure', measures: LEVELS, required: false },
  },
  refuse(input) {
    const refusals = refuseFigures(input);
    if (refusals.length > 0) return refusals;
    const rows = toRows(input);
    const fits = ([320, 640] as const).every((width) => laySeats(rows, width, input.locale));
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'ticks' }, role: 'of' }];
  },
  rows: toRows,
  draw(rows, view, tools) {
    const drawn = drawSeats(rows, view, tools);
    if (!drawn) throw new Error('ticks: drawn although it was refused');
    return drawn;
  },
  describe: ({ total, parts, of, each }, locale) =>
    figureTable(
      [total, parts, of, each].filter((figure) => figure !== null),
      locale,
    ),
  legend: ({ parts }, locale) => oneIs('cell', parts, locale),
};

function toRows(input: RowsInput): TicksRows {
  const total = oneInRole(input, 'total') as Figure;
  const parts = oneInRole(input, 'parts') as Figure;
  const of = oneInRole(input, 'of');
  const filled = wholeOf(parts, input.locale) ?? 0;
  const seats = of ? (wholeOf(of, input.locale) ?? 0) : Number(input.chart.settings['of']);
  return { total, parts, of, each: oneInRole(input, 'each'), filled, seats };
}

function refuseFigures(input: RowsInput): Refusal[] {
  const { locale } = input;
  const vague = ['parts', 'of'].flatMap((role) =>
    inRole(input, role)
      .filter((figure) => wholeOf(figure, input.locale) === null)
      .map((figure): Refusal => ({ id: 'ticks-not-whole', values: { figure: figure.id }, role })),
  );
  if (vague.length > 0) return vague;
  const { total, parts, of, each, filled, seats } = toRows(input);
  const strangers = [
    { role: 'of', figure: of, like: parts },
    { role: 'each', figure: each, like: total },
  ].flatMap(({ role, figure, like }): Refusal[] => {
    if (!figure || familyOf(figure, locale) === familyOf(like, locale)) return [];
    const values = { figure: figure.id, unit: figure.unit, other: like.unit };
    return [{ id: 'ticks-mixed', values, role }];
  });
  if (strangers.length > 0) return strangers;
  const values = { figure: parts.id, of: of?.id ?? seats };
  return filled > seats ? [{ id: 'ticks-parts-exceed', values, role: 'parts' }] : [];
}
