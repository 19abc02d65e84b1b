import { formatFigure } from '../format/number.ts';
import type { Figure } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import { add, type Brush, definitions, figureLink, hatch, set } from './frame.ts';
import type { DrawTools } from './kind.ts';
import { ownVariant } from './mark.ts';
import type { PackedMark } from './packing/pack.ts';
import { roundPath } from './packing/shape.ts';

/** Size of a mark's core and of its glint within a packed mark. */
const CORE = 0.46;
const GLINT = 0.4;

/** A figure's mark in its cell, as a link to its note, with the sign of how we know it. */
export function drawPackedMark(
  parent: Brush,
  svg: Brush,
  figure: Figure,
  mark: PackedMark,
  tools: DrawTools,
  scale: number,
): void {
  const { locale } = tools;
  const { measure } = figure;
  const link = set(figureLink(parent, figure), {
    tabindex: -1,
    'aria-label': `${localized(figure.label, locale.language)} ${formatFigure(figure, locale).text}`,
  });
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
      add(link, 'use', { href: `#${tools.ids}-core`, transform: turned(mark) });
      break;
    default:
      add(link, 'path', { d });
  }
}

/** The pale core and the glint of the solid marks of one group. */
export function drawDecoration(
  parent: Brush,
  marks: readonly PackedMark[],
  tools: DrawTools,
): void {
  if (tools.mark.core) {
    const cores = add(parent, 'g', { class: 'mark-core' });
    for (const mark of marks) {
      add(cores, 'use', { href: `#${tools.ids}-core`, transform: turned(mark) });
    }
  }
  if (tools.mark.glint) {
    const glints = add(parent, 'g', { class: 'mark-glint' });
    for (const { light } of marks) {
      add(glints, 'use', {
        href: `#${tools.ids}-glint`,
        x: Math.round(light.x),
        y: Math.round(light.y),
      });
    }
  }
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
  if (mark.glint) set(scaled('glint', mark.glint, GLINT), { 'stroke-width': 0.2 });
}

function turned({ centre, turn }: PackedMark): string {
  return `translate(${Math.round(centre.x)} ${Math.round(centre.y)})rotate(${turn})`;
}
