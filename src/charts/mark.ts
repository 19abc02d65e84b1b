import { type Drawing, hatch, type Parent, round } from './frame.ts';
import type { DrawTools } from './kind.ts';

/**
 * How one mark looks: solid (stated), hatched (computed by us), tip (outline with a filled tip:
 * under way), outline (planned), seat (dashed: not given).
 */
export type MarkStyle = 'solid' | 'hatched' | 'tip' | 'outline' | 'seat';

/** Puts the shapes that the marks of a drawing refer to into it: one for each style in use. */
export function defineMarks(
  svg: Drawing,
  styles: readonly MarkStyle[],
  height: number,
  tools: DrawTools,
): void {
  const scale = round(height / 2);
  const stroke = height < 13 ? 1.25 : height < 20 ? 1.5 : 1.8;
  const fill = styles.includes('hatched') ? hatch(svg, 'count', tools) : '';
  const defs = svg.append<SVGElement>('defs');
  for (const style of new Set(styles)) {
    const group = defs
      .append<SVGElement>('g')
      .attr('id', `${tools.ids}-${style}`)
      .append<SVGElement>('g')
      .attr('transform', `scale(${scale})`)
      .attr('stroke-width', round(stroke / scale));
    drawStyle(group, style, height, fill, tools);
  }
}

function drawStyle(
  group: Parent,
  style: MarkStyle,
  height: number,
  hatchFill: string,
  { mark, ids }: DrawTools,
): void {
  const shape = () => group.append('path').attr('d', mark.shape);
  switch (style) {
    case 'solid':
      shape().attr('class', 'fill-count');
      if (mark.core !== null && height >= 19) {
        group.append('path').attr('d', mark.core).attr('class', 'mark-core');
      }
      if (mark.glint !== null && height >= 13) {
        group.append('path').attr('d', mark.glint).attr('class', 'mark-glint');
      }
      return;
    case 'hatched':
      shape().attr('class', 'stroke-count').attr('fill', hatchFill);
      return;
    case 'tip': {
      const clip = group.append('clipPath').attr('id', `${ids}-lower`);
      clip.append('rect').attr('x', -1).attr('y', 0.3).attr('width', 2).attr('height', 0.8);
      shape().attr('class', 'fill-count').attr('clip-path', `url(#${ids}-lower)`);
      shape().attr('class', 'stroke-count no-fill');
      return;
    }
    case 'outline':
      shape().attr('class', 'stroke-hollow no-fill');
      return;
    case 'seat':
      shape().attr('class', 'stroke-hollow no-fill dashed');
      return;
  }
}

/** One mark with its centre at (x, y), turned a little by its place so that rows look grown. */
export function placeMark(
  parent: Parent,
  style: MarkStyle,
  x: number,
  y: number,
  index: number,
  tools: DrawTools,
): void {
  parent
    .append('use')
    .attr('href', `#${tools.ids}-${style}`)
    .attr('transform', `translate(${round(x)} ${round(y)}) rotate(${turn(index)})`);
}

/** Between −8° and 8°, the same for the same index at every build. */
function turn(index: number): number {
  return Math.round((((index * 0.618_034) % 1) - 0.5) * 16);
}
