import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf, matching } from '../../../../src/islands/explorer/filter.ts';
import { START, type State } from '../../../../src/islands/explorer/state.ts';
import { row } from './rows.ts';

const rows = [
  row({ id: 'birds', topic: 'birds', section: '摘要', text: '水鸟\n64只' }),
  row({ id: 'budget', unit: 'money', measure: 'amount', topic: 'money', text: '预算\n5.5万欧元' }),
  row({
    id: 'spent',
    unit: 'money',
    measure: 'share',
    status: 'derived',
    text: '支出 of budget 5g',
  }),
];
const found = (over: Partial<State>) => matching(rows, { ...START, ...over }).map(({ id }) => id);

test.each<[string, Partial<State>, string[]]>([
  ['nothing', {}, ['birds', 'budget', 'spent']],
  ['a unit', { unit: 'money' }, ['budget', 'spent']],
  ['a unit and a measure', { unit: 'money', measure: 'share' }, ['spent']],
  ['a status', { status: 'derived' }, ['spent']],
  ['a topic', { topic: 'birds' }, ['birds']],
  ['a section', { section: '摘要' }, ['birds']],
  ['a word', { search: '水鸟' }, ['birds']],
  ['every word, in any order', { search: '5g  支出' }, ['spent']],
  ['full-width and large letters', { search: '５Ｇ' }, ['spent']],
  ['a word and a filter that exclude each other', { search: '水鸟', unit: 'money' }, []],
])('a list narrowed by %s', (_by, state, ids) => {
  expect(found(state)).toEqual(ids);
});

test('a search is words, never a pattern', () => {
  expect(found({ search: '.*' })).toEqual([]);
  expect(found({ search: '5.5' })).toEqual(['budget']);
});

test('counts of a filter leave that filter open and keep the others', () => {
  const state = { ...START, unit: 'money', measure: 'share' };
  expect(countsOf(rows, state, 'measure')).toEqual(
    new Map([
      [null, 2],
      ['amount', 1],
      ['share', 1],
    ]),
  );
  expect(countsOf(rows, state, 'topic')).toEqual(new Map([[null, 1]]));
});

test('a count is what choosing it finds', () => {
  const choices = fc.constantFrom('count', 'amount', 'share', null);
  fc.assert(
    fc.property(choices, fc.constantFrom('bird', 'money', null), (measure, unit) => {
      const counts = countsOf(rows, { ...START, unit }, 'measure');
      expect(found({ unit, measure })).toHaveLength(counts.get(measure) ?? 0);
    }),
  );
});
