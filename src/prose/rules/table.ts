import type { MarkdownIt } from '../markdown.ts';

/** Cells without their alignment: it would be a style attribute, which no page may have. */
export function tableRule(md: MarkdownIt): void {
  md.core.ruler.push('plain-cells', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
    }
  });
}
