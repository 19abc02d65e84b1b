/** A text file as an editor sees it: `file` is relative to the project's root. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A place in a source text. Lines and columns count from 1; columns and length in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The whole line, without its line break, so that a report can point into it. */
  readonly lineText: string;
}

/** The location of `length` characters from `offset`; an offset past the end means the end. */
export function locate(source: SourceText, offset: number, length = 1): Location {
  const { file, text } = source;
  const at = Math.min(Math.max(offset, 0), text.length);
  const { starts, lines } = linesOf(source);
  const line = lineAt(starts, at);
  const column = at - (starts[line - 1] ?? 0) + 1;
  return { file, line, column, length: Math.max(length, 1), lineText: lines[line - 1] ?? '' };
}

/** The location of a column range of one line, both counted from 1. */
export function locateLine(
  source: SourceText,
  line: number,
  column = 1,
  length?: number,
): Location {
  const lineText = linesOf(source).lines[line - 1] ?? '';
  return {
    file: source.file,
    line,
    column,
    length: Math.max(length ?? lineText.length - column + 1, 1),
    lineText,
  };
}

/** A text's lines without their breaks, and where each of them begins. */
interface Lines {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

/** Divided once for each text: a long one may have many places to report. */
const divided = new WeakMap<SourceText, Lines>();

function linesOf(source: SourceText): Lines {
  const known = divided.get(source);
  if (known) return known;
  const lines: string[] = [];
  const starts = [0];
  for (const { 0: mark, index } of source.text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(source.text.slice(starts.at(-1), index));
    starts.push(index + mark.length);
  }
  lines.push(source.text.slice(starts.at(-1)));
  const found = { lines, starts };
  divided.set(source, found);
  return found;
}

/** The line, counted from 1, that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
