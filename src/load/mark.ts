import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import { locate, type SourceText } from '../model/source-text.ts';
import type { Mark } from '../model/theme.ts';
import { readSvg, refuseElement, requireAttribute, type SvgElement } from './svg.ts';

const ALLOWED = { svg: ['xmlns', 'viewBox'], path: ['id', 'd'] };
const PARTS = ['shape', 'core', 'glint'];

/** Reads `mark.svg`: the shape of one unit and its decoration. Null where anything is refused. */
export function parseMark(source: SourceText): Outcome<Mark | null> {
  const svg = readSvg(source, ALLOWED);
  if (!svg.value) return { value: null, diagnostics: svg.diagnostics };
  const root = svg.value;
  const diagnostics = [...checkBox(root, source), ...checkParts(root, source)];
  const shape = pathOf(root, 'shape');
  if (diagnostics.length > 0 || shape === null) return { value: null, diagnostics };
  const mark = { shape, core: pathOf(root, 'core'), glint: pathOf(root, 'glint') };
  return { value: mark, diagnostics };
}

/** Marks are placed by their centre and scaled by their height, so both are fixed. */
function checkBox(root: SvgElement, source: SourceText): Diagnostic[] {
  const box = root.attributes.get('viewBox');
  if (!box) return requireAttribute(root, 'viewBox', source);
  const [x, y, width, height] = box.value
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (y === -1 && height === 2 && width && width > 0 && x === -width / 2) return [];
  return [diagnostic('mark-view-box', {}, locate(source, box.valueAt, box.value.length))];
}

function checkParts(root: SvgElement, source: SourceText): Diagnostic[] {
  const seen = new Set<string>();
  const found = root.children.flatMap((path) => {
    const id = path.attributes.get('id');
    const part = id?.value ?? '';
    const isNew = PARTS.includes(part) && !seen.has(part);
    seen.add(part);
    const place = id
      ? locate(source, id.valueAt, part.length)
      : locate(source, path.at, path.name.length + 1);
    const unknown = isNew ? [] : [diagnostic('mark-part-unknown', { part }, place)];
    // A path is drawn by its data alone; anything nested in it would be lost.
    return [
      ...unknown,
      ...requireAttribute(path, 'd', source),
      ...path.children.map((child) => refuseElement(child, source, ALLOWED)),
    ];
  });
  if (seen.has('shape')) return found;
  return [...found, diagnostic('mark-shape-missing', {}, locate(source, root.at, 4))];
}

function pathOf(root: SvgElement, part: string): string | null {
  const path = root.children.find(({ attributes }) => attributes.get('id')?.value === part);
  return path?.attributes.get('d')?.value ?? null;
}
