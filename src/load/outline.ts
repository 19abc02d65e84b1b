import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import type { Outline, Polygon } from '../model/outline.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import { flattenShapes } from './flatten.ts';
import { readSvg, requireAttribute, type SvgElement } from './svg.ts';

const COMMON = ['class', 'id', 'transform'];
const ALLOWED = {
  svg: ['xmlns', 'viewBox'],
  g: COMMON,
  path: [...COMMON, 'd'],
  circle: [...COMMON, 'cx', 'cy', 'r'],
  ellipse: [...COMMON, 'cx', 'cy', 'rx', 'ry'],
};

/** `outline.svg` and every class in it with where it first stands; each needs a colour. */
export interface OutlineFile {
  readonly outline: Outline;
  readonly classes: ReadonlyMap<string, Location>;
}

/**
 * Reads `outline.svg` and writes it anew from what was allowed. Its last shape is the room in which
 * the marks are packed: it is given as a polygon, and left out of the markup. Null where anything is
 * refused.
 */
export function parseOutline(source: SourceText): Outcome<OutlineFile | null> {
  const svg = readSvg(source, ALLOWED);
  if (!svg.value) return { value: null, diagnostics: svg.diagnostics };
  const root = svg.value;
  const missing = ['xmlns', 'viewBox'].flatMap((key) => requireAttribute(root, key, source));
  const last = lastShape(root);
  const silhouette = flattenShapes(root);
  const region = silhouette.at(-1)?.[0] ?? [];
  const diagnostics = [...missing, ...checkRegion(region, last ?? root, source)];
  if (diagnostics.length > 0) return { value: null, diagnostics };
  const classes = new Map<string, Location>();
  collectClasses(root, source, classes);
  const outline: Outline = {
    markup: root.children.map((child) => serialise(child, last)).join(''),
    box: boxOf(root.attributes.get('viewBox')?.value ?? ''),
    silhouette: silhouette.flat(),
    region,
    regionClass: prefixed(last?.attributes.get('class')?.value ?? ''),
  };
  return { value: { outline, classes }, diagnostics };
}

function lastShape(element: SvgElement): SvgElement | null {
  const inside = element.children.map(lastShape).findLast((shape) => shape !== null);
  return inside ?? (['svg', 'g'].includes(element.name) ? null : element);
}

function boxOf(viewBox: string): Outline['box'] {
  const [x = 0, y = 0, width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return { x, y, width, height };
}

/** Seen from its middle, the edge of the room runs once round and never turns back. */
function checkRegion(region: Polygon, shape: SvgElement, source: SourceText): Diagnostic[] {
  const size = Math.max(region.length, 1);
  const middle = {
    x: region.reduce((sum, { x }) => sum + x, 0) / size,
    y: region.reduce((sum, { y }) => sum + y, 0) / size,
  };
  const turns = region.map((a, index) => {
    const b = region[(index + 1) % region.length] ?? a;
    const [ax, ay, bx, by] = [a.x - middle.x, a.y - middle.y, b.x - middle.x, b.y - middle.y];
    return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  });
  const sum = turns.reduce((whole, turn) => whole + turn, 0);
  const way = Math.sign(sum);
  const once = Math.abs(Math.abs(sum) - 2 * Math.PI) < 1e-6;
  const onward = turns.every((turn) => turn * way > -1e-6 && turn * way < Math.PI - 1e-6);
  if (once && onward) return [];
  return [diagnostic('outline-room', {}, locate(source, shape.at, shape.name.length + 1))];
}

function collectClasses(element: SvgElement, source: SourceText, into: Map<string, Location>) {
  const attribute = element.attributes.get('class');
  let at = attribute?.valueAt ?? 0;
  for (const name of attribute?.value.split(' ') ?? []) {
    if (!into.has(name)) into.set(name, locate(source, at, name.length));
    at += name.length + 1;
  }
  for (const child of element.children) collectClasses(child, source, into);
}

/** Without the room, which the marks and their chambers take. */
function serialise(element: SvgElement, room: SvgElement | null): string {
  if (element === room) return '';
  const { name, attributes, children } = element;
  // The drawing stands on a page twice: an id in it would be there twice, and nothing refers to one.
  const kept = [...attributes].filter(([key]) => key !== 'id');
  const written = kept.map(([key, { value }]) => {
    const text = key === 'class' ? prefixed(value) : value;
    return ` ${key}="${escapeValue(text)}"`;
  });
  const start = `<${name}${written.join('')}`;
  if (children.length === 0) return `${start}/>`;
  return `${start}>${children.map((child) => serialise(child, room)).join('')}</${name}>`;
}

/** Names of the story stay apart from those of the page. */
function prefixed(classes: string): string {
  return classes
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => `outline-${name}`)
    .join(' ');
}

/** Values were checked against their forms; escaping holds even if a form should grow. */
function escapeValue(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
