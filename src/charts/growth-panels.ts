import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { add, type Brush, figureLink, frame, MAX_HEIGHT, marksGroup } from './frame.ts';
import type { DrawTools, View } from './kind.ts';
import { drawLines, type Label, numberLabel, plainLabel, spoken, wordsLabel } from './label.ts';
import { drawDot, paint } from './paint.ts';

/** A growth rate in parts of its base: 0.109 for 10.9 %. */
export interface PanelRow {
  readonly figure: Figure;
  readonly growth: number;
}

interface Panel {
  readonly row: PanelRow;
  readonly x: number;
  readonly baseline: number;
  readonly head: Label;
  readonly foot: Label;
}

export interface Panels {
  readonly panels: readonly Panel[];
  /** Width of a panel, and of the block in it. */
  readonly width: number;
  readonly block: number;
  /** Height of each base, which stands for a hundred per cent of whatever it is. */
  readonly base: number;
  readonly words: Label;
  readonly height: number;
}

const GAP = { across: 12, down: 12 };
const DOT = 5;
/** From a dot's centre to the number above it, from a baseline to the words below it. */
const AIR = { head: DOT + 3, foot: 5, base: 4 };
const BASE: Readonly<Record<View['width'], number>> = { 320: 92, 640: 150 };

/**
 * Growth without levels. Every base is drawn equally high because each is its own hundred per
 * cent, and every slab in true proportion to its own base: so no panel needs an axis, none can be
 * read as larger than its neighbour, and a slab of half a base is growth by half.
 */
export function layPanels(
  rows: readonly PanelRow[],
  width: View['width'],
  locale: Locale,
): Panels | null {
  for (const lines of [1, 2]) {
    for (const number of width === 640 ? [44, 36, 28, 22] : [32, 28, 25, 22]) {
      const panels = lay(rows, { width, locale, lines, number });
      if (panels) return panels;
    }
  }
  return null;
}

interface Attempt {
  readonly width: View['width'];
  readonly locale: Locale;
  readonly lines: number;
  readonly number: number;
}

function lay(rows: readonly PanelRow[], { width, locale, lines, number }: Attempt): Panels | null {
  const per = Math.ceil(rows.length / lines);
  // One panel alone is not as wide as the drawing: what stands in it would be lost.
  const room = (width - GAP.across * (per - 1)) / per;
  const size = width === 640 ? 14 : 13;
  const block = Math.min(room, width === 640 ? 120 : 84, Math.max(66, room * 0.66));
  const words = plainLabel(locale.words.chart.levelNotGiven, 12, block - 4, 'sub');
  const heads = rows.map(({ figure }) => numberLabel(figure, locale, number, size));
  const feet = rows.map(({ figure }) => wordsLabel(figure, locale, room, size));
  if (words.width > block || [...heads, ...feet].some((label) => label.width > room)) return null;

  const starts = Array.from({ length: Math.ceil(rows.length / per) }, (_, line) => line * per);
  const inLine = <T>(items: readonly T[], start: number) => items.slice(start, start + per);
  const above = starts.map((start) => Math.max(...inLine(rows, start).map(rise)));
  const fixed = starts.map((start) => ({
    head: Math.max(...inLine(heads, start).map(({ height }) => height)) + AIR.head,
    foot: Math.max(...inLine(feet, start).map(({ height }) => height)) + AIR.foot,
  }));
  const taken = fixed.reduce((sum, { head, foot }) => sum + head + foot + GAP.down, -GAP.down);
  const tall = above.reduce((sum, growth) => sum + 1 + growth, 0);
  const base = Math.min((MAX_HEIGHT[width] - taken) / tall, BASE[width]);
  const least = words.height + AIR.base;
  if (base < least || rows.some((row) => base * (1 - fall(row)) < least + DOT)) return null;

  let y = 0;
  const panels = starts.flatMap((start, line) => {
    const { head, foot } = fixed[line] ?? { head: 0, foot: 0 };
    const baseline = y + head + base * (1 + (above[line] ?? 0));
    y = baseline + foot + GAP.down;
    return inLine(rows, start).map(
      (row, index): Panel => ({
        row,
        x: index * (room + GAP.across),
        baseline,
        head: heads[start + index] as Label,
        foot: feet[start + index] as Label,
      }),
    );
  });
  return { panels, width: room, block, base, words, height: y - GAP.down };
}

/** How much stands on the base, and how much is taken out of it, in parts of the base. */
const rise = ({ growth }: PanelRow) => Math.max(growth, 0);
const fall = ({ growth }: PanelRow) => Math.max(-growth, 0);

/** Null where the panels do not fit. */
export function drawPanels(
  rows: readonly PanelRow[],
  view: View,
  tools: DrawTools,
): SVGSVGElement | null {
  const layout = layPanels(rows, view.width, tools.locale);
  if (!layout) return null;
  const svg = frame(view, layout.height, tools);
  for (const panel of layout.panels) drawPanel(svg, panel, layout, view, tools);
  return svg.node() as SVGSVGElement;
}

function drawPanel(
  svg: Brush,
  { row, x, baseline, head, foot }: Panel,
  { width, block, base, words }: Panels,
  view: View,
  tools: DrawTools,
): void {
  const { figure } = row;
  const { locale } = tools;
  const top = baseline - base;
  const end = top - base * row.growth;
  const name = `${spoken(figure, locale)} · ${locale.words.chart.levelNotGiven}`;
  const group = marksGroup(svg, name, figure);
  add(group, 'rect', {
    class: 'base-block',
    x: x + 0.75,
    y: top,
    width: block - 1.5,
    height: base,
  });
  const colour = paint(figure, svg, tools);
  add(group, 'rect', {
    ...colour,
    x,
    y: Math.min(top, end),
    width: block,
    height: Math.max(Math.abs(end - top), 1.5),
  });
  const overhang = Math.min(width - block, 16);
  add(group, 'line', {
    class: 'baseline',
    x1: x,
    x2: x + block + overhang,
    y1: baseline,
    y2: baseline,
  });
  drawDot(group, colour, { cx: x + block / 2, cy: end, r: DOT });

  const free = base * (1 - fall(row));
  drawLines(svg, words, x + (block - words.width) / 2, baseline - (free + words.height) / 2, false);
  const link = figureLink(svg, figure);
  const above = Math.min(top, end) - AIR.head - head.height;
  drawLines(link, head, x, above, view.focus.includes(figure.id));
  drawLines(link, foot, x, baseline + AIR.foot, false);
}
