import type { Figure } from '../model/figure.ts';
import type { RowsInput } from './kind.ts';

/** The figures that a chart names in one role, in the order written. */
export function inRole({ chart, figures }: RowsInput, role: string): Figure[] {
  return (chart.roles[role] ?? []).flatMap((id) => figures.get(id) ?? []);
}
