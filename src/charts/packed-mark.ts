import type { Figure } from '../model/figure.ts';
import type { Point } from '../model/outline.ts';
import { add, type Brush, definitions, figureLink, hatch, set } from './frame.ts';
import type { DrawTools } from './kind.ts';
import { ownVariant } from './mark.ts';
import type { PackedMark } from './packing/pack.ts';
import { roundPath } from './packing/shape.ts';

/** Size of a mark's core and of its glint within a packed mark. */
const CORE = 0.7;
const GLINT = 0.46;

/** A figure's mark in its cell, as a link to its note, with the sign of how we know it. */
export function drawPackedMark(
  parent: Brush,
  svg: Brush,
  figure: Figure,
  mark: PackedMark,
  tools: DrawTools,
  scale: number,
): void {
  const { measure } = figure;
  const link = set(figureLink(parent, figure), { tabindex: -1 });
  const d = roundPath(mark.shape);
  const variant = ownVariant(figure);
  switch (variant) {
    case 'outline':
      add(link, 'path', { d, class: 'ring stroke-hollow' });
      break;
    case 'hatched': {
      const pattern = hatch(svg, measure, false, 1 / scale, tools.ids);
      add(link, 'path', { d, class: `ring stroke-${measure}`, fill: `url(#${pattern})` });
      break;
    }
    case 'tip':
      add(link, 'path', { d, class: `ring stroke-${measure}` });
      add(link, 'path', { d: roundPath(mark.tip) });
      break;
    case 'dotted':
      add(link, 'path', { d, class: `ring dots stroke-${measure}` });
      // Alone in its ring, the core stands back from it.
      add(link, 'use', {
        href: `#${tools.ids}-core`,
        transform: `${translate(mark.centre)}rotate(${mark.turn})scale(.7)`,
      });
      break;
    default:
      add(link, 'path', { d });
      if (tools.mark.core || tools.mark.glint) decorate(link, svg, mark, tools);
  }
}

/**
 * The pale core, which points to the middle, and the glint, where light falls on every mark: one
 * definition for each direction, so that a mark costs one short element.
 */
function decorate(link: Brush, svg: Brush, { centre, turn }: PackedMark, tools: DrawTools): void {
  const { mark, ids } = tools;
  const id = `${ids}-${(turn + 360) % 360}`;
  const defs = definitions(svg);
  if (defs.select(`[id="${id}"]`).empty()) {
    const both = add(defs, 'g', { id });
    if (mark.core) {
      add(both, 'use', { class: 'mark-core', href: `#${ids}-core`, transform: `rotate(${turn})` });
    }
    if (mark.glint) add(both, 'use', { href: `#${ids}-glint` });
  }
  add(link, 'use', { href: `#${id}`, x: Math.round(centre.x), y: Math.round(centre.y) });
}

/** The story's core and glint at the size of a packed mark; a mark without a core lends its shape. */
export function defineDecoration(svg: Brush, height: number, { mark, ids }: DrawTools): void {
  const defs = definitions(svg);
  const scaled = (part: string, d: string, size: number) =>
    add(defs, 'path', {
      id: `${ids}-${part}`,
      d,
      transform: `scale(${Math.round(height * size)})`,
    });
  scaled('core', mark.core ?? mark.shape, mark.core ? CORE : CORE / 2);
  if (mark.glint) {
    set(scaled('glint', mark.glint, GLINT), { class: 'mark-glint', 'stroke-width': 0.2 });
  }
}

function translate({ x, y }: Point): string {
  return `translate(${Math.round(x)} ${Math.round(y)})`;
}
