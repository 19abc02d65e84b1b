import { expect, test } from 'vitest';
import type { Block, Chart } from '../../../src/model/story.ts';
import { readLede } from '../../../src/render/lede.ts';

const words = { html: '', text: '' };
const chart = (id: string, kind: string): Chart => ({
  id,
  kind,
  roles: {},
  settings: {},
  title: words,
  finding: words,
  notes: [],
  items: [],
  formerly: [],
  series: null,
});
const charts = [chart('all', 'ledger'), chart('some', 'bars')];
const prose = (html: string): Block => ({ kind: 'prose', html });
const shows = (id: string): Block => ({ kind: 'chart', chart: id });
const heading: Block = { kind: 'heading', id: 'first', title: words };

test('the opening is a first paragraph, the picture of all figures, and the rest of the prose', () => {
  const blocks = [prose('<p>a</p><p>b</p>'), shows('all'), prose('<p>c</p>'), heading, prose('d')];
  const lede = readLede({ blocks, charts });
  expect(lede).toMatchObject({ dek: '<p>a</p>', rest: '<p>b</p><p>c</p>' });
  expect(lede.picture?.id).toBe('all');
  expect(lede.body).toEqual([heading, prose('d')]);
});

test('another chart in the opening, or the chart of all figures after a heading, is in the body', () => {
  const blocks = [prose('<p>a</p>'), shows('some'), heading, shows('all')];
  const lede = readLede({ blocks, charts });
  expect(lede.picture).toBeNull();
  expect(lede.body).toEqual([shows('some'), heading, shows('all')]);
});

test('a guess in the opening is shown after it, and not lost', () => {
  const guess: Block = {
    kind: 'guess',
    guess: { id: 'g', question: words, options: [], answer: '' },
  };
  expect(readLede({ blocks: [prose('<p>a</p>'), guess, heading], charts }).body).toEqual([
    guess,
    heading,
  ]);
});

test('a story may begin with a heading', () => {
  expect(readLede({ blocks: [heading], charts })).toEqual({
    dek: '',
    rest: '',
    picture: null,
    body: [heading],
  });
});
