import { expect, test } from 'vitest';
import { byName, render } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('every claim stands beside one dashed seat, in the words of the table, and nothing is measured', () => {
  const sample = byName('claims-four');
  const { svg, table } = render(sample, 320);
  const root = parseMarkup(svg);
  expect(root.querySelectorAll('use[href$="-seat-count"]')).toHaveLength(4);
  expect(root.querySelectorAll('rect')).toHaveLength(0);
  const words = [...root.querySelectorAll('.claim')].map((line) => line.textContent);
  expect(words.join('')).toBe(sample.items?.join(''));
  expect(table.rows.map(([cell]) => cell?.text)).toEqual(sample.items);
});
