import { halfWidth } from '../format/numerals.ts';
import type { Measure, Stage } from '../model/figure.ts';

/** The columns of a spreadsheet of figures, by the names that their heads may have. */
export const COLUMNS = {
  id: ['编号', 'id'],
  label: ['名称', 'label'],
  value: ['数值', 'value'],
  unit: ['单位', 'unit'],
  measure: ['种类', 'measure'],
  stage: ['进度', 'stage'],
  period: ['时段', 'period'],
  topic: ['话题', 'topic'],
  source: ['来源', 'source'],
  locator: ['段落', 'locator'],
  printed: ['原文', 'printed'],
  caveat: ['留意', 'caveat'],
} as const;
export type Column = keyof typeof COLUMNS;

/** What must stand in every line. The source may be left out where the dataset has one only. */
export const NEEDED: readonly Column[] = [
  'id',
  'label',
  'value',
  'unit',
  'measure',
  'locator',
  'printed',
];

export const MEASURE_WORDS: Readonly<Record<string, Measure>> = {
  数目: 'count',
  总量: 'amount',
  增速: 'growth',
  占比: 'share',
  名次: 'rank',
};
export const STAGE_WORDS: Readonly<Record<string, Stage>> = {
  计划: 'planned',
  在做: 'under_way',
  已成: 'done',
  预计: 'forecast',
};

/** What a cell says: one value, a range or a minimum. */
export type CellQuantity =
  | { readonly value: number }
  | { readonly range: [number, number] }
  | { readonly min: number };

const NUMBER = '[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const SINGLE = new RegExp(`^(?:(至少|不少于|≥|>=)\\s*)?(${NUMBER})\\s*%?(以上)?$`);
const RANGE = new RegExp(`^(${NUMBER})\\s*%?\\s*(?:—|–|-|~|～|至|到)+\\s*(${NUMBER})\\s*%?$`);

/** Reads `63`, `１，２０４`, `68.5%`, `5—8`, `至少5`; null for anything else. */
export function readQuantity(text: string): CellQuantity | null {
  const plain = halfWidth(text).replaceAll('，', ',').trim();
  const range = RANGE.exec(plain);
  if (range) return { range: [numberIn(range[1]), numberIn(range[2])] };
  const single = SINGLE.exec(plain);
  if (!single) return null;
  const value = numberIn(single[2]);
  return single[1] || single[3] ? { min: value } : { value };
}

export function isPercent(text: string): boolean {
  return halfWidth(text).includes('%');
}

function numberIn(text = ''): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

/** A text that a spreadsheet program would compute; a dash or a signed number is none. */
export function isFormula(text: string): boolean {
  return /^[=@\t\r]/.test(text) || /^[+-](?!\s*\d+(?:\.\d+)?\s*[%％\p{sc=Han}]*$)./u.test(text);
}
