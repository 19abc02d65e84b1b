import type { Axis, ExplorerRow } from '../../model/explorer.ts';

/** The axis that is drawn: the chosen one, or the one on which most of the rows can stand; null where none can. */
export function axisFor(
  rows: readonly ExplorerRow[],
  chosen: string | null,
  axes: readonly Axis[],
): Axis | null {
  const drawable = rows.filter(({ reach }) => reach !== null);
  const count = ({ id }: Axis) => drawable.filter(({ unit }) => unit === id).length;
  const [most] = axes
    .filter((axis) => (chosen === null || axis.id === chosen) && count(axis) > 0)
    .toSorted((a, b) => count(b) - count(a));
  return most ?? null;
}
