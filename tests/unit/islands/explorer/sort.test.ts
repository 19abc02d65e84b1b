import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisFor } from '../../../../src/islands/explorer/axis.ts';
import { sorted } from '../../../../src/islands/explorer/sort.ts';
import { SORTS } from '../../../../src/islands/explorer/state.ts';
import { axes, reach, row } from './rows.ts';

const status = ['agrees', 'derived', 'stated', 'no_basis'].map((id) => ({ id, name: id }));
const data = { axes, choices: { measure: [], topic: [], section: [], status } };
const rows = [
  row({ id: 'gulls', reach: reach(18) }),
  row({ id: 'budget', unit: 'money', reach: reach(184e5), status: 'derived' }),
  row({ id: 'monthly', reach: null, words: null }),
  row({ id: 'next', reach: reach(75, 55), status: 'agrees' }),
  row({ id: 'spent', unit: 'money', reach: reach(9) }),
  row({ id: 'ducks', reach: reach(-3) }),
];
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('the order of the text is that of the data', () => {
  expect(sorted(rows, 'text', data)).toEqual(rows);
});

test('the order of the ledger is by status, and within one that of the text', () => {
  expect(ids(sorted(rows, 'status', data))).toEqual([
    'next',
    'budget',
    'gulls',
    'monthly',
    'spent',
    'ducks',
  ]);
});

test('numbers are compared on one axis only: a range by its end, a series last', () => {
  expect(ids(sorted(rows, 'value', data))).toEqual([
    'next',
    'gulls',
    'ducks',
    'monthly',
    'budget',
    'spent',
  ]);
});

test('no order loses or doubles a row', () => {
  const lists = fc.shuffledSubarray(rows);
  fc.assert(
    fc.property(lists, fc.constantFrom(...SORTS), (list, sort) => {
      expect(ids(sorted(list, sort, data)).toSorted()).toEqual(ids(list).toSorted());
    }),
  );
});

test('the chosen axis is drawn, or the only one that is needed', () => {
  expect(axisFor(rows, null, axes)).toBeNull();
  expect(axisFor(rows, 'money', axes)?.id).toBe('money');
  expect(axisFor(rows.slice(1, 3), null, axes)?.id).toBe('money');
  expect(axisFor(rows.slice(2, 3), null, axes)).toBeNull();
  expect(axisFor(rows, 'length', axes)).toBeNull();
});
