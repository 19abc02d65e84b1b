import type { MarkdownIt, StateInline } from '../markdown.ts';

/**
 * `[words](address "title")` and `<address>`, with the place of the address in the meta of
 * `link_open`. There are no reference links: a definition such as `[备注]: 一句` would vanish.
 */
export function linkRule(md: MarkdownIt): void {
  md.disable('reference');
  md.inline.ruler.at('link', link);
  md.inline.ruler.at('autolink', autolink);
}

function link(state: StateInline, silent: boolean): boolean {
  const { src, pos: start, posMax, md } = state;
  if (src[start] !== '[' || state.linkLevel > 0) return false;
  const labelEnd = md.helpers.parseLinkLabel(state, start, false);
  if (labelEnd < 0 || src[labelEnd + 1] !== '(') return false;
  const from = skipSpace(src, labelEnd + 2);
  const address = md.helpers.parseLinkDestination(src, from, posMax);
  if (!address.ok || address.str === '') return false;
  let end = skipSpace(src, address.pos);
  const title = end > address.pos ? md.helpers.parseLinkTitle(src, end, posMax) : null;
  if (title?.ok) end = skipSpace(src, title.pos);
  if (end >= posMax || src[end] !== ')') return false;
  if (!silent) {
    const token = state.push('link_open', 'a', 1);
    token.attrs = [['href', md.normalizeLink(address.str)]];
    if (title?.ok) token.attrs.push(['title', title.str]);
    token.meta = {
      start: from,
      end: address.pos,
      opens: start,
      bracesAt: labelEnd,
      braces: address.str,
    };
    state.pos = start + 1;
    state.posMax = labelEnd;
    state.linkLevel += 1;
    md.inline.tokenize(state);
    state.linkLevel -= 1;
    state.push('link_close', 'a', -1);
    state.posMax = posMax;
  }
  state.pos = end + 1;
  return true;
}

const ADDRESS = /^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*)>/;
const MAIL = /^<([\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)>/;

function autolink(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<' || state.linkLevel > 0) return false;
  const text = state.src.slice(state.pos, state.posMax);
  const address = ADDRESS.exec(text)?.[1];
  const mail = MAIL.exec(text)?.[1];
  const words = address ?? mail;
  if (words === undefined) return false;
  if (!silent) {
    const token = state.push('link_open', 'a', 1);
    token.attrs = [['href', state.md.normalizeLink(address ?? `mailto:${mail}`)]];
    token.meta = { start: state.pos + 1, end: state.pos + 1 + words.length, braces: words };
    token.info = 'auto';
    state.push('text', '', 0).content = words;
    state.push('link_close', 'a', -1);
  }
  state.pos += words.length + 2;
  return true;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/[ \t\n]/.test(text[at] ?? '')) at += 1;
  return at;
}
