import { fill } from '../format/fill.ts';
import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { familyOf } from './family.ts';

/** The legend of a drawing in which one mark, or one cell, is one of the things that a figure counts. */
export function oneIs(sign: 'mark' | 'cell', figure: Figure, locale: Locale): string | null {
  const form = locale.units[baseUnit(figure, locale)]?.forms[locale.language];
  const pattern = typeof form === 'string' ? form : (form?.one ?? form?.other ?? '');
  const unit = pattern.replace('{n}', '').trim();
  const { name, oneMarkIs, oneCellIs } = locale.words.marks;
  if (unit === '') return null;
  return sign === 'mark' ? fill(oneMarkIs, { mark: name, unit }) : fill(oneCellIs, { unit });
}

/** One mark is one of the smallest unit: a figure in ten thousands is still drawn one by one. */
function baseUnit(figure: Figure, locale: Locale): string {
  const isBase = (id: string) => {
    const unit = locale.units[id];
    return unit?.factor === 1 && unit.family === familyOf(figure, locale);
  };
  return isBase(figure.unit)
    ? figure.unit
    : (Object.keys(locale.units).find(isBase) ?? figure.unit);
}
