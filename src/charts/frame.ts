import { type Selection, select } from 'd3-selection';
import type { Figure, Measure } from '../model/figure.ts';
import type { DrawTools, View } from './kind.ts';

/** A place in the drawing to which things are added. */
export type Brush = Selection<SVGElement, unknown, null, undefined>;
export type Attributes = Readonly<Record<string, string | number>>;

const SVG = 'http://www.w3.org/2000/svg';

/** The largest height of a drawing, so that the narrow one fits half of a small phone's screen. */
export const MAX_HEIGHT: Readonly<Record<View['width'], number>> = { 320: 228, 640: 380 };

/** The root of a drawing: a named group of named marks and links, scaled by its container. */
export function frame(view: View, height: number, tools: DrawTools): Brush {
  const svg = tools.document.createElementNS(SVG, 'svg') as SVGElement;
  return set(select(svg), {
    xmlns: SVG,
    class: 'chart',
    viewBox: `0 0 ${view.width} ${round(height)}`,
    role: 'group',
    'aria-label': tools.label,
  });
}

/** Adds an element with attributes; numbers are rounded. */
export function add(parent: Brush, name: string, attributes: Attributes = {}): Brush {
  return set(parent.append<SVGElement>(name), attributes);
}

/** A group of marks that reads as one picture: its name says what the marks stand for. */
export function marksGroup(parent: Brush, label: string, figure: Figure | null): Brush {
  const group = add(parent, 'g', { role: 'img', 'aria-label': label });
  return figure ? set(group, { 'data-figure': figure.id }) : group;
}

/** A link to the figure's source note, round everything that names its number. */
export function figureLink(parent: Brush, figure: Figure): Brush {
  return add(parent, 'a', { href: `#note-${figure.id}`, 'data-figure': figure.id });
}

/** Definitions of the drawing, created on first use. */
export function definitions(svg: Brush): Brush {
  const defs = svg.select<SVGElement>('defs');
  return defs.empty() ? svg.insert<SVGElement>('defs', ':first-child') : defs;
}

/**
 * The id of a hatching in a measure's colour: computed by us.
 * `scale` undoes the scale of the shape that is filled with it.
 */
export function hatch(
  svg: Brush,
  measure: Measure,
  fine: boolean,
  scale: number,
  ids: string,
): string {
  const id = `${ids}-hatch-${measure}`;
  const defs = definitions(svg);
  if (!defs.select(`[id="${id}"]`).empty()) return id;
  const [line, step] = fine ? [1.25, 3] : [1.9, 4];
  const pattern = add(defs, 'pattern', {
    id,
    width: step,
    height: step,
    patternUnits: 'userSpaceOnUse',
    patternTransform: scale === 1 ? 'rotate(45)' : `scale(${scale.toFixed(4)}) rotate(45)`,
  });
  add(pattern, 'rect', { class: `fill-${measure}`, width: line, height: step });
  return id;
}

export function set(brush: Brush, attributes: Attributes): Brush {
  for (const [name, value] of Object.entries(attributes)) {
    brush.attr(name, typeof value === 'number' ? round(value) : value);
  }
  return brush;
}

/** Places to a tenth of a unit; what is smaller than ten units may be a scale or a stroke: a hundredth. */
export function round(value: number): number {
  const steps = Math.abs(value) < 10 ? 100 : 10;
  return Math.round(value * steps) / steps;
}
