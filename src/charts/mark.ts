import type { Figure, Measure } from '../model/figure.ts';
import type { Mark } from '../model/theme.ts';
import { type Attributes, add, type Brush, definitions, hatch, round } from './frame.ts';
import type { DrawTools } from './kind.ts';

/**
 * How we know the thing that a mark stands for. `solid` stated, `hatched` computed by us,
 * `half` on trial, `tip` under way, `outline` planned, `dotted` no basis for checking,
 * `seat` not given.
 */
export type Variant = 'solid' | 'hatched' | 'half' | 'tip' | 'outline' | 'dotted' | 'seat';

/** Height of a mark as a share of the distance between two. */
export const MARK = 0.87;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Marks {
  readonly variant: Variant;
  readonly measure: Measure;
  /** Height of one mark, in units of the drawing. */
  readonly height: number;
  readonly places: readonly Place[];
}

/** Hollow means planned, and nothing else; a stage wins over how the number came about. */
export function variantOf(figure: Pick<Figure, 'stage' | 'status'>): Variant {
  if (figure.stage === 'planned') return 'outline';
  if (figure.stage === 'under_way') return 'tip';
  if (figure.status === 'derived') return 'hatched';
  return figure.status === 'no_basis' ? 'dotted' : 'solid';
}

/**
 * The sign of a figure's own mark, which shows how we know the number: only what the source states
 * is drawn by its stage.
 */
export function ownVariant({ stage, status }: Pick<Figure, 'stage' | 'status'>): Variant {
  const isStated = status === 'stated' || status === 'agrees';
  return variantOf({ status, stage: isStated ? stage : null });
}

/**
 * Marks of one variant, each turned a little, the same way at every build. Marks in a line share its
 * group, and places within it are counted in pitches: the lines of all drawings are written alike,
 * which is what a compressor wants.
 */
export function drawMarks(group: Brush, svg: Brush, marks: Marks, tools: DrawTools): void {
  const id = defineMark(svg, marks, tools);
  const { places } = marks;
  const pitch = pitchOf(marks);
  const isRow = places.length < 2 || places[0]?.y === places[1]?.y;
  const origin = Math.min(...places.map(({ x, y }) => (isRow ? x : y)));
  for (const line of linesOf(places, isRow)) {
    const [{ x, y }] = line;
    const [left, top] = isRow ? [origin, y] : [x, origin];
    const drawn = add(group, 'g', {
      transform: `translate(${round(left)} ${round(top)})scale(${round(pitch)})`,
    });
    for (const place of line) {
      const [across, down] = [round((place.x - left) / pitch), round((place.y - top) / pitch)];
      const turn = turnOf(Math.round(across + down));
      add(drawn, 'use', {
        href: `#${id}`,
        transform: `translate(${across} ${down})rotate(${turn})`,
      });
    }
  }
}

/** The distance at which marks of this height stand in a pile; the unit of their lines. */
function pitchOf({ height }: Pick<Marks, 'height'>): number {
  return height / MARK;
}

/** The id of a mark's look among the drawing's definitions, where it is drawn once. */
export function defineMark(svg: Brush, look: Omit<Marks, 'places'>, tools: DrawTools): string {
  const id = `${tools.ids}-${look.variant}-${look.measure}`;
  const defs = definitions(svg);
  if (defs.select(`[id="${id}"]`).empty()) {
    const transform = `scale(${(1 / round(pitchOf(look))).toFixed(4)})`;
    drawShape(add(defs, 'g', { id, transform }), svg, look, tools);
  }
  return id;
}

/** Neighbours that stand in one row, or in one column. */
function linesOf(places: readonly Place[], isRow: boolean): [Place, ...Place[]][] {
  const lines: [Place, ...Place[]][] = [];
  for (const place of places) {
    const line = lines.at(-1);
    const isSame = line && (isRow ? line[0].y === place.y : line[0].x === place.x);
    if (isSame) line.push(place);
    else lines.push([place]);
  }
  return lines;
}

/** Degrees by which neighbours turn, in no order that the eye could follow. */
const TURNS = [3, -6, 7, -2, 5, -8, 1, -4, 8, -5];

/** Between −8 and 8 degrees. */
export function turnOf(index: number): number {
  return TURNS[index % TURNS.length] ?? 0;
}

export function strokeWidth(height: number): number {
  if (height < 13) return 1.25;
  return height < 20 ? 1.5 : 1.8;
}

function drawShape(
  shape: Brush,
  svg: Brush,
  { variant, measure, height }: Omit<Marks, 'places'>,
  tools: DrawTools,
): void {
  const { mark, ids } = tools;
  const scale = height / 2;
  // A stroke widens the shape by half on each side: drawn hollow, the shape is made that much smaller.
  const width = strokeWidth(height) / scale;
  const inner = 1 - width / 2;
  const line = (name: string, extra = {}) =>
    add(shape, 'path', {
      d: mark.shape,
      class: `no-fill ${name}`,
      'stroke-width': strokeWidth(height) / (scale * inner),
      transform: `scale(${round(scale * inner)})`,
      ...extra,
    });
  const filled = (paint: Attributes) =>
    add(shape, 'path', { d: mark.shape, transform: `scale(${round(scale)})`, ...paint });
  switch (variant) {
    case 'solid':
      filled({ class: `fill-${measure}` });
      decorate(shape, mark, height);
      break;
    case 'hatched': {
      const pattern = hatch(svg, measure, height < 16, 1 / scale, ids);
      filled({ fill: `url(#${pattern})` });
      line(`stroke-${measure}`);
      break;
    }
    case 'half':
    case 'tip':
      filled({
        class: `fill-${measure}`,
        'clip-path': `url(#${lowerPart(svg, variant === 'half' ? 0 : 0.35, ids)})`,
      });
      line(`stroke-${measure}`);
      break;
    case 'outline':
      line('stroke-hollow');
      break;
    case 'dotted':
      line(`stroke-${measure}`, dashes(0.1, 2, scale, { 'stroke-linecap': 'round' }));
      if (mark.core) {
        add(shape, 'path', {
          d: mark.core,
          class: `fill-${measure}`,
          transform: `scale(${round(scale)})`,
        });
      }
      break;
    case 'seat':
      line('stroke-hollow', dashes(2, 2, scale));
      break;
  }
}

function decorate(shape: Brush, mark: Mark, height: number): void {
  const scale = height / 2;
  if (mark.core && height >= 19) {
    add(shape, 'path', { d: mark.core, class: 'mark-core', transform: `scale(${round(scale)})` });
  }
  if (mark.glint && height >= 13) {
    add(shape, 'path', {
      d: mark.glint,
      class: 'mark-glint',
      'stroke-width': 0.16,
      transform: `scale(${round(scale)})`,
    });
  }
}

function dashes(on: number, off: number, scale: number, extra = {}) {
  return { 'stroke-dasharray': `${round(on / scale)} ${round(off / scale)}`, ...extra };
}

/** A clip that leaves the part of a mark below `top`, in the mark's own box of 2. */
function lowerPart(svg: Brush, top: number, ids: string): string {
  const id = `${ids}-below-${top * 100}`;
  const defs = definitions(svg);
  if (defs.select(`[id="${id}"]`).empty()) {
    add(add(defs, 'clipPath', { id }), 'rect', { x: -1.1, y: top, width: 2.2, height: 1.1 - top });
  }
  return id;
}
