import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FILTERS,
  formatState,
  offered,
  parseState,
  SORTS,
  START,
  type State,
} from '../../../../src/islands/explorer/state.ts';

const words = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed());
const states: fc.Arbitrary<State> = fc
  .record({
    ...Object.fromEntries(
      FILTERS.map((name) => [name, fc.option(words.filter((text) => text !== ''))]),
    ),
    sort: fc.constantFrom(...SORTS),
    search: words.map((text) => text.trim()),
  })
  .map((state) => ({ ...START, ...state }));

test('a state comes back from its address as it was', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseState(formatState(state, ''))).toEqual(state);
    }),
  );
});

test('an address says one state, whatever stood there before', () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      expect(formatState(after, formatState(before, ''))).toBe(formatState(after, ''));
    }),
  );
});

test('parameters of others stay in the address', () => {
  const query = formatState(
    { ...START, measure: 'growth', search: '基站 5G' },
    '?from=feed&sort=value',
  );
  expect(new URLSearchParams(query).get('from')).toBe('feed');
  expect(parseState(query)).toEqual({ ...START, measure: 'growth', search: '基站 5G' });
});

test('the start needs no query', () => {
  expect(formatState(START, '')).toBe('');
  expect(formatState(START, '?topic=money&find=x')).toBe('');
});

test.each([
  '?sort=colour',
  '?measure=',
  '?find=%20%20',
  '?%E0%A4%A',
  '?sort=value&sort',
  '',
])('whatever “%s” says, it is read', (query) => {
  expect(parseState(query)).toEqual({ ...START, sort: parseState(query).sort });
});

test('choices that the story does not offer are dropped', () => {
  const choices = {
    measure: [{ id: 'count' }],
    unit: [{ id: 'bird' }],
    status: [],
    topic: [{ id: 'money' }],
    section: [],
  };
  const state = { ...START, measure: 'count', unit: 'toString', topic: 'money', section: '第九问' };
  expect(offered(state, choices)).toEqual({ ...START, measure: 'count', topic: 'money' });
});
