import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import type { Attribute } from './attributes.ts';
import { readHead } from './directive-head.ts';
import { LONGEST_PARAGRAPH } from './paragraph.ts';

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

/** A fenced code block that is open, and where it began. */
interface Code {
  readonly marks: string;
  readonly place: Location;
}

/** Lines of text to which more may be added. */
interface OpenText extends TextNode {
  readonly lines: string[];
}

interface Open {
  readonly fence: number;
  readonly node: DirectiveNode;
  readonly children: (OpenText | DirectiveNode)[];
}

/** Blocks in one another; the dialect itself needs three. */
const DEEPEST = 20;

const FENCE = /^ {0,3}(:{3,})[ \t]*(.*)$/;

/**
 * The tree of block directives in a text from `fromLine` (counted from 1): generic directives
 * (https://talk.commonmark.org/t/generic-directives-plugins-syntax/444), containers only. An outer
 * fence carries more colons than an inner one; a closer has the length of its opener. Fences inside
 * code blocks are text. Whatever is wrong is reported, and its text is kept.
 */
export function parseDirectives(source: SourceText, fromLine: number): Outcome<readonly Node[]> {
  const diagnostics: Diagnostic[] = [];
  const root: Open['children'] = [];
  const stack: Open[] = [];
  const siblings = () => stack.at(-1)?.children ?? root;
  let code: Code | null = null;
  let offset = 0;
  for (const [index, rawLine] of source.text.split('\n').entries()) {
    const start = offset;
    offset += rawLine.length + 1;
    if (index + 1 < fromLine) continue;
    const raw = rawLine.replace(/\r$/, '');
    if (raw.length > LONGEST_PARAGRAPH) {
      const values = { length: raw.length, most: LONGEST_PARAGRAPH };
      diagnostics.push(diagnostic('paragraph-long', values, locate(source, start)));
      appendLine(siblings(), '', index + 1);
      continue;
    }
    const line: string = code === null ? normalized(raw) : raw;
    if (line !== raw) {
      diagnostics.push(
        diagnostic(
          'fence-fullwidth',
          { text: raw.trim() },
          locate(source, start + raw.search(/[:：]/), (/[:：]+/.exec(raw)?.[0] ?? '').length),
        ),
      );
    }
    const ticks = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
    if (code !== null && closes(line, code.marks)) code = null;
    else if (code === null && ticks) {
      const marks = ticks[1] ?? ticks[2] ?? '';
      code = { marks, place: locate(source, start + line.indexOf(marks), marks.length) };
    }
    const fence = code === null ? FENCE.exec(line) : null;
    if (!fence) {
      appendLine(siblings(), line, index + 1);
      continue;
    }
    const colons = (fence[1] ?? '').length;
    const column = line.indexOf(':');
    const place = locate(source, start + column, colons);
    const rest = fence[2] ?? '';
    if (rest.trim() === '') {
      close(colons, place);
      continue;
    }
    const head = line.slice(line.length - rest.length);
    const name = /^[\w-]+/.exec(head)?.[0];
    // A block that opens inside one of its own kind and length: that one was never closed.
    const twin = stack.findIndex(({ node, fence }) => node.name === name && fence === colons);
    if (twin >= 0) leaveOpen(twin, index + 1);
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
    if (stack.length < DEEPEST) open(head, start + line.length - rest.length, colons, place);
    else diagnostics.push(diagnostic('nesting-deep', {}, place));
  }
  leaveOpen(0, null);
  if (code) diagnostics.push(diagnostic('code-unclosed', { marks: code.marks }, code.place));
  return { value: root, diagnostics };

  /** Reports the open blocks from `depth` on as never closed, and ends them before `line`. */
  function leaveOpen(depth: number, line: number | null): void {
    for (const { node, fence } of stack.slice(depth)) {
      diagnostics.push(
        diagnostic(
          'fence-unclosed',
          { name: node.name, closer: ':'.repeat(fence), before: line ?? '' },
          node.location,
        ),
      );
    }
    stack.length = depth;
  }

  function open(head: string, at: number, fence: number, place: Location): void {
    const { node, complaints } = readHead(head, at, place);
    for (const { id, values, offset: from, length } of complaints) {
      diagnostics.push(diagnostic(id, values, locate(source, from, length)));
    }
    const children: Open['children'] = [];
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
    leaveOpen(depth + 1, place.line);
    stack.length = depth;
  }
}

/** The closer of a code block is at least as long as its opener, and nothing stands behind it. */
function closes(line: string, marks: string): boolean {
  const own = line.trim();
  return (
    /^ {0,3}\S/.test(line) &&
    own.length >= marks.length &&
    own === marks.charAt(0).repeat(own.length)
  );
}

/** A line that starts with full-width colons, as it was meant; any other line as it is. */
function normalized(line: string): string {
  const fence = /^( {0,3})([:：]{3,})/.exec(line);
  if (!fence?.[2]?.includes('：')) return line;
  return (fence[1] ?? '') + ':'.repeat(fence[2].length) + line.slice(fence[0].length);
}

function appendLine(siblings: Open['children'], line: string, number: number): void {
  const last = siblings.at(-1);
  if (last?.kind === 'text' && last.line + last.lines.length === number) last.lines.push(line);
  else siblings.push({ kind: 'text', line: number, lines: [line] });
}
