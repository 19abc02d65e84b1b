import type { Figure, Figures, Status } from '../model/figure.ts';
import type { Check } from '../model/story.ts';

/**
 * Settles how we know each figure:
 * - `agrees`: printed, and part of a check that holds;
 * - `derived`: computed by us;
 * - `no_basis`: printed growth from which no level was implied (its level is not printed), or a
 *   printed rank;
 * - `stated`: the rest.
 */
export function withStatus(figures: Figures, checks: readonly Check[]): Figures {
  const levelKnown = new Set(
    [...figures.values()].flatMap(({ origin }) =>
      origin.kind === 'derived' && origin.operation === 'implied_base' ? origin.of : [],
    ),
  );
  const named = new Map<string, string[]>();
  for (const { id: check, of, equals } of checks) {
    for (const id of new Set([...of, equals])) named.set(id, [...(named.get(id) ?? []), check]);
  }
  return new Map(
    [...figures].map(([id, figure]) => {
      const inChecks = named.get(id) ?? [];
      const status = statusOf(figure, inChecks.length > 0, levelKnown.has(id));
      return [id, { ...figure, status, checks: inChecks }];
    }),
  );
}

function statusOf(figure: Figure, checked: boolean, levelKnown: boolean): Status {
  if (figure.origin.kind === 'derived') return 'derived';
  if (checked) return 'agrees';
  if (figure.measure === 'rank') return 'no_basis';
  if (figure.measure === 'growth' && !levelKnown) return 'no_basis';
  return 'stated';
}
