import type { FigureForm } from '../format/number.ts';
import { formatPeriod } from '../format/period.ts';
import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { add, type Brush, figureLink } from './frame.ts';
import type { View } from './kind.ts';
import { drawLines, type Label, numberLabel, plainLabel } from './label.ts';

/** A value on the line: where its dot stands. */
export interface Spot {
  readonly figure: Figure;
  readonly period: string;
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A value with its period, directly beside its dot. */
export interface SpotLabel extends Box {
  readonly spot: Spot;
  readonly number: Label;
  readonly period: Label;
}

/** How the labels of one line are written: all in one unit. */
interface Manner {
  readonly width: View['width'];
  readonly locale: Locale;
  readonly unit: string;
}

const GAP = 8;
const AIR = 4;

/**
 * Labels for the spots, most important first; one that finds no room above, below or beside its dot
 * is left out: the data table has every value.
 */
export function placeLabels(
  spots: readonly Spot[],
  field: Box,
  obstacles: readonly Box[],
  lines: readonly (readonly Spot[])[],
  manner: Manner,
): readonly SpotLabel[] {
  const placed: SpotLabel[] = [];
  const isFree = (box: Box) =>
    box.left >= field.left &&
    box.right <= field.right &&
    box.top >= field.top &&
    box.bottom <= field.bottom &&
    ![...obstacles, ...placed].some((other) => touch(box, other)) &&
    !lines.some((line) => crosses(line, box));
  for (const [index, spot] of spots.entries()) {
    const label = labelOfSpot(spot, index === 0, manner);
    const box = candidates(spot, label, field).find(isFree);
    if (box) placed.push({ ...box, ...label, spot });
  }
  return placed;
}

export function drawSpotLabel(svg: Brush, label: SpotLabel, focus: readonly string[]): void {
  const { spot, number, period, left, top, right, bottom } = label;
  const place = figureLink(svg, spot.figure);
  // The gridlines behind the words would cross them out.
  add(place, 'rect', {
    class: 'ground',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
  });
  drawLines(place, number, left, top, focus.includes(spot.figure.id));
  drawLines(place, period, left, top + number.height - 2, false);
}

/** The first label carries the unit; on the others the axis says it, and growth always its sign. */
function labelOfSpot(
  { figure, period }: Spot,
  withUnit: boolean,
  { width, locale, unit }: Manner,
): { readonly number: Label; readonly period: Label } {
  const form: FigureForm =
    figure.measure === 'growth' ? { kind: 'signed' } : { kind: withUnit ? 'unit' : 'value', unit };
  const size = width === 640 ? 28 : 22;
  return {
    number: numberLabel(figure, locale, size, 13, form),
    period: plainLabel(formatPeriod(period, locale), 12, 160, 'sub'),
  };
}

function candidates(
  { x, y }: Spot,
  { number, period }: { readonly number: Label; readonly period: Label },
  field: Box,
): Box[] {
  // Browsers put a little space between digits and Chinese, which no estimate of widths knows.
  const width = Math.max(number.width, period.width) + 4;
  const height = number.height + period.height;
  const box = (left: number, top: number): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  const clamp = (left: number) => Math.max(field.left, Math.min(left, field.right - width));
  const across = [clamp(x - width / 2), clamp(x - width), clamp(x)];
  return [
    ...across.map((left) => box(left, y - GAP - height)),
    ...across.map((left) => box(left, y + GAP)),
    box(x + GAP, y - height / 2),
    box(x - GAP - width, y - height / 2),
  ];
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right + AIR && b.left < a.right + AIR && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the line between the spots runs through the box. */
function crosses(line: readonly Spot[], box: Box): boolean {
  return line.some((to, index) => {
    const from = line[index - 1] ?? to;
    return Array.from({ length: 33 }, (_, step) => step / 32).some((part) => {
      const x = from.x + (to.x - from.x) * part;
      const y = from.y + (to.y - from.y) * part;
      return x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2;
    });
  });
}
