import { expect, test } from 'vitest';
import { byName, number, render, shape } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('the ranked cell stands in its row: rounding does not add up over seventy cells', () => {
  const { svg } = render(byName('strip-last'), 640);
  const path = parseMarkup(svg).querySelector('path.cell')?.getAttribute('d') ?? '';
  let [x, y] = [0, 0];
  const cells = [...path.matchAll(/m(-?[\d.]+) (-?[\d.]+)h([\d.]+)/g)].map((step) => {
    x += Number(step[1]);
    y += Number(step[2]);
    return { x, y, width: Number(step[3]) };
  });
  const rank = parseMarkup(svg).querySelector('rect');
  const last = { x: Number(rank?.getAttribute('x')), y: Number(rank?.getAttribute('y')) };
  const row = cells.filter((cell) => Math.abs(cell.y - last.y) < 0.2);
  const before = row.filter((cell) => cell.x < last.x).at(-1);
  const pitch = (cells[1]?.x ?? 0) - (cells[0]?.x ?? 0);
  expect(Math.abs(last.x - (before?.x ?? 0) - pitch)).toBeLessThan(0.25);
});

test('a rank fills one cell of all, and stands among dashed seats where the field is unknown', () => {
  expect(shape('strip-open', 'all_list', 'path')[0]?.getAttribute('d')?.match(/z/g)).toHaveLength(
    99,
  );
  const [ninth] = shape('strip-open', 'all', 'rect');
  expect(number(ninth, 'x') / number(ninth, 'width')).toBeCloseTo(8 / 0.8, 1);
  const seats = shape('strip-open', 'bright', 'rect').map((rect) => rect.getAttribute('class'));
  expect(seats).toEqual(['seat-claimed stroke-rank', 'fill-rank', 'seat', 'seat', 'seat']);
});
