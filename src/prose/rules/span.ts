import { closingBracket } from '../directive-head.ts';
import type { MarkdownIt, StateInline } from '../markdown.ts';

/**
 * `[words]{fig=id of=id}`, a checked paraphrase, and `[words]{.plain}`, an exemption: a token `span`
 * with the words as content and the braces in its meta. Words inside are plain text.
 */
export function spanRule(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'span', (state: StateInline, silent: boolean) => {
    if (state.src[state.pos] !== '[') return false;
    const text = state.src.slice(state.pos, state.posMax);
    if (!text.includes(']{')) return false;
    const end = closingBracket(text);
    if (end < 0 || text[end + 1] !== '{') return false;
    const close = text.indexOf('}', end);
    if (close < 0 || text.slice(0, close).includes('\n')) return false;
    if (!silent) {
      const token = state.push('span', '', 0);
      token.content = text.slice(1, end);
      token.meta = {
        start: state.pos,
        end: state.pos + close + 1,
        braces: text.slice(end + 2, close),
        bracesAt: state.pos + end + 2,
        before: state.src.slice(0, state.pos),
      };
    }
    state.pos += close + 1;
    return true;
  });
}
