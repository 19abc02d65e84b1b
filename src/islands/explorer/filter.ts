import { searchable } from '../../format/searchable.ts';
import type { ExplorerRow } from '../../model/explorer.ts';
import { FILTERS, type Filter, type State } from './state.ts';

/** The rows that agree with every filter and hold every word of the search, in their order. */
export function matching(rows: readonly ExplorerRow[], state: State): readonly ExplorerRow[] {
  const words = searchable(state.search).split(/\s+/u);
  return rows.filter(
    (row) =>
      FILTERS.every((name) => state[name] === null || row[name] === state[name]) &&
      words.every((word) => row.text.includes(word)),
  );
}

/** How many rows each choice of one filter would leave, the others being as they are. */
export function countsOf(
  rows: readonly ExplorerRow[],
  state: State,
  filter: Filter,
): ReadonlyMap<string | null, number> {
  const open = matching(rows, { ...state, [filter]: null });
  const counts = new Map<string | null, number>([[null, open.length]]);
  for (const { [filter]: id } of open) {
    if (id !== null) counts.set(id, 1 + (counts.get(id) ?? 0));
  }
  return counts;
}
