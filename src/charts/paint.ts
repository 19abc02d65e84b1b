import type { Figure } from '../model/figure.ts';
import { type Attributes, add, type Brush, hatch } from './frame.ts';
import type { DrawTools } from './kind.ts';
import { variantOf } from './mark.ts';

/** How a plain shape is filled: hollow is planned, hatched is ours, solid is printed. */
export function paint(figure: Figure, svg: Brush, tools: DrawTools): Attributes {
  const { measure } = figure;
  switch (variantOf(figure)) {
    case 'outline':
      return { class: 'hollow-bar' };
    case 'tip':
      return { class: `no-fill bar-line stroke-${measure}` };
    case 'hatched':
      return paintOurs(figure, svg, tools);
    default:
      return { class: `fill-${measure}` };
  }
}

/** The hatching of what we computed, whatever the figure itself is. */
export function paintOurs({ measure }: Figure, svg: Brush, tools: DrawTools): Attributes {
  return {
    class: `bar-line stroke-${measure}`,
    fill: `url(#${hatch(svg, measure, false, 1, tools.ids)})`,
  };
}

/** A dot that hides the lines behind it. */
export function drawDot(
  parent: Brush,
  colour: Attributes,
  place: { readonly cx: number; readonly cy: number; readonly r: number },
): void {
  add(parent, 'circle', { class: 'ground', ...place });
  add(parent, 'circle', { ...colour, ...place });
}
