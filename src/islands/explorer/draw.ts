import { type Markish, plot, rect, ruleX, ruleY } from '@observablehq/plot';
import { select } from 'd3-selection';
import { adopt } from '../../charts/adopt.ts';
import { add, type Brush, hatch, set } from '../../charts/frame.ts';
import { roundStep, ticksFrom } from '../../charts/round-steps.ts';
import { textWidth, wrapText } from '../../charts/wrap.ts';
import { formatTickNumber } from '../../format/tick-number.ts';
import type { Axis, ExplorerRow, Reach } from '../../model/explorer.ts';

/** What is drawn: rows of one axis, in the order of the list. */
export interface Picture {
  readonly rows: readonly ExplorerRow[];
  readonly axis: Axis;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly language: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const WORDS = 14;
const NUMBER = 22;
const LINE = 19;
const BAR = 10;
const GAP = 18;
const TICKS = 24;
const OVERHANG = 3;
/** Free on the left for the line of zero, on the right for a minimum's open end. */
const EDGE = { left: 1.25, right: 12 };

/**
 * All rows on one axis that begins at zero: a bar for a level, a span without a
 * middle for a range, an open end for a minimum. Plot draws the marks; its root and style stay behind.
 */
export function drawRows(picture: Picture): SVGSVGElement {
  const { rows, axis, width, label } = picture;
  const places = lay(rows, width);
  const bottom = (places.at(-1)?.bottom ?? 0) + GAP / 2;
  const height = bottom + TICKS;
  const node = document.createElementNS(SVG, 'svg');
  const svg: Brush = set(select(node as SVGElement), {
    class: 'chart',
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'aria-label': label,
  });
  const low = Math.min(0, ...places.map(({ reach }) => reach.low));
  const high = Math.max(0, ...places.map(({ reach }) => reach.high)) || 1;
  const ticks = ticksOf(axis, low, high);
  const drawings = places.map((place) => {
    const { id } = place.row;
    drawWords(add(svg, 'a', { href: `#note-${id}`, 'data-figure': id }), place, width);
    // The link says it all to those who listen.
    const group = add(svg, 'g', { 'data-figure': id, 'aria-hidden': 'true' });
    return { group, marks: [...axisMarks(place, ticks), ...marksOf(place, svg)] };
  });
  const drawn = plot({
    className: 'plot',
    width,
    height,
    margin: 0,
    x: { domain: [low, high], range: [EDGE.left, width - EDGE.right], axis: null },
    y: { type: 'identity', axis: null },
    marks: [...drawings.flatMap(({ marks }) => marks)],
  });
  const scale = drawn.scale('x');
  adopt(
    drawn,
    drawings.flatMap(({ group, marks }) => marks.map(() => group)),
  );
  drawTicks(svg, ticks, (value) => Number(scale?.apply(value)), height - 8, picture);
  return node;
}

interface Place {
  readonly row: ExplorerRow;
  readonly reach: Reach;
  readonly lines: readonly string[];
  /** Width of the number with its unit. */
  readonly number: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

function lay(rows: readonly ExplorerRow[], width: number): Place[] {
  let y = 0;
  return rows.flatMap((row): Place[] => {
    const { reach, words } = row;
    if (!reach || !words) return [];
    const number =
      textWidth(words.number, NUMBER, true) + textWidth(words.lead + words.tail, WORDS) + 6;
    const lines = wrapText(row.label, width - number - 16, WORDS);
    const top = y + Math.max(lines.length * LINE, NUMBER + 4) + 5;
    const place = { row, reach, lines, number, y, top, bottom: top + BAR };
    y = place.bottom + GAP;
    return [place];
  });
}

/** The label at the left, the number at the right end of its line, as in the list below. */
function drawWords(link: Brush, { row, lines, y, bottom }: Place, width: number): void {
  // The whole row is one target for a finger.
  add(link, 'rect', { class: 'row-target', y, width, height: bottom - y + GAP / 2 });
  const label = add(link, 'text', { class: 'lab', 'font-size': WORDS });
  const base = y + NUMBER - 2;
  lines.forEach((line, index) => {
    add(label, 'tspan', { x: 0, y: base + index * LINE }).text(line);
  });
  const { lead = '', number = '', tail = '' } = row.words ?? {};
  const value = add(link, 'text', { x: width, y: base, 'text-anchor': 'end', class: 'lab' });
  const unit = { 'font-size': WORDS };
  if (lead !== '') add(value, 'tspan', unit).text(lead);
  add(value, 'tspan', { class: 'num', 'font-size': NUMBER }).text(number);
  if (tail !== '') add(value, 'tspan', { ...unit, dx: 2 }).text(tail);
}

/** The lines of the axis, as high as the bar: they cross no words. */
function axisMarks({ top, bottom }: Place, ticks: readonly number[]): Markish[] {
  const tall = { y1: top - OVERHANG, y2: bottom + OVERHANG };
  return [
    ruleX(ticks, { ...tall, className: 'gridline' }),
    ruleX([0], { ...tall, className: 'baseline' }),
  ];
}

function marksOf({ row, reach, top, bottom }: Place, svg: Brush): Markish[] {
  const { low, high, shape } = reach;
  const line = `stroke-${row.measure}`;
  const middle = (top + bottom) / 2;
  const style = paint(row, svg);
  if (shape === 'span') {
    return [
      ruleY([middle], { x1: 0, x2: low, className: 'gridline' }),
      rect([row], { x1: low, x2: high, y1: middle - 3, y2: middle + 3, ...style }),
      ruleX([low, high], {
        y1: top - OVERHANG,
        y2: bottom + OVERHANG,
        className: `span-end ${line}`,
      }),
    ];
  }
  const bar = rect([row], { x1: 0, x2: high, y1: top, y2: bottom, ...style });
  if (shape === 'bar') return [bar];
  const open = [4, 8].map((dx) =>
    ruleX([high], { y1: top, y2: bottom, dx, className: `open-end ${line}` }),
  );
  return [bar, ...open];
}

/** Colour is the measure; solid is printed, hatched ours, hollow planned. */
function paint({ fill, measure }: ExplorerRow, svg: Brush) {
  if (fill === 'hollow') return { className: 'hollow-bar' };
  if (fill === 'solid') return { className: `fill-${measure}` };
  if (fill === 'outlined') return { className: `no-fill bar-line stroke-${measure}` };
  return {
    className: `bar-line stroke-${measure}`,
    fill: `url(#${hatch(svg, measure, false, 1, 'explorer')})`,
  };
}

/** Round values of the axis in its unit, as values of its basic unit. */
function ticksOf({ factor }: Axis, low: number, high: number): number[] {
  const [from, to] = [low / factor, high / factor];
  return ticksFrom(0, roundStep(to - from, 4), from, to).map((value) => value * factor);
}

/** Texts below the axis; the last alone carries the unit, and none touches its neighbour. */
function drawTicks(
  svg: Brush,
  ticks: readonly number[],
  x: (value: number) => number,
  baseline: number,
  { axis, width, language }: Picture,
): void {
  let end = width;
  for (const [index, value] of [...ticks.entries()].reverse()) {
    const number = formatTickNumber(value / axis.factor, language);
    const text = index === ticks.length - 1 ? axis.pattern.replace('{n}', number) : number;
    const size = textWidth(text, 12) + 4;
    const left = Math.max(0, Math.min(x(value) - size / 2, width - size));
    if (left + size > end) continue;
    const place = add(svg, 'text', { x: left, y: baseline, 'data-tick': '', 'font-size': 12 });
    add(place, 'tspan', { class: 'sub' }).text(text);
    end = left - 6;
  }
}
