import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';

/** The kind of quantity that a figure is in; figures of one family share a scale. */
export function familyOf(figure: Figure, locale: Locale): string {
  return locale.units[figure.unit]?.family ?? figure.unit;
}

/** How many basic units of its family a figure's unit holds. */
export function factorOf(figure: Figure, locale: Locale): number {
  return locale.units[figure.unit]?.factor ?? 1;
}
