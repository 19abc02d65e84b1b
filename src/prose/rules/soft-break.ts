import type { MarkdownIt, Token } from '../markdown.ts';

/** A line break inside a paragraph is no space where Chinese text goes on: browsers would show one. */
export function softBreakRule(md: MarkdownIt): void {
  md.renderer.rules['softbreak'] = (tokens, index) => {
    const before = words(nearest(tokens, index, -1)).at(-1);
    const after = words(nearest(tokens, index, 1))[0];
    return WIDE.test(before ?? '') && WIDE.test(after ?? '') ? '' : '\n';
  };
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—]/u;

/** The nearest token before (-1) or behind (1) that shows anything. */
function nearest(tokens: readonly Token[], index: number, step: 1 | -1): Token | undefined {
  let at = index + step;
  while (tokens[at]?.content === '' && !tokens[at]?.type.endsWith('break')) at += step;
  return tokens[at];
}

function words(token: Token | undefined): string[] {
  return [...(token?.content ?? '').replace(/<[^>]*>/g, '')];
}
