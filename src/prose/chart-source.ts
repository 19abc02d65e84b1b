import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import type { Location } from '../model/source-text.ts';
import type { ChartSource, RichText } from '../model/story.ts';
import type { Attribute } from './attributes.ts';
import type { DirectiveNode } from './directives.ts';
import type { MarkdownIt, Token } from './markdown.ts';
import { EMPTY, richText } from './rich-text.ts';
import type { Segment } from './segment.ts';

const NOTE = /^(?:备注|Note)[：:]\s*/;

interface BoundText extends Segment {
  readonly lineOf: (token: Token | null) => Location;
}

/**
 * The words of a `:::chart`: `### title`, a first paragraph that is the finding, paragraphs that
 * begin with 备注： or Note:, and for kinds that want it one list. Anything else is an error.
 */
export function readChart(
  md: MarkdownIt,
  node: DirectiveNode,
  id: string,
  texts: readonly BoundText[],
  placeOf: (attribute: Attribute) => Location,
): Outcome<ChartSource> {
  const diagnostics: Diagnostic[] = [];
  let title: RichText = EMPTY;
  let finding: RichText = EMPTY;
  const notes: RichText[] = [];
  const items: RichText[] = [];
  const itemLocations: Location[] = [];
  let lists = 0;
  for (const text of texts) {
    let depth = 0;
    let item: Token | null = null;
    const unused = (token: Token) => {
      const place = text.lineOf(token);
      if (diagnostics.some(({ location }) => location.line === place.line)) return;
      diagnostics.push(diagnostic('chart-text-unused', {}, place));
    };
    text.tokens.forEach((token, index) => {
      if (LIST.test(token.type)) {
        depth += token.nesting;
        if (token.nesting > 0 && depth === 1) lists += 1;
      }
      if (token.type === 'list_item_open') item = token;
      if (token.type !== 'inline') {
        if (!EXPECTED.test(token.type) && token.nesting >= 0) unused(token);
        return;
      }
      const words = richText(md, token);
      const opener = text.tokens[index - 1]?.tag;
      if (depth === 1 && lists === 1 && opener === 'p' && item) {
        items.push(words);
        itemLocations.push(text.lineOf(token));
        // An item is one paragraph: more would be joined to it in silence.
        item = null;
      } else if (depth > 0) unused(token);
      else if (opener === 'h3' && title === EMPTY) title = words;
      else if (opener === 'p' && NOTE.test(words.text)) notes.push(withoutPrefix(words));
      else if (opener === 'p' && finding === EMPTY) finding = words;
      else unused(token);
    });
  }
  if (title === EMPTY) diagnostics.push(diagnostic('chart-title-missing', { id }, node.location));
  if (finding === EMPTY)
    diagnostics.push(diagnostic('chart-finding-missing', { id }, node.location));
  const roles = node.attributes.filter(({ key }) => !['id', 'kind', 'formerly'].includes(key));
  const attributeOf = (name: string) =>
    node.attributes.find(({ key }) => key === name)?.value ?? null;
  return {
    value: {
      id,
      formerly: (attributeOf('formerly') ?? '').split(/\s+/).filter((one) => one !== ''),
      kind: attributeOf('kind'),
      attributes: Object.fromEntries(roles.map(({ key, value }) => [key, value])),
      attributeLocations: Object.fromEntries(
        node.attributes.map((attribute) => [attribute.key, placeOf(attribute)]),
      ),
      title,
      finding,
      notes,
      items,
      itemLocations,
      location: node.location,
    },
    diagnostics,
  };
}

const LIST = /^(?:bullet|ordered)_list_(?:open|close)$/;
const EXPECTED = /^(?:heading|paragraph|bullet_list|ordered_list|list_item)_(?:open|close)$/;

/** Page and drawing write the word for "note" themselves; it may have stood in bold. */
function withoutPrefix({ html, text }: RichText): RichText {
  const bold = /^<(strong|em)>(?:备注|Note)(?:[：:]\s*<\/\1>|<\/\1>[：:])\s*/;
  return { html: html.replace(bold, '').replace(NOTE, ''), text: text.replace(NOTE, '') };
}
