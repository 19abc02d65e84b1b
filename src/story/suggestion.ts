import { nearest } from '../format/nearest.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Values } from '../model/diagnostic.ts';
import type { Quantity } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Unit, Units } from '../model/unit.ts';

/** The figure whose id is nearest to `id`, with its words, for a hint; empty where none is near. */
export function suggestFigure(id: string, dataset: Dataset, units: Units): Values {
  const records = [...dataset.figures, ...(dataset.derived ?? [])];
  const close = nearest(
    id,
    records.map((record) => record.id),
  );
  const near = records.find((record) => record.id === close);
  if (!near) return { nearest: '', about: '', aboutEnglish: '' };
  const said = 'source' in near ? saidBy(near) : null;
  const about = (language: string) => {
    const label = localized(near.label, language);
    if (said === null) return label;
    const value = writeQuantity(said, near.unit ?? '', units[near.unit ?? ''], language);
    return language === 'en' ? `${label}: ${value}` : `${label}：${value}`;
  };
  return { nearest: near.id, about: about('zh-CN'), aboutEnglish: about('en') };
}

/** A quantity in the plainest words, for messages: digits as they stand in the file, and the unit. */
export function writeQuantity(
  quantity: Quantity,
  id: string,
  unit: Unit | undefined,
  language = 'zh-CN',
): string {
  const form = unit?.forms[language] ?? Object.values(unit?.forms ?? {})[0] ?? `{n}${id}`;
  const pattern = typeof form === 'string' ? form : form.other;
  const number =
    quantity.kind === 'value'
      ? String(quantity.value)
      : quantity.kind === 'min'
        ? `≥${quantity.min}`
        : `${quantity.low}—${quantity.high}`;
  return pattern.replace('{n}', () => number);
}

function saidBy({ value, range, min }: Dataset['figures'][number]): Quantity | null {
  if (value !== undefined) return { kind: 'value', value };
  if (range !== undefined) return { kind: 'range', low: range[0], high: range[1] };
  return min === undefined ? null : { kind: 'min', min };
}
