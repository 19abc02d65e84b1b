import type { Axis, ExplorerRow } from '../../../../src/model/explorer.ts';

/** A row with what a test needs to say, and plain values for the rest. */
export function row(over: Partial<ExplorerRow> = {}): ExplorerRow {
  return {
    id: 'birds',
    label: '水鸟',
    words: { lead: '', number: '64', tail: '只' },
    reach: { shape: 'bar', low: 64, high: 64 },
    unit: 'bird',
    measure: 'count',
    status: 'stated',
    fill: 'solid',
    topic: null,
    section: null,
    text: '水鸟\n64只',
    ...over,
  };
}

export function reach(high: number, low = high): ExplorerRow['reach'] {
  return { shape: low === high ? 'bar' : 'span', low, high };
}

export const axes: readonly Axis[] = [
  { id: 'bird', name: '只', pattern: '{n}只', factor: 1 },
  { id: 'money', name: '元', pattern: '{n}元', factor: 1 },
];
