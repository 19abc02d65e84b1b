import { findExemptions } from '../format/numerals.ts';
import type { Language } from '../model/language.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import { parseAttributes } from './attributes.ts';
import { blanked, type Meta, type Range } from './bind.ts';
import { type Node, parseDirectives } from './directives.ts';
import { parseFrontMatter } from './front-matter.ts';
import { createMarkdown, type Token } from './markdown.ts';
import { isLong } from './paragraph.ts';
import { parseLines, parseWords, type Segment } from './segment.ts';

/** Words that readers see and that are bound to no figure: `plain` by the editor, the others by rule. */
export interface Exempt {
  readonly kind: 'plain' | 'date' | 'name';
  readonly words: string;
  readonly location: Location;
}

/** Every exemption of a story's text, in reading order, for whoever wants to look them through. */
export function listExemptions(source: SourceText, language: Language): Exempt[] {
  const md = createMarkdown();
  const head = parseFrontMatter(source);
  const body = source.text
    .split('\n')
    .slice(0, head.value.bodyLine - 1)
    .join('\n').length;
  const front = head.value.front
    ? byRule(source.text.slice(0, body), language, (at, length) => locate(source, at, length))
    : [];
  const tree = parseDirectives(source, head.value.bodyLine).value;
  return [...front, ...tree.flatMap(inNode)];

  function inNode(node: Node): Exempt[] {
    if (node.kind === 'text') {
      return inSegment(parseLines(md, source, node.line, node.lines), language);
    }
    const label = node.label
      ? inSegment(parseWords(md, source, node.label.offset, node.label.text), language)
      : [];
    return [...label, ...node.children.flatMap(inNode)];
  }
}

function inSegment(segment: Segment, language: Language): Exempt[] {
  return segment.tokens.flatMap((token) => {
    if (token.type !== 'inline' || isLong(token)) return [];
    const place = (at: number, length: number) => segment.place(token, at, length);
    const dialect = (token.children ?? []).filter(({ meta }) => meta !== null);
    const rest = blanked(token.content, dialect.flatMap(understood));
    return [
      ...dialect.flatMap((one) => plainOf(one, place)),
      ...byRule(rest, language, place),
    ].sort((a, b) => a.location.line - b.location.line || a.location.column - b.location.column);
  });
}

/** What is no word of the text: figures, spans, and the addresses of links. */
function understood({ type, meta, info }: Token): Range[] {
  const { start, end, bracesAt } = meta as unknown as Meta;
  if (type === 'code_inline' || info === 'auto') return [];
  return [[type === 'link_open' ? (bracesAt ?? start) : start, end]];
}

function plainOf(token: Token, place: (at: number, length: number) => Location): Exempt[] {
  if (token.type !== 'span') return [];
  const { start, braces } = token.meta as unknown as Meta;
  const { list } = parseAttributes(braces ?? '', 0);
  if (!list.some(({ key, value }) => key === 'class' && value === 'plain')) return [];
  const words = token.content;
  return [{ kind: 'plain', words, location: place(start + 1, words.length) }];
}

function byRule(
  text: string,
  language: Language,
  place: (at: number, length: number) => Location,
): Exempt[] {
  return findExemptions(text, language).map(({ kind, index, length }) => ({
    kind,
    words: text.slice(index, index + length),
    location: place(index, length),
  }));
}
