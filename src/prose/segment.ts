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
  const known = new Map<Token, readonly Row[]>();
  const rowsOf = (token: Token) => {
    const rows = known.get(token) ?? placeRows(token, lines, cells.get(token));
    known.set(token, rows);
    return rows;
  };
  return {
    tokens,
    place(token, offset, length) {
      const rows = rowsOf(token);
      const { start, number, width, indent, blank } = rows.findLast(
        (one) => one.start <= offset,
      ) as Row;
      const within = Math.max(offset - start - blank, 0);
      const fitting = Math.min(length, Math.max(width - indent - within, 1));
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

/** One line of an inline token's content, and the line of the source that it comes from. */
interface Row {
  /** Offset in the content. */
  readonly start: number;
  /** The source line, counted from 0, and its length. */
  readonly number: number;
  readonly width: number;
  /** Where the words begin in the source line, and in the content. */
  readonly indent: number;
  readonly blank: number;
}

/** A content line is the source line without indentation, list and quote marks. */
function placeRows(token: Token, lines: readonly string[], cell: number | undefined): Row[] {
  let start = 0;
  return token.content.split('\n').map((content, index) => {
    const number = (token.map?.[0] ?? 0) + index;
    const raw = (lines[number] ?? '').replaceAll('\0', '\ufffd');
    const words = content.trimStart();
    const indent = cell ?? Math.max(raw.lastIndexOf(words), 0);
    const row = { start, number, width: raw.length, indent, blank: content.length - words.length };
    start += content.length + 1;
    return row;
  });
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
const starts = new WeakMap<SourceText, readonly number[]>();

function lineStarts(source: SourceText): readonly number[] {
  const earlier = starts.get(source);
  if (earlier) return earlier;
  const found = [0, ...[...source.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  starts.set(source, found);
  return found;
}
