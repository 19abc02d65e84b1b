import { expect, test } from 'vitest';
import { byName, render } from '../samples/drawing.ts';
import { parseMarkup } from '../samples/markup.ts';

test('the part of a share fills its proportion of the whole', () => {
  const { svg } = render(byName('share-named'), 640);
  const width = (id: string) =>
    Number(
      parseMarkup(svg)
        .querySelector(`[role="img"][data-figure="${id}"] rect`)
        ?.getAttribute('width'),
    );
  expect(width('profit') / width('revenue')).toBeCloseTo(10.62 / 51.17, 3);
});
