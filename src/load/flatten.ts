import svgpath from 'svgpath';
import type { Point, Polygon } from '../model/outline.ts';
import type { SvgElement } from './svg.ts';

/** Steps in which a curve is followed. */
const STEPS = 12;

/** The outer lines of a drawing's shapes as polygons, one list for each shape, in its own units. */
export function flattenShapes(element: SvgElement, outer = ''): (readonly Polygon[])[] {
  const own = element.attributes.get('transform')?.value ?? '';
  const transform = `${outer} ${own}`.trim();
  const path = pathOf(element);
  return [
    ...(path === '' ? [] : [flattenPath(path, transform)]),
    ...element.children.flatMap((child) => flattenShapes(child, transform)),
  ];
}

/** A shape as path data; '' for what is no shape. */
function pathOf({ name, attributes }: SvgElement): string {
  const number = (key: string) => Number(attributes.get(key)?.value ?? 0);
  switch (name) {
    case 'path':
      return attributes.get('d')?.value ?? '';
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    default:
      return '';
  }
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  const half = (to: number) => `A${rx} ${ry} 0 0 1 ${to} ${y}`;
  return `M${x - rx} ${y}${half(x + rx)}${half(x - rx)}Z`;
}

function flattenPath(d: string, transform: string): Polygon[] {
  const polygons: Point[][] = [];
  svgpath(d)
    .transform(transform)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      const [command, ...numbers] = segment;
      if (command === 'M') polygons.push([]);
      polygons.at(-1)?.push(...follow(command, { x, y }, numbers as number[]));
    });
  return polygons;
}

/** Points on the way from a place to the end of one absolute command. */
function follow(command: string, from: Point, numbers: readonly number[]): Point[] {
  if (command === 'Z') return [];
  if (command === 'H') return [{ x: numbers[0] as number, y: from.y }];
  if (command === 'V') return [{ x: from.x, y: numbers[0] as number }];
  const controls = [from];
  for (let index = 0; index < numbers.length; index += 2) {
    controls.push({ x: numbers[index] as number, y: numbers[index + 1] as number });
  }
  if (controls.length === 2) return controls.slice(1);
  return Array.from({ length: STEPS }, (_, index) => onCurve(controls, (index + 1) / STEPS));
}

/** The point at a part of a Bézier curve (de Casteljau). */
function onCurve(controls: readonly Point[], part: number): Point {
  const [first, ...rest] = controls;
  if (!first || rest.length === 0) return first ?? { x: 0, y: 0 };
  return onCurve(
    rest.map((point, index) => {
      const before = controls[index] as Point;
      return {
        x: before.x + (point.x - before.x) * part,
        y: before.y + (point.y - before.y) * part,
      };
    }),
    part,
  );
}
