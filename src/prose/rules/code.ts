import type { MarkdownIt, StateInline } from '../markdown.ts';

/** Code spans as CommonMark has them, with their place in the token's meta: nothing in them is dialect. */
export function codeRule(md: MarkdownIt): void {
  md.inline.ruler.at('backticks', (state: StateInline, silent: boolean) => {
    const text = state.src.slice(state.pos, state.posMax);
    const marks = /^`+/.exec(text)?.[0];
    if (marks === undefined) return false;
    const end = closingMarks(text, marks.length);
    if (end < 0) {
      if (!silent) state.pending += marks;
      state.pos += marks.length;
      return true;
    }
    if (!silent) {
      const token = state.push('code_inline', 'code', 0);
      const content = text.slice(marks.length, end).replaceAll('\n', ' ');
      token.markup = marks;
      token.content = /^ .*[^ ].* $/.test(content) ? content.slice(1, -1) : content;
      token.meta = { start: state.pos, end: state.pos + end + marks.length };
    }
    state.pos += end + marks.length;
    return true;
  });
}

/** Where the next run of exactly `length` backticks begins behind the first run; -1 where none does. */
function closingMarks(text: string, length: number): number {
  for (const { 0: run, index } of text.slice(length).matchAll(/`+/g)) {
    if (run.length === length) return length + index;
  }
  return -1;
}
