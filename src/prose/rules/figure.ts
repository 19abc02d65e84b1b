import type { MarkdownIt, StateInline } from '../markdown.ts';

/** `{{id}}` and `{{id variant}}`: a token `figure` whose meta says where it stands. */
export function figureRule(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'figure', (state: StateInline, silent: boolean) => {
    if (!state.src.startsWith('{{', state.pos)) return false;
    const end = state.src.indexOf('\n', state.pos);
    const line = state.src.slice(state.pos, end < 0 ? state.posMax : Math.min(end, state.posMax));
    const body = /^\{\{([^{}]*)\}\}/.exec(line);
    // What is left open reaches to the brace that it has, so that it is reported once.
    const length = body?.[0].length ?? /^\{\{(?:[^{}]*\}(?!\}))?/.exec(line)?.[0].length ?? 2;
    if (!silent) {
      const token = state.push(body ? 'figure' : 'unclosed', '', 0);
      token.content = body?.[1] ?? line.slice(0, length);
      token.meta = { start: state.pos, end: state.pos + length };
    }
    state.pos += length;
    return true;
  });
}
