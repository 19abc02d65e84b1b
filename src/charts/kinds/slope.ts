import { formatPeriod, hasYearBefore } from '../../format/period.ts';
import type { Figure, Measure } from '../../model/figure.ts';
import { factorOf, familyOf } from '../family.ts';
import type { ChartKind, Refusal, RowsInput } from '../kind.ts';
import { inRole } from '../roles.ts';
import { laySlope, type SlopeLine, type SlopeRows } from '../slope-layout.ts';
import { drawSlope } from '../slope-lines.ts';
import { figureTable } from '../table.ts';

const LEVELS: readonly Measure[] = ['count', 'amount', 'share'];

/** A line from before to after: growth rates from a base of 100, or pairs of levels of one unit. */
export const slope: ChartKind<SlopeRows> = {
  name: 'slope',
  options: {
    figures: { kind: 'figures', measures: ['growth'], required: false },
    from: { kind: 'figures', measures: LEVELS, required: false },
    to: { kind: 'figures', measures: LEVELS, required: false },
  },
  refuse(input) {
    const refusals = refuseRoles(input);
    if (refusals.length > 0) return refusals;
    const rows = toRows(input);
    const fits = ([320, 640] as const).every((width) => laySlope(rows, width, input.locale));
    const role = rows.scale === 'index' ? 'figures' : 'to';
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'slope' }, role }];
  },
  rows: toRows,
  draw(rows, view, tools) {
    const drawn = drawSlope(rows, view, tools);
    if (!drawn) throw new Error('slope: drawn although it was refused');
    return drawn;
  },
  describe: ({ lines }, locale) =>
    figureTable(
      lines.flatMap(({ from, to }) => (from ? [from, to] : [to])),
      locale,
    ),
  legend: () => null,
};

function toRows(input: RowsInput): SlopeRows {
  const { locale } = input;
  const words = (period: string | null) => (period === null ? null : formatPeriod(period, locale));
  const growth = inRole(input, 'figures');
  if (growth.length > 0) {
    const period = commonPeriod(growth);
    const before = period !== null && hasYearBefore(period) ? locale.words.chart.yearBefore : null;
    const lines = growth.map(
      (to): SlopeLine => ({ from: null, to, start: 100, end: 100 + soleOf(to) }),
    );
    return { scale: 'index', lines, before, after: words(period) };
  }
  const from = inRole(input, 'from');
  const to = inRole(input, 'to');
  const lines = to.flatMap((end, index): SlopeLine[] => {
    const start = from[index];
    const inBase = (figure: Figure) => soleOf(figure) * factorOf(figure, locale);
    return start ? [{ from: start, to: end, start: inBase(start), end: inBase(end) }] : [];
  });
  return {
    scale: 'levels',
    lines,
    before: words(commonPeriod(from)),
    after: words(commonPeriod(to)),
  };
}

/** The period of all figures; null where they differ or have none. */
function commonPeriod(figures: readonly Figure[]): string | null {
  const [first] = figures;
  return figures.every(({ period }) => period === first?.period) ? (first?.period ?? null) : null;
}

function soleOf({ quantity }: Figure): number {
  return quantity.kind === 'value' ? quantity.value : 0;
}

function refuseRoles(input: RowsInput): Refusal[] {
  const { locale } = input;
  const { roles } = input.chart;
  const has = (role: string) => roles[role] !== undefined;
  if (has('figures') === (has('from') || has('to')) || has('from') !== has('to')) {
    return [{ id: 'slope-roles', values: {}, role: Object.keys(roles)[0] ?? 'kind' }];
  }
  const from = inRole(input, 'from');
  const to = inRole(input, 'to');
  if (from.length !== to.length) {
    return [{ id: 'slope-pairs', values: { from: from.length, to: to.length }, role: 'to' }];
  }
  const all = ['figures', 'from', 'to'].flatMap((role) =>
    inRole(input, role).map((figure) => ({ role, figure })),
  );
  const vague = all.filter(({ figure }) => figure.quantity.kind !== 'value');
  if (vague.length > 0) {
    return vague.map(({ role, figure }) => ({
      id: 'slope-not-one-value',
      values: { figure: figure.id },
      role,
    }));
  }
  const [first] = all;
  if (!first) return [];
  if (has('figures')) {
    const other = all.find(({ figure }) => figure.period !== first.figure.period);
    const values = { figure: other?.figure.id ?? '', other: first.figure.id };
    return other ? [{ id: 'slope-periods', values, role: 'figures' }] : [];
  }
  const stranger = all.find(
    ({ figure }) => familyOf(figure, locale) !== familyOf(first.figure, locale),
  );
  if (!stranger) return [];
  const { id, unit } = stranger.figure;
  const values = { figure: id, unit, other: first.figure.unit };
  return [{ id: 'slope-mixed', values, role: stranger.role }];
}
