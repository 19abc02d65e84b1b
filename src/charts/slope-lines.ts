import { drawTick, TICK_SIZE } from './axis.ts';
import { add, type Brush, frame, marksGroup, round } from './frame.ts';
import type { DrawTools, View } from './kind.ts';
import { drawLabel, type Label, spoken } from './label.ts';
import { variantOf } from './mark.ts';
import { drawDot, paint, paintOurs } from './paint.ts';
import {
  AIR,
  BASE_DOT,
  DOT,
  laySlope,
  middleOf,
  type Side,
  type SlopeLayout,
  type SlopeRows,
} from './slope-layout.ts';
import { textWidth } from './wrap.ts';

/** Null where the labels do not fit. */
export function drawSlope(rows: SlopeRows, view: View, tools: DrawTools): SVGSVGElement | null {
  const layout = laySlope(rows, view.width, tools.locale);
  if (!layout) return null;
  const { x0, x1, y, height, right, left } = layout;
  const svg = frame(view, height, tools);
  drawGrid(svg, rows, layout);
  rows.lines.forEach((line, index) => {
    const { from, to } = line;
    const group = marksGroup(svg, spoken(to, tools.locale), to);
    const colour = variantOf(to) === 'outline' ? 'stroke-hollow' : `stroke-${to.measure}`;
    const ends = { x1: x0, y1: y(line.start), x2: x1, y2: y(line.end) };
    add(group, 'line', { class: `slope-line ${colour}`, ...ends });
    drawDot(group, paint(to, svg, tools), { cx: x1, cy: y(line.end), r: DOT });
    drawLeader(svg, right, index, x1 + DOT, y(line.end));
    drawLabel(svg, right.labels[index] as Label, right.x, right.ys[index] ?? 0, view.focus);
    if (!from) return;
    const before = marksGroup(svg, spoken(from, tools.locale), from);
    drawDot(before, paint(from, svg, tools), { cx: x0, cy: y(line.start), r: DOT });
    drawLabel(svg, left.labels[index] as Label, left.x, left.ys[index] ?? 0, view.focus);
  });
  const [first] = rows.lines;
  if (first && rows.scale === 'index') {
    // The base is nobody's figure: we set it to a hundred for all of them.
    const base = add(svg, 'g');
    drawDot(base, paintOurs(first.to, svg, tools), { cx: x0, cy: y(100), r: BASE_DOT });
  }
  return svg.node() as SVGSVGElement;
}

function drawGrid(
  svg: Brush,
  { scale }: SlopeRows,
  { ticks, x0, x1, y, words }: SlopeLayout,
): void {
  for (const tick of ticks) {
    const isBase = tick === (scale === 'index' ? 100 : 0);
    const place = { x1: x0, x2: x1, y1: y(tick), y2: y(tick) };
    add(svg, 'line', { class: isBase ? 'baseline' : 'gridline', ...place });
    if (scale === 'levels') continue;
    const text = String(round(tick));
    drawTick(svg, text, x0 - BASE_DOT - AIR - textWidth(text, TICK_SIZE), y(tick) + 4.2);
  }
  for (const { text, x, y: at } of words) drawTick(svg, text, x, at);
}

/** A label that had to make way is led back to its dot. */
function drawLeader(svg: Brush, side: Side, index: number, x: number, y: number): void {
  const at = (side.ys[index] ?? 0) + middleOf(side.labels[index] as Label);
  if (Math.abs(at - y) < 8) return;
  add(svg, 'line', { class: 'leader', x1: x + 1, y1: y, x2: side.x - 2, y2: at });
}
