import type { RichText } from '../model/story.ts';
import type { MarkdownIt, Token } from './markdown.ts';

/** HTML and plain words of an inline token whose figures are bound. */
export function richText(md: MarkdownIt, inline: Token): RichText {
  const html = md.renderer.render([inline], md.options, {});
  return { html, text: plainText(html) };
}

export const EMPTY: RichText = { html: '', text: '' };

/** The words of HTML that our own renderer made. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}
