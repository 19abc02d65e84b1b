import MarkdownItClass from 'markdown-it';
import { datesRule, isoDate } from './rules/dates.ts';
import { figureRule } from './rules/figure.ts';
import { spanRule } from './rules/span.ts';

export type MarkdownIt = ReturnType<typeof MarkdownItClass>;
export type Token = ReturnType<MarkdownIt['parse']>[number];
export type StateInline = Parameters<Parameters<MarkdownIt['inline']['ruler']['push']>[1]>[0];

/** What the dialect adds to CommonMark, in running order. */
const RULES = [figureRule, spanRule, datesRule];

/**
 * markdown-it with the dialect: CommonMark and tables, no raw HTML, no pictures. Tokens of the
 * dialect carry their place in `meta`; `bind.ts` turns their content into HTML afterwards.
 */
export function createMarkdown(): MarkdownIt {
  const md = new MarkdownItClass('default', { html: false, linkify: false, typographer: false });
  md.disable(['strikethrough']);
  // Refused links must not vanish into plain text: bind.ts reports them.
  md.validateLink = () => true;
  for (const rule of RULES) rule(md);
  const asBound = (tokens: Token[], index: number) => tokens[index]?.content ?? '';
  md.renderer.rules['bound'] = asBound;
  md.renderer.rules['date'] = (tokens, index) => {
    const words = tokens[index]?.content ?? '';
    const iso = isoDate(words);
    const text = md.utils.escapeHtml(words);
    return iso ? `<time datetime="${iso}">${text}</time>` : `<time>${text}</time>`;
  };
  return md;
}
