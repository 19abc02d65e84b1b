import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { factorOf, familyOf } from './family.ts';
import type { Refusal, RowsInput } from './kind.ts';
import { variantOf } from './mark.ts';
import type { Pile } from './pile-columns.ts';
import { inRole } from './roles.ts';

/** Piles of marks, one for each countable thing; with a whole, they are its parts. */
export interface UnitsRows {
  readonly whole: Figure | null;
  /** True where one pile is filled part by part; else the piles stand side by side. */
  readonly filled: boolean;
  readonly piles: readonly Pile[];
}

/** Which piles there are, and in which order. */
export function pileRows(input: RowsInput): UnitsRows {
  const { locale } = input;
  const named = (role: string) => inRole(input, role);
  const trial = named('trial');
  const pileOf = (figure: Figure): Pile => ({
    figure,
    count: countOf(figure, locale),
    variant: trial.includes(figure) ? 'half' : variantOf(figure),
    of: figure,
  });
  const [whole] = named('whole');
  if (!whole) return { whole: null, filled: false, piles: named('figures').map(pileOf) };
  const filled = named('filled');
  const parts = [...filled, ...named('parts')].map(pileOf);
  const [rest] = named('rest');
  const left = countOf(whole, locale) - total(parts);
  // Hollow means planned: what is left of any other whole is a thing that the source does not place.
  const variant = whole.stage === 'planned' ? 'outline' : 'seat';
  const remainder: Pile[] =
    left > 0 ? [{ figure: rest ?? null, count: left, variant, of: rest ?? whole }] : [];
  return { whole, filled: filled.length > 0, piles: [...parts, ...remainder] };
}

/** Every figure of the chart, the whole first. */
export function figuresOf({ whole, piles }: UnitsRows): Figure[] {
  return [...(whole ? [whole] : []), ...piles.flatMap(({ figure }) => (figure ? [figure] : []))];
}

/** Why these figures cannot be drawn one by one, if they cannot. */
export function refusePiles(input: RowsInput): Refusal[] {
  const { locale } = input;
  const { roles } = input.chart;
  const has = (role: string) => roles[role] !== undefined;
  const ways = [has('figures'), has('parts'), has('filled')].filter(Boolean).length;
  if (ways !== 1 || has('figures') === has('whole') || (has('figures') && has('rest'))) {
    return [{ id: 'units-roles', values: {}, role: Object.keys(roles)[0] ?? 'kind' }];
  }
  const all = Object.keys(roles).flatMap((role) =>
    inRole(input, role).map((figure) => ({ role, figure })),
  );
  const uncountable = all.flatMap(({ role, figure }): Refusal[] => {
    if (figure.quantity.kind === 'range') {
      return [{ id: 'units-range', values: { figure: figure.id }, role }];
    }
    const count = countOf(figure, locale);
    return Number.isInteger(count) && count > 0
      ? []
      : [{ id: 'units-not-whole', values: { figure: figure.id }, role }];
  });
  if (uncountable.length > 0) return uncountable;
  const [first] = all;
  const stranger = all.find(
    ({ figure }) => first && familyOf(figure, locale) !== familyOf(first.figure, locale),
  );
  if (first && stranger) {
    const values = {
      figure: stranger.figure.id,
      unit: stranger.figure.unit,
      other: first.figure.unit,
    };
    return [{ id: 'units-mixed', values, role: stranger.role }];
  }
  const shown = ['figures', 'parts', 'filled'].flatMap((role) => roles[role] ?? []);
  const absent = (roles['trial'] ?? []).find((id) => !shown.includes(id));
  if (absent) return [{ id: 'units-trial-absent', values: { figure: absent }, role: 'trial' }];
  const idle = inRole(input, 'trial').find(({ stage }) => stage !== 'under_way');
  if (idle) return [{ id: 'units-trial-stage', values: { figure: idle.id }, role: 'trial' }];
  return has('whole') ? refuseWhole(input) : [];
}

function refuseWhole(input: RowsInput): Refusal[] {
  const { chart, locale } = input;
  const [whole] = inRole(input, 'whole');
  if (!whole) return [];
  const role = chart.roles['filled'] ? 'filled' : 'parts';
  if (role === 'filled' && whole.stage !== 'planned') {
    return [{ id: 'units-filled-not-planned', values: { figure: whole.id }, role: 'whole' }];
  }
  let left = countOf(whole, locale);
  for (const part of inRole(input, role)) {
    left -= countOf(part, locale);
    if (left < 0) {
      return [{ id: 'units-exceed', values: { whole: whole.id, figure: part.id }, role }];
    }
  }
  const [rest] = inRole(input, 'rest');
  if (!rest || countOf(rest, locale) === left) return [];
  return [{ id: 'units-rest-differs', values: { figure: rest.id, rest: left }, role: 'rest' }];
}

/** How many things a figure counts, at least. */
function countOf(figure: Figure, locale: Locale): number {
  const { quantity } = figure;
  const value =
    quantity.kind === 'min' ? quantity.min : quantity.kind === 'value' ? quantity.value : 0;
  return value * factorOf(figure, locale);
}

export function total(piles: readonly Pile[]): number {
  return piles.reduce((sum, { count }) => sum + count, 0);
}
