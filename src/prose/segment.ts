import { type Location, locate, type SourceText } from '../model/source-text.ts';
import type { MarkdownIt, Token } from './markdown.ts';

/** Markdown that stands in consecutive lines of a file, with a way back to its places. */
export interface Segment {
  readonly tokens: Token[];
  /** The place of `length` characters at `offset` of an inline token's content. */
  place(token: Token, offset: number, length: number): Location;
}

/** Parses lines that begin at `line` (counted from 1) of `source`. */
export function parseLines(
  md: MarkdownIt,
  source: SourceText,
  line: number,
  lines: readonly string[],
): Segment {
  const tokens = md.parse(lines.join('\n'), {});
  const cells = placeCells(tokens, lines);
  return {
    tokens,
    place(token, offset, length) {
      const before = token.content.slice(0, offset).split('\n');
      const row = before.length - 1;
      const column = before.at(-1)?.length ?? 0;
      const number = (token.map?.[0] ?? 0) + row;
      const raw = (lines[number] ?? '').replaceAll('\0', '\ufffd');
      // A content line is the source line without indentation, list and quote marks.
      const content = token.content.split('\n')[row] ?? '';
      const words = content.trimStart();
      const indent = cells.get(token) ?? Math.max(raw.lastIndexOf(words), 0);
      const within = Math.max(column - (content.length - words.length), 0);
      const fitting = Math.min(length, Math.max(raw.length - indent - within, 1));
      return locate(
        source,
        (lineStarts(source)[line - 1 + number] ?? 0) + indent + within,
        fitting,
      );
    },
  };
}

/** Parses words that stand in one line at `offset` of the file, such as the label of a scene. */
export function parseWords(
  md: MarkdownIt,
  source: SourceText,
  offset: number,
  words: string,
): Segment {
  const tokens = md.parseInline(words, {});
  return { tokens, place: (_, at, length) => locate(source, offset + at, length) };
}

/** Cells of a table have no lines of their own: they stand in the line of their row, one behind the other. */
function placeCells(tokens: readonly Token[], lines: readonly string[]): Map<Token, number> {
  const columns = new Map<Token, number>();
  let row: [number, number] | null = null;
  let behind = 0;
  for (const token of tokens) {
    if (token.type === 'tr_open') {
      row = token.map;
      behind = 0;
    }
    if (token.type !== 'inline' || token.map || !row) continue;
    token.map = row;
    const at = (lines[row[0]] ?? '').indexOf(token.content, behind);
    if (at < 0) continue;
    columns.set(token, at);
    behind = at + token.content.length;
  }
  return columns;
}

/** Where lines begin as Markdown divides them; found once for each text. */
const known = new WeakMap<SourceText, readonly number[]>();

function lineStarts(source: SourceText): readonly number[] {
  const earlier = known.get(source);
  if (earlier) return earlier;
  const starts = [0, ...[...source.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  known.set(source, starts);
  return starts;
}
