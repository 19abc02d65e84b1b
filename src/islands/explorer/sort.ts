import type { ExplorerData, ExplorerRow } from '../../model/explorer.ts';
import type { Sort } from './state.ts';

/**
 * Rows in the order of the ledger, of the text, or from the largest number down. Only numbers on one
 * axis are compared; the axes follow one another as the data lists them, and a series, which is many
 * numbers, stands last of its axis.
 */
export function sorted(
  rows: readonly ExplorerRow[],
  sort: Sort,
  { axes, choices }: Pick<ExplorerData, 'axes' | 'choices'>,
): readonly ExplorerRow[] {
  const place = (list: readonly { readonly id: string }[], id: string) =>
    list.findIndex((one) => one.id === id);
  switch (sort) {
    case 'text':
      return rows;
    case 'status':
      return rows.toSorted(
        (a, b) => place(choices.status, a.status) - place(choices.status, b.status),
      );
    case 'value':
      return rows.toSorted(
        (a, b) => place(axes, a.unit) - place(axes, b.unit) || compare(size(b), size(a)),
      );
  }
}

function size({ reach }: ExplorerRow): number {
  return reach?.high ?? Number.NEGATIVE_INFINITY;
}

/** Not a difference: that of two infinities is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
