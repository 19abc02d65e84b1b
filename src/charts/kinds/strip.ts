import type { Figure } from '../../model/figure.ts';
import { wholeOf } from '../family.ts';
import type { ChartKind, Refusal, RowsInput } from '../kind.ts';
import { oneIs } from '../one-is.ts';
import { inRole } from '../roles.ts';
import { drawStrips, layStrips, type StripRows } from '../strip-cells.ts';
import { figureTable } from '../table.ts';

/** A rank as one place among all places; a rank of an unknown field as a place among dashed seats. */
export const strip: ChartKind<StripRows> = {
  name: 'strip',
  options: {
    rank: { kind: 'figures', measures: ['rank'], required: true },
    cells: { kind: 'figures', measures: ['count'], required: true },
    open: { kind: 'figures', measures: ['rank'], required: false },
  },
  refuse(input) {
    const refusals = refuseRanks(input);
    if (refusals.length > 0) return refusals;
    const rows = toRows(input);
    const fits = ([320, 640] as const).every((width) => layStrips(rows, width, input.locale));
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'strip' }, role: 'rank' }];
  },
  rows: toRows,
  draw(rows, view, tools) {
    const drawn = drawStrips(rows, view, tools);
    if (!drawn) throw new Error('strip: drawn although it was refused');
    return drawn;
  },
  describe: ({ strips, open }, locale) =>
    figureTable(
      [...strips.flatMap(({ rank, cells }) => [rank, cells]), ...open.map(({ rank }) => rank)],
      locale,
    ),
  legend: ({ strips: [first] }, locale) => (first ? oneIs('cell', first.cells, locale) : null),
};

function toRows(input: RowsInput): StripRows {
  const whole = (figure: Figure) => wholeOf(figure, input.locale) ?? 0;
  const cells = inRole(input, 'cells');
  return {
    strips: inRole(input, 'rank').flatMap((rank, index) => {
      const field = cells[index];
      return field ? [{ rank, cells: field, place: whole(rank), count: whole(field) }] : [];
    }),
    open: inRole(input, 'open').map((rank) => ({ rank, place: whole(rank) })),
  };
}

function refuseRanks(input: RowsInput): Refusal[] {
  const rank = inRole(input, 'rank');
  const cells = inRole(input, 'cells');
  if (rank.length !== cells.length) {
    return [
      { id: 'strip-pairs', values: { rank: rank.length, cells: cells.length }, role: 'cells' },
    ];
  }
  const vague = (role: string, id: Refusal['id']) =>
    inRole(input, role)
      .filter((figure) => wholeOf(figure, input.locale) === null)
      .map((figure): Refusal => ({ id, values: { figure: figure.id }, role }));
  const refusals = [
    ...vague('rank', 'strip-rank-not-whole'),
    ...vague('open', 'strip-rank-not-whole'),
    ...vague('cells', 'strip-cells-not-whole'),
  ];
  if (refusals.length > 0) return refusals;
  return toRows(input)
    .strips.filter(({ place, count }) => place > count)
    .map((row) => ({
      id: 'strip-rank-beyond',
      values: { figure: row.rank.id, cells: row.cells.id },
      role: 'rank',
    }));
}
