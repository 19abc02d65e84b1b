import { expect, test } from 'vitest';
import { byName, render, shape } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('seven of twelve are filled equally high, and five seats are not given', () => {
  const filled = shape('ticks-months', 'months', 'rect');
  expect(filled).toHaveLength(7);
  expect(new Set(filled.map((rect) => rect.getAttribute('height'))).size).toBe(1);
  const root = parseMarkup(render(byName('ticks-months'), 320).svg);
  expect(root.querySelectorAll('rect.seat')).toHaveLength(5);
  expect(root.textContent).not.toContain('12');
  expect(parseMarkup(render(byName('ticks-complete'), 320).svg).textContent).not.toContain(
    '原文未给',
  );
});
