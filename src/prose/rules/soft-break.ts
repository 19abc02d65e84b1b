import type { MarkdownIt, Token } from '../markdown.ts';

/** A line break inside a paragraph is no space where Chinese text goes on: browsers would show one. */
export function softBreakRule(md: MarkdownIt): void {
  md.renderer.rules['softbreak'] = (tokens, index) => {
    const before = visible(tokens.slice(0, index).reverse()).at(-1);
    const after = visible(tokens.slice(index + 1))[0];
    return WIDE.test(before ?? '') && WIDE.test(after ?? '') ? '' : '\n';
  };
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—]/u;

/** The words of the nearest token that shows any. */
function visible(tokens: readonly Token[]): string[] {
  const token = tokens.find(({ type, content }) => content !== '' || type.endsWith('break'));
  return [...(token?.content ?? '').replace(/<[^>]*>/g, '')];
}
