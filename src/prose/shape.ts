import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Location } from '../model/source-text.ts';
import type { Token } from './markdown.ts';

/** Levels of lists and quotes in one another that a text may have; far below markdown-it's own limit. */
const DEEPEST = 20;

/**
 * What the page has no place for, and what markdown-it would drop without a word: headings of the
 * wrong level, deep nesting, cells beyond a table's head. `top` is true outside of blocks.
 */
export function checkShape(
  tokens: readonly Token[],
  lines: readonly string[],
  top: boolean,
  lineOf: (token: Token) => Location,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const deep = tokens.find(({ level }) => level > DEEPEST);
  if (deep) found.push(diagnostic('nesting-deep', {}, lineOf(deep)));
  let columns = 0;
  for (const token of tokens) {
    if (token.type === 'thead_open') columns = 0;
    if (token.type === 'th_open') columns += 1;
    if (token.type === 'tr_open' && token.map && columns > 0) {
      const cells = cellsIn(lines[token.map[0]] ?? '');
      if (cells > columns) {
        found.push(diagnostic('table-cells', { cells, columns }, lineOf(token)));
      }
    }
    if (token.type !== 'heading_open') continue;
    if (token.tag === 'h1') found.push(diagnostic('heading-level', {}, lineOf(token)));
    if (token.tag === 'h2' && !(top && token.level === 0)) {
      found.push(diagnostic('heading-misplaced', {}, lineOf(token)));
    }
  }
  return found;
}

/** Cells of a table's row as written; a bar behind a backslash divides nothing. */
function cellsIn(line: string): number {
  const row = line.replace(/^[\s>]*\|?/, '').replace(/(?<!\\)\|\s*$/, '');
  return row.split(/(?<!\\)\|/).length;
}
