import { type Selection, select } from 'd3-selection';
import { formatFigure } from '../format/number.ts';
import type { Figure, Measure } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Locale } from '../model/words.ts';
import type { DrawTools, View } from './kind.ts';
import { wrap } from './wrap.ts';

export type Drawing = Selection<SVGSVGElement, unknown, null, undefined>;
export type Parent = Selection<SVGElement, unknown, null, undefined>;

/** An empty drawing of known size; its name comes from the frame that holds it. */
export function createDrawing(view: View, height: number, tools: DrawTools): Drawing {
  const svg = tools.document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  return select(svg as SVGSVGElement)
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('viewBox', `0 0 ${view.width} ${round(height)}`)
    .attr('width', view.width)
    .attr('height', round(height))
    .attr('class', 'drawing')
    .attr('role', 'group');
}

/** A named group of marks that stand for one figure; screen readers hear the group, not each mark. */
export function markGroup(parent: Parent, figure: Figure, locale: Locale): Parent {
  return parent
    .append<SVGElement>('g')
    .attr('role', 'img')
    .attr(
      'aria-label',
      `${localized(figure.label, locale.language)} ${formatFigure(figure, locale).text}`,
    )
    .attr('data-figure', figure.id);
}

export interface LabelPlace {
  readonly x: number;
  /** Baseline of the number. */
  readonly y: number;
  /** Widest line of words. */
  readonly width: number;
  readonly size?: number;
  /** Words beside the number, in its line, instead of below it. */
  readonly inline?: boolean;
}

export const LABEL_SIZE = 13;
export const LABEL_LEADING = 17;
const NUMBER_SIZE = 28;

/** How many lines the words of a label take below its number. */
export function labelLines(figure: Figure, width: number, locale: Locale): string[] {
  return wrap(localized(figure.label, locale.language), width, LABEL_SIZE);
}

/** The number of a figure with its unit, and its words: one link to the figure's note. */
export function figureLabel(
  parent: Parent,
  figure: Figure,
  place: LabelPlace,
  locale: Locale,
): void {
  const { lead, number, tail } = formatFigure(figure, locale, {
    kind: figure.measure === 'growth' ? 'signed' : 'full',
  });
  const size = place.size ?? NUMBER_SIZE;
  const link = parent
    .append<SVGElement>('a')
    .attr('href', `#note-${figure.id}`)
    .attr('data-figure', figure.id)
    .attr('class', `label ${figure.measure}`);
  const line = link.append('text').attr('x', round(place.x)).attr('y', round(place.y));
  if (lead !== '') line.append('tspan').attr('class', 'lab').text(lead);
  line.append('tspan').attr('class', 'num').attr('font-size', size).text(number);
  if (tail !== '') line.append('tspan').attr('class', 'lab').text(tail);
  if (place.inline) {
    line
      .append('tspan')
      .attr('class', 'lab')
      .attr('dx', 8)
      .text(localized(figure.label, locale.language));
    return;
  }
  labelLines(figure, place.width, locale).forEach((words, index) => {
    link
      .append('text')
      .attr('class', 'lab')
      .attr('x', round(place.x))
      .attr('y', round(place.y + LABEL_LEADING * (index + 1) + 2))
      .text(words);
  });
}

/** The fill class of a figure: its measure's colour, hatched where the number is ours. */
export function fillClass(measure: Measure): string {
  return `fill-${measure}`;
}

/** A hatch in a measure's colour, for what we computed; returns the value of `fill`. */
export function hatch(svg: Drawing, measure: Measure, tools: DrawTools): string {
  const id = `${tools.ids}-hatch-${measure}`;
  if (svg.select(`pattern[id="${id}"]`).empty()) {
    const pattern = svg
      .insert('pattern', ':first-child')
      .attr('id', id)
      .attr('width', 4)
      .attr('height', 4)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)');
    pattern.append('rect').attr('width', 2).attr('height', 4).attr('class', fillClass(measure));
  }
  return `url(#${id})`;
}

/** Two decimals are finer than any screen, and keep the file small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
