import MarkdownItClass from 'markdown-it';
import { paragraphRule } from './paragraph.ts';
import { codeRule } from './rules/code.ts';
import { datesRule, isoDate } from './rules/dates.ts';
import { figureRule } from './rules/figure.ts';
import { linkRule } from './rules/link.ts';
import { softBreakRule } from './rules/soft-break.ts';
import { spanRule } from './rules/span.ts';
import { tableRule } from './rules/table.ts';

export type MarkdownIt = ReturnType<typeof MarkdownItClass>;
export type Token = ReturnType<MarkdownIt['parse']>[number];
export type StateInline = Parameters<Parameters<MarkdownIt['inline']['ruler']['push']>[1]>[0];

/** What the dialect adds to CommonMark, in running order. */
const RULES = [
  paragraphRule,
  codeRule,
  figureRule,
  spanRule,
  linkRule,
  datesRule,
  softBreakRule,
  tableRule,
];

/**
 * markdown-it with the dialect: CommonMark and tables, no raw HTML, no pictures. Tokens of the
 * dialect carry their place in `meta`; `bind.ts` turns their content into HTML afterwards.
 */
export function createMarkdown(): MarkdownIt {
  const md = new MarkdownItClass('default', { html: false, linkify: false, typographer: false });
  // Four spaces before a paragraph are a slip, not code: its figures must be bound all the same.
  md.disable(['strikethrough', 'code']);
  // Whatever its address, a picture is seen as one, so that it is reported; links have their own rule.
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
