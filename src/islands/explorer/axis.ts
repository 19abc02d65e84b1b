import type { Axis, ExplorerRow } from '../../model/explorer.ts';

/**
 * The axis that is drawn: the chosen one, or the one on which all rows stand that can be drawn at all.
 * Null where they need several: beside one another they would be compared.
 */
export function axisFor(
  rows: readonly ExplorerRow[],
  chosen: string | null,
  axes: readonly Axis[],
): Axis | null {
  const units = new Set(rows.filter(({ reach }) => reach !== null).map(({ unit }) => unit));
  if (chosen === null && units.size > 1) return null;
  return axes.find(({ id }) => units.has(id) && (chosen === null || id === chosen)) ?? null;
}
