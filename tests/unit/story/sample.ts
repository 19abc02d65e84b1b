import type { Parsed } from '../../../src/load/json.ts';
import type { Dataset, DerivedRecord, FigureRecord } from '../../../src/model/dataset.ts';
import type { Units } from '../../../src/model/unit.ts';

const unit = (family: string, factor: number, zh: string): Units[string] => ({
  family,
  factor,
  forms: { 'zh-CN': zh },
});

/** Units of a small invented world. */
export const units: Units = {
  '%': unit('percent', 1, '{n}%'),
  倍: unit('multiple', 1, '{n}倍'),
  只: unit('boat', 1, '{n}只'),
  个月: unit('month', 1, '{n}个月'),
  吨: unit('mass', 1, '{n}吨'),
  万吨: unit('mass', 10000, '{n}万吨'),
  名次: unit('place', 1, '第{n}位'),
};

/** A printed figure; what is printed is its value unless `more` says otherwise. */
export function printed(
  id: string,
  measure: FigureRecord['measure'],
  value: number,
  unitId: string,
  more: Partial<FigureRecord> = {},
): FigureRecord {
  return {
    id,
    label: { 'zh-CN': `标签${id}`, en: `label ${id}` },
    measure,
    value,
    unit: unitId,
    source: 'log',
    locator: ['1'],
    printed: `${value}${unitId}`,
    ...more,
  };
}

export function derived(
  id: string,
  operation: DerivedRecord['operation'],
  of: string[],
  more: Partial<DerivedRecord> = {},
): DerivedRecord {
  return { id, label: { 'zh-CN': `标签${id}` }, operation, of, ...more };
}

/** A dataset whose places are named by their path: `lineText` is `derived.0.of.1`. */
export function parsed(parts: Partial<Dataset>): Parsed<Dataset> {
  const value: Dataset = { sources: [], figures: [], ...parts };
  return {
    value,
    source: { file: 'dataset.json', text: '' },
    locate: (path) => ({
      file: 'dataset.json',
      line: typeof path[1] === 'number' ? path[1] + 1 : 1,
      column: 1,
      length: 1,
      lineText: path.join('.'),
    }),
  };
}
