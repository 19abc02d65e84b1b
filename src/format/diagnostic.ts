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
    summary: (errors: number, warnings: number) => `${errors} errors, ${warnings} warnings.`,
    clean: 'No problems found.',
  },
} as const;

/** Longest part of a line that a report shows, in columns of a terminal. */
const LINE_WIDTH = 96;

/** One diagnostic as an editor reads it: what, where, the line with a caret, what to write instead. */
export function formatDiagnostic(found: Diagnostic, language: EditorLanguage): string {
  const words = WORDS[language];
  const { file, line, column, length, lineText } = found.location;
  const gutter = ' '.repeat(Math.max(String(line).length + 1, 4));
  const number = String(line).padStart(gutter.length, ' ');
  const excerpt = excerptOf(lineText, column - 1, length);
  return [
    `${words[found.level]}[${found.id}] ${found.message[language]}`,
    `  --> ${file}:${line}:${column}`,
    `${number} | ${excerpt.text}`,
    `${gutter} | ${' '.repeat(excerpt.indent)}${'^'.repeat(excerpt.carets)}`,
    ...(found.hint ? [`${gutter} = ${words.hint}${found.hint[language]}`] : []),
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

/** The line, shortened round the place if need be, and where the caret stands in terminal columns. */
function excerptOf(lineText: string, at: number, length: number) {
  const line = lineText.replaceAll('\t', ' ');
  const start = widthOf(line.slice(0, at)) > LINE_WIDTH / 2 ? Math.max(at - 24, 0) : 0;
  const head = start > 0 ? '…' : '';
  let end = start;
  let width = 0;
  while (end < line.length && width < LINE_WIDTH) {
    width += widthOf(line.charAt(end));
    end += 1;
  }
  const marked = line.slice(at, Math.min(at + length, end));
  return {
    text: head + line.slice(start, end) + (end < line.length ? '…' : ''),
    indent: widthOf(head + line.slice(start, at)),
    carets: Math.max(widthOf(marked), 1),
  };
}

/** Columns that a text takes in a terminal: full-width characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + eastAsianWidth(char.codePointAt(0) ?? 32), 0);
}
