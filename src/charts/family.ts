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

/** A figure in basic units, where that is a whole number above zero; else null. */
export function wholeOf(figure: Figure, locale: Locale): number | null {
  if (figure.quantity.kind !== 'value') return null;
  const value = figure.quantity.value * factorOf(figure, locale);
  return Number.isInteger(value) && value > 0 ? value : null;
}
