import { eastAsianWidth } from 'get-east-asian-width';
import type { Diagnostic, EditorLanguage } from '../model/diagnostic.ts';

const WORDS = {
  'zh-CN': {
    error: '错误',
    warning: '警告',
    hint: '建议：',
    summary: (errors: number, warnings: number) => `共 ${errors} 处错误，${warnings} 处警告。`,
    clean: '没有发现问题。',
  },
  en: {
    error: 'error',
    warning: 'warning',
    hint: 'help: ',
    summary: (errors: number, warnings: number) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
    clean: 'No problems found.',
  },
} as const;

/** Longest part of a line that a report shows, in columns of a terminal. */
const LINE_WIDTH = 96;
/** Characters on either side of a place of which the report shows a part. */
const REACH = 1000;

/** One diagnostic as an editor reads it: what, where, the line with a caret, what to write instead. */
export function formatDiagnostic(found: Diagnostic, language: EditorLanguage): string {
  const words = WORDS[language];
  const { file, line, column, length, lineText } = found.location;
  const gutter = ' '.repeat(Math.max(String(line).length + 1, 4));
  const number = String(line).padStart(gutter.length, ' ');
  const excerpt = excerptOf(lineText, column - 1, length);
  return [
    `${words[found.level]}[${found.id}] ${printable(found.message[language])}`,
    `  --> ${printable(file)}:${line}:${column}`,
    `${number} | ${excerpt.text}`,
    `${gutter} | ${' '.repeat(excerpt.indent)}${'^'.repeat(excerpt.carets)}`,
    ...(found.hint ? [`${gutter} = ${words.hint}${printable(found.hint[language])}`] : []),
  ].join('\n');
}

/** All diagnostics, a blank line between them, and a line that counts them. */
export function formatReport(found: readonly Diagnostic[], language: EditorLanguage): string {
  const words = WORDS[language];
  if (found.length === 0) return words.clean;
  const errors = found.filter(({ level }) => level === 'error').length;
  return [
    ...found.map((one) => formatDiagnostic(one, language)),
    words.summary(errors, found.length - errors),
  ].join('\n\n');
}

/**
 * The line, shortened round the place if need be, and where the caret stands in terminal columns.
 * A tab is shown as one blank, so that the caret does not depend on the reader's tab stops.
 */
function excerptOf(lineText: string, column: number, length: number) {
  // What is shown stands near the place; a whole file may be one line.
  const from = Math.max(column - REACH, 0);
  const at = column - from;
  const line = printable(lineText.slice(from, column + REACH).replaceAll('\t', ' '));
  const isFar = widthOf(line.slice(0, at)) > LINE_WIDTH / 2;
  const start = isFar ? wholeCharacter(line, Math.max(at - 24, 0)) : 0;
  const head = from + start > 0 ? '…' : '';
  let shown = '';
  let width = 0;
  for (const char of line.slice(start)) {
    if (width >= LINE_WIDTH) break;
    shown += char;
    width += widthOf(char);
  }
  const end = start + shown.length;
  return {
    text: head + shown + (end < line.length ? '…' : ''),
    indent: widthOf(head + line.slice(start, at)),
    carets: Math.max(widthOf(line.slice(at, Math.min(at + length, end))), 1),
  };
}

/** The start of the character that `at` falls into, never its second half. */
function wholeCharacter(line: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(at, at + 1)) ? at - 1 : at;
}

/** Control and direction characters would move a terminal's cursor; a sign takes their place. */
function printable(text: string): string {
  return text
    .replaceAll(/\r?\n/g, ' ')
    .replaceAll(
      /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu,
      '\uFFFD',
    );
}

/** Columns that a text takes in a terminal: full-width characters take two, marks on others none. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => {
    if (/^[\p{Mn}\p{Me}\u200B-\u200F\u2060]$/u.test(char)) return sum;
    return sum + eastAsianWidth(char.codePointAt(0) ?? 32);
  }, 0);
}
