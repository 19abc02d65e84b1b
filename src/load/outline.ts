import type { Outcome } from '../model/diagnostic.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import { readSvg, requireAttribute, type SvgElement } from './svg.ts';

const COMMON = ['class', 'id', 'transform'];
const ALLOWED = {
  svg: ['xmlns', 'viewBox'],
  g: COMMON,
  path: [...COMMON, 'd'],
  circle: [...COMMON, 'cx', 'cy', 'r'],
  ellipse: [...COMMON, 'cx', 'cy', 'rx', 'ry'],
};

/** The shape in which the ledger's marks are packed, as markup that is safe to put in a page. */
export interface Outline {
  readonly markup: string;
  /** Every class in it and where it first stands; each needs a colour in the theme. */
  readonly classes: ReadonlyMap<string, Location>;
}

/** Reads `outline.svg` and writes it anew from what was allowed. Null where anything is refused. */
export function parseOutline(source: SourceText): Outcome<Outline | null> {
  const svg = readSvg(source, ALLOWED);
  if (!svg.value) return { value: null, diagnostics: svg.diagnostics };
  const diagnostics = ['xmlns', 'viewBox'].flatMap((key) =>
    requireAttribute(svg.value as SvgElement, key, source),
  );
  if (diagnostics.length > 0) return { value: null, diagnostics };
  const classes = new Map<string, Location>();
  collectClasses(svg.value, source, classes);
  return { value: { markup: serialise(svg.value), classes }, diagnostics };
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

function serialise({ name, attributes, children }: SvgElement): string {
  const written = [...attributes].map(([key, { value }]) => ` ${key}="${escapeValue(value)}"`);
  const start = `<${name}${written.join('')}`;
  if (children.length === 0) return `${start}/>`;
  return `${start}>${children.map(serialise).join('')}</${name}>`;
}

/** Values were checked against their forms; escaping holds even if a form should grow. */
function escapeValue(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
