import type { Figure } from '../model/figure.ts';
import type { RowsInput } from './kind.ts';

/** The figures that a chart names in one role, in the order written. */
export function inRole({ chart, figures }: RowsInput, role: string): Figure[] {
  return (chart.roles[role] ?? []).flatMap((id) => figures.get(id) ?? []);
}

/** The figure of a role that names one; null where the chart leaves it out. */
export function oneInRole(input: RowsInput, role: string): Figure | null {
  return inRole(input, role)[0] ?? null;
}
