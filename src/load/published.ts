import type { Correction, Dataset } from '../model/dataset.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { amountOf, type Published, type Shown, shownBy } from '../model/published.ts';
import type { Parsed } from './json.ts';

/**
 * What readers have been shown, against the dataset of today: a number that has changed needs dated
 * corrections that lead from the one to the other, and a number that was published stays.
 */
export function checkPublished(
  dataset: Parsed<Dataset>,
  published: Parsed<Published>,
): Diagnostic[] {
  const { figures, corrections = [] } = dataset.value;
  const places = new Map(figures.map(({ id }, index) => [id, index]));
  const histories = Map.groupBy(corrections, ({ figure }) => figure);
  return Object.entries(published.value).flatMap(([id, before]) => {
    const index = places.get(id) ?? -1;
    const figure = figures[index];
    if (!figure) return [diagnostic('published-removed', { id }, published.locate([id]))];
    const now = shownBy(figure);
    const place = dataset.locate(['figures', index, kindOf(now)]);
    if (kindOf(now) !== kindOf(before) || now.unit !== before.unit) {
      const values = { id, before: describe(before), now: describe(now) };
      return [diagnostic('published-form', values, place)];
    }
    const [from, to] = [write(amountOf(before)), write(amountOf(now))];
    if (from === to || leads(from, to, inOrder(histories.get(id) ?? []))) return [];
    return [diagnostic('published-changed', { id, from, to, unit: now.unit }, place)];
  });
}

function inOrder(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether the last corrections, one after another, lead from one value to the other. */
function leads(from: string, to: string, history: readonly Correction[]): boolean {
  return history.some((_, start) => {
    const end = history
      .slice(start)
      .reduce<string | null>((now, one) => (now === write(one.from) ? write(one.to) : null), from);
    return end === to;
  });
}

/** As it stands in a JSON file. */
function write(amount: number | readonly [number, number]): string {
  return typeof amount === 'number' ? String(amount) : `[${amount.join(', ')}]`;
}

function kindOf(shown: Shown): 'value' | 'range' | 'min' {
  if ('range' in shown) return 'range';
  return 'min' in shown ? 'min' : 'value';
}

function describe(shown: Shown): string {
  return `"${kindOf(shown)}": ${write(amountOf(shown))}, "unit": "${shown.unit}"`;
}
