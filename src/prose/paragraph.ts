import type { MarkdownIt, Token } from './markdown.ts';

/**
 * Characters of a paragraph, of a line, of a block of code, or of the front matter. What looks for figures, numerals and
 * slips looks through a paragraph more than once, so that a longer one would take its time.
 */
export const LONGEST_PARAGRAPH = 5_000;

/** Whether a token holds more words than are read; it is reported, and has no children. */
export function isLong({ content }: Token): boolean {
  return content.length > LONGEST_PARAGRAPH;
}

/** Leaves paragraphs alone that are too long to be read. */
export function paragraphRule(md: MarkdownIt): void {
  md.core.ruler.at('inline', ({ tokens, env }) => {
    for (const token of tokens) {
      if (token.type !== 'inline' || isLong(token)) continue;
      md.inline.parse(token.content, md, env, token.children ?? []);
    }
  });
}
