import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import { locate, type SourceText } from '../model/source-text.ts';
import { isSvgValue } from './svg-values.ts';

interface SvgAttribute {
  readonly value: string;
  /** Offsets of the name and of the value in the source. */
  readonly at: number;
  readonly valueAt: number;
}

export interface SvgElement {
  readonly name: string;
  readonly at: number;
  readonly attributes: ReadonlyMap<string, SvgAttribute>;
  readonly children: readonly SvgElement[];
}

/** Which elements may stand in a drawing, and the attributes that each may have. */
export type SvgAllowed = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the plain subset of XML in which our drawings are written: elements, quoted attributes,
 * comments, blanks. Whatever else stands there is refused with its place, entities and text
 * included: what a lenient parser would repair is exactly what must not pass.
 */
export function readSvg(source: SourceText, allowed: SvgAllowed): Outcome<SvgElement | null> {
  const { root, stop, open } = parseElements(source.text);
  if (!root) {
    // Text in a style or a script stops the reading; the element itself is what to name.
    const refused = open.find(({ name }) => !Object.hasOwn(allowed, name));
    const found = refused
      ? refuseElement(refused, source, allowed)
      : diagnostic('svg-syntax', {}, locate(source, stop));
    return { value: null, diagnostics: [found] };
  }
  const diagnostics = checkElement(root, source, allowed, true);
  return { value: diagnostics.length === 0 ? root : null, diagnostics };
}

interface Reading {
  readonly root: SvgElement | null;
  /** Where the reading stopped, for a report where there is no root. */
  readonly stop: number;
  /** Elements that were open there, the outermost first. */
  readonly open: readonly SvgElement[];
}

interface OpenElement extends SvgElement {
  readonly children: SvgElement[];
}

/** Deeper than any drawing needs; a guard for what walks the tree. */
const MAX_DEPTH = 64;

const NAME = '[A-Za-z_][\\w:.-]*';
const VALUE = '"[^"<&]*"|\'[^\'<&]*\'';
const TOKEN = new RegExp(
  [
    '(?<skip>\\s+|<!--(?:(?!--)[^])*-->|^<\\?xml\\s[^?<>]*\\?>)',
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(?<empty>/?)>`,
  ].join('|'),
  'y',
);
const ATTRIBUTE = new RegExp(`(?<name>${NAME})\\s*=\\s*(?<value>${VALUE})`, 'g');

function parseElements(text: string): Reading {
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let stop = 0;
  while (stop < text.length) {
    TOKEN.lastIndex = stop;
    const match = TOKEN.exec(text);
    const { skip, close, open: name, attributes = '', empty } = match?.groups ?? {};
    if (close !== undefined) {
      if (open.pop()?.name !== close) return { root: null, stop, open };
    } else if (name !== undefined) {
      const isSecondRoot = root !== null && open.length === 0;
      if (isSecondRoot || open.length > MAX_DEPTH) return { root: null, stop, open };
      const named = readAttributes(attributes, stop + 1 + name.length);
      if (!named) return { root: null, stop, open };
      const element: OpenElement = { name, at: stop, attributes: named, children: [] };
      open.at(-1)?.children.push(element);
      root ??= element;
      if (!empty) open.push(element);
    } else if (skip === undefined) {
      return { root: null, stop, open };
    }
    stop += match?.[0].length ?? 0;
  }
  return { root: open.length === 0 ? root : null, stop: text.trimEnd().length, open };
}

/** Null where one is given twice, which XML forbids. */
function readAttributes(text: string, offset: number): Map<string, SvgAttribute> | null {
  const found = new Map<string, SvgAttribute>();
  for (const match of text.matchAll(ATTRIBUTE)) {
    const { name = '', value: quoted = '' } = match.groups ?? {};
    if (found.has(name)) return null;
    const at = offset + match.index;
    const value = quoted.slice(1, -1);
    found.set(name, { value, at, valueAt: at + match[0].length - value.length - 1 });
  }
  return found;
}

function checkElement(
  element: SvgElement,
  source: SourceText,
  allowed: SvgAllowed,
  isRoot: boolean,
): Diagnostic[] {
  const { name } = element;
  const known = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  const inside = element.children.flatMap((child) => checkElement(child, source, allowed, false));
  if (!known || isRoot !== (name === 'svg')) {
    return [refuseElement(element, source, allowed), ...inside];
  }
  const own = [...element.attributes].flatMap(([key, attribute]) => {
    const values = { element: name, attribute: key, allowed: known.join('\n') };
    if (!known.includes(key)) {
      return [diagnostic('svg-attribute', values, locate(source, attribute.at, key.length))];
    }
    if (isSvgValue(key, attribute.value)) return [];
    const length = attribute.value.length;
    return [diagnostic('svg-value', values, locate(source, attribute.valueAt, length))];
  });
  return [...own, ...inside];
}

/** Names an element that has no place in the drawing. */
export function refuseElement(
  { name, at }: SvgElement,
  source: SourceText,
  allowed: SvgAllowed,
): Diagnostic {
  const values = { element: name, allowed: Object.keys(allowed).join('\n') };
  return diagnostic('svg-element', values, locate(source, at, name.length + 1));
}

/** What every drawing needs: the namespace, without which browsers draw nothing, and a box. */
export function requireAttribute(
  element: SvgElement,
  attribute: string,
  source: SourceText,
): Diagnostic[] {
  if (element.attributes.has(attribute)) return [];
  const values = { element: element.name, attribute };
  const place = locate(source, element.at, element.name.length + 1);
  return [diagnostic('svg-attribute-missing', values, place)];
}
