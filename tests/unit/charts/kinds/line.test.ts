import { expect, test } from 'vitest';
import { byName, number, render } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('a gap breaks the line, is never bridged, and is said in the table', () => {
  const { svg, table, legend } = render(byName('line-gap'), 640);
  const root = parseMarkup(svg);
  const paths = [...root.querySelectorAll('.slope-line path')];
  expect(paths.map((path) => path.getAttribute('d')?.match(/[ML]/g)?.join(''))).toEqual([
    'MLL',
    'MLLLL',
  ]);
  expect(root.querySelectorAll('circle.seat')).toHaveLength(2);
  expect(table.rows.filter(([, cell]) => cell?.text === '原文未给')).toHaveLength(2);
  expect(legend).toBe('seat');
});

test('the first, last, highest and lowest values of a line have labels, from zero', () => {
  const root = parseMarkup(render(byName('line-gap'), 640).svg);
  const named = [...root.querySelectorAll('a[data-figure]')].map((link) =>
    link.getAttribute('data-figure'),
  );
  expect(named.toSorted()).toEqual(['2012', '2019', '2020', '2021'].map((y) => `visits_${y}`));
  const two = parseMarkup(render(byName('line-two'), 320).svg);
  const zero = number(two.querySelector('.baseline line') ?? undefined, 'y1');
  const height = (id: string) =>
    zero - number(two.querySelector(`[data-figure="${id}"] circle`) ?? undefined, 'cy');
  expect(height('visits_2013') / height('visits_2012')).toBeCloseTo(4, 1);
});
