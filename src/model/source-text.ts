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
  const before = text.slice(0, at);
  const line = before.split(/\r\n|\r|\n/).length;
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const lineText = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return { file, line, column: at - start + 1, length: Math.max(length, 1), lineText };
}

/** The location of a column range of one line, both counted from 1. */
export function locateLine(
  source: SourceText,
  line: number,
  column = 1,
  length?: number,
): Location {
  const lineText = source.text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  return {
    file: source.file,
    line,
    column,
    length: Math.max(length ?? lineText.length - column + 1, 1),
    lineText,
  };
}
