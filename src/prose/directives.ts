import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import { type Attribute, type Complaint, parseAttributes } from './attributes.ts';

/** Consecutive lines of Markdown; `line` counts from 1 in the file. */
export interface TextNode {
  readonly kind: 'text';
  readonly line: number;
  readonly lines: readonly string[];
}

/** `:::name[label]{attributes}` with what stands between its fences. */
export interface DirectiveNode {
  readonly kind: 'directive';
  readonly name: string;
  /** The words in square brackets, and their offset in the file; null where there are none. */
  readonly label: { readonly text: string; readonly offset: number } | null;
  /** Offsets are in the file. */
  readonly attributes: readonly Attribute[];
  readonly location: Location;
  readonly children: readonly Node[];
}

export type Node = TextNode | DirectiveNode;

interface Open {
  readonly fence: number;
  readonly node: DirectiveNode;
  readonly children: Node[];
}

const FENCE = /^ {0,3}(:{3,})[ \t]*(.*)$/;

/**
 * The tree of block directives in a text from `fromLine` (counted from 1): generic directives
 * (https://talk.commonmark.org/t/generic-directives-plugins-syntax/444), containers only. An outer
 * fence carries more colons than an inner one; a closer has the length of its opener. Fences inside
 * code blocks are text. Whatever is wrong is reported, and its text is kept.
 */
export function parseDirectives(source: SourceText, fromLine: number): Outcome<readonly Node[]> {
  const diagnostics: Diagnostic[] = [];
  const root: Node[] = [];
  const stack: Open[] = [];
  const siblings = () => stack.at(-1)?.children ?? root;
  let code: string | null = null;
  let offset = 0;
  source.text.split('\n').forEach((rawLine, index) => {
    const start = offset;
    offset += rawLine.length + 1;
    if (index + 1 < fromLine) return;
    const raw = rawLine.replace(/\r$/, '');
    const line = code === null ? normalized(raw) : raw;
    if (line !== raw) {
      diagnostics.push(
        diagnostic(
          'fence-fullwidth',
          { text: raw.trim() },
          locate(source, start + raw.search(/[:：]/), (/[:：]+/.exec(raw)?.[0] ?? '').length),
        ),
      );
    }
    const ticks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (ticks && (code === null || line.trim().startsWith(code)))
      code = code === null ? ticks : null;
    const fence = code === null ? FENCE.exec(line) : null;
    if (!fence) {
      appendLine(siblings(), line, index + 1);
      return;
    }
    const colons = (fence[1] ?? '').length;
    const column = line.indexOf(':');
    const place = locate(source, start + column, colons);
    const rest = fence[2] ?? '';
    if (rest.trim() === '') {
      close(colons, place);
      return;
    }
    const head = line.slice(line.length - rest.length);
    const name = /^[\w-]+/.exec(head)?.[0];
    // A block that opens inside one of its own kind and length: that one was never closed.
    const twin = stack.findIndex(({ node, fence }) => node.name === name && fence === colons);
    if (twin >= 0) leaveOpen(twin);
    const outer = stack.at(-1);
    if (outer && colons >= outer.fence) {
      diagnostics.push(
        diagnostic(
          'fence-length',
          { name: outer.node.name, outer: outer.fence, inner: colons },
          place,
        ),
      );
    }
    open(head, start + line.length - rest.length, colons, place);
  });
  leaveOpen(0);
  return { value: root, diagnostics };

  /** Reports the open blocks from `depth` on as never closed, and ends them here. */
  function leaveOpen(depth: number): void {
    for (const { node, fence } of stack.slice(depth)) {
      diagnostics.push(
        diagnostic('fence-unclosed', { name: node.name, closer: ':'.repeat(fence) }, node.location),
      );
    }
    stack.length = depth;
  }

  function open(head: string, at: number, fence: number, place: Location): void {
    const { node, complaints } = readHead(head, at, place);
    for (const { id, values, offset: from, length } of complaints) {
      diagnostics.push(diagnostic(id, values, locate(source, from, length)));
    }
    const children: Node[] = [];
    const opened = { ...node, children };
    siblings().push(opened);
    stack.push({ fence, node: opened, children });
  }

  function close(colons: number, place: Location): void {
    const depth = stack.findLastIndex(({ fence }) => fence === colons);
    if (depth < 0) {
      const innermost = stack.at(-1);
      diagnostics.push(
        innermost
          ? diagnostic(
              'fence-closer',
              { name: innermost.node.name, closer: ':'.repeat(innermost.fence) },
              place,
            )
          : diagnostic('fence-unopened', {}, place),
      );
      return;
    }
    leaveOpen(depth + 1);
    stack.length = depth;
  }
}

/** A line that starts with full-width colons, as it was meant; any other line as it is. */
function normalized(line: string): string {
  const fence = /^( {0,3})([:：]{3,})/.exec(line);
  if (!fence?.[2]?.includes('：')) return line;
  return (fence[1] ?? '') + ':'.repeat(fence[2].length) + line.slice(fence[0].length);
}

function appendLine(siblings: Node[], line: string, number: number): void {
  const last = siblings.at(-1);
  if (last?.kind === 'text' && last.line + last.lines.length === number) {
    siblings[siblings.length - 1] = { ...last, lines: [...last.lines, line] };
  } else siblings.push({ kind: 'text', line: number, lines: [line] });
}

/** `name[label]{attributes}`; `at` is the offset of `head` in the file. */
function readHead(head: string, at: number, location: Location) {
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
  if (rest.startsWith('[')) {
    const end = closingBracket(rest);
    if (end < 0) {
      complaints.push({ id: 'label-unclosed', values: {}, offset: here(), length: 1 });
      rest = '';
    } else {
      label = { text: rest.slice(1, end), offset: here() + 1 };
      rest = rest.slice(end + 1);
    }
  }
  if (/^[{｛]/.test(rest)) {
    const body = /^[{｛](.*)[}｝]\s*$/.exec(rest);
    if (!body || rest.startsWith('｛') || /｝\s*$/.test(rest)) {
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
