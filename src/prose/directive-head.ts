import type { Location } from '../model/source-text.ts';
import { type Attribute, type Complaint, parseAttributes } from './attributes.ts';
import type { DirectiveNode } from './directives.ts';

/** `name[label]{attributes}`; `at` is the offset of `head` in the file. */
export function readHead(head: string, at: number, location: Location) {
  const complaints: Complaint[] = [];
  const name = /^[\w-]+/.exec(head)?.[0] ?? '';
  if (name === '')
    complaints.push({
      id: 'directive-nameless',
      values: { text: head.trim() },
      offset: at,
      length: head.length,
    });
  let rest = name === '' ? '' : head.slice(name.length);
  let label: DirectiveNode['label'] = null;
  let attributes: readonly Attribute[] = [];
  const here = () => at + head.length - rest.length;
  if (/^[［【〔]/.test(rest)) {
    complaints.push({ id: 'brackets-fullwidth', values: {}, offset: here(), length: 1 });
    rest = rest.replaceAll(/[［【〔]/g, '[').replaceAll(/[］】〕]/g, ']');
  }
  if (rest.startsWith('[')) {
    const end = closingBracket(rest);
    if (end < 0) {
      complaints.push({ id: 'label-unclosed', values: {}, offset: here(), length: 1 });
      // Where the attributes begin the label was meant to end: one slip, one report.
      const braces = rest.lastIndexOf('{');
      label = { text: rest.slice(1, braces < 0 ? undefined : braces), offset: here() + 1 };
      rest = braces < 0 ? '' : rest.slice(braces);
    } else {
      label = { text: rest.slice(1, end), offset: here() + 1 };
      rest = rest.slice(end + 1);
    }
  }
  if (/^[{｛「]/.test(rest)) {
    const body = /^[{｛「](.*)[}｝」]\s*$/.exec(rest);
    if (!body || !rest.startsWith('{') || !/\}\s*$/.test(rest)) {
      complaints.push({
        id: body ? 'braces-fullwidth' : 'attributes-unclosed',
        values: { text: rest.trim() },
        offset: here(),
        length: rest.trimEnd().length,
      });
    }
    if (body) {
      const parsed = parseAttributes(body[1] ?? '', here() + 1);
      attributes = parsed.list;
      complaints.push(...parsed.complaints);
    }
    rest = '';
  }
  if (rest.trim() !== '') {
    complaints.push({
      id: 'attributes-bad',
      values: { text: rest.trim() },
      offset: here(),
      length: rest.trimEnd().length,
    });
  }
  const node = { kind: 'directive', name, label, attributes, location } as const;
  return { node, complaints };
}

/** Index of the bracket that closes the one at 0; -1 where none does. */
export function closingBracket(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (char === '\\') index += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}
