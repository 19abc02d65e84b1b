import { findHidden } from '../format/hidden-characters.ts';
import { nearest } from '../format/nearest.ts';
import { type FigureForm, formatFigure } from '../format/number.ts';
import { checkParaphrase } from '../format/paraphrase.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Values,
} from '../model/diagnostic.ts';
import { type Figure, type Figures, soleValue } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Location } from '../model/source-text.ts';
import type { Locale } from '../model/words.ts';
import { parseAttributes } from './attributes.ts';
import { escapeHtml } from './escape.ts';
import { BLANK, findLookAlikes } from './look-alikes.ts';
import type { Token } from './markdown.ts';
import { isLong, LONGEST_PARAGRAPH } from './paragraph.ts';
import type { Segment } from './segment.ts';
import { findUnbound } from './unbound.ts';

/** What a text is bound to. */
export interface ProseContext {
  readonly figures: Figures;
  readonly locale: Locale;
}

/**
 * Turns the dialect's tokens of a segment into HTML, in place, and reports what is wrong: unknown
 * figures, paraphrases that the data contradict, numerals bound to nothing, unsafe links.
 */
export function bindSegment(segment: Segment, context: ProseContext): Diagnostic[] {
  return segment.tokens.flatMap((token, index) => {
    if (isLong(token)) return [longParagraph(token, segment)];
    if (token.type === 'fence') return bindCode(token, segment, context);
    if (token.type !== 'inline') return [];
    const id = segment.tokens[index - 1]?.tag === 'h2' ? HEADING_ID.exec(token.content) : null;
    return bindInline(token, segment, context, id && [id.index, token.content.length]);
  });
}

function longParagraph(token: Token, segment: Segment): Diagnostic {
  const values = { length: token.content.length, most: LONGEST_PARAGRAPH };
  return diagnostic('paragraph-long', values, segment.place(token, 0, 1));
}

/** ` {#id}` at the end of a heading. */
export const HEADING_ID = /\s*\{#([^\s{}]+)\}\s*$/;

function bindInline(
  inline: Token,
  segment: Segment,
  context: ProseContext,
  headingId: Range | null,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const text = inline.content;
  const place: Place = (start, length) => segment.place(inline, start, length);
  const report = (id: DiagnosticId, values: Values, start: number, length: number) =>
    found.push(diagnostic(id, values, place(start, length)));
  /** Understood; and of that, what readers see as it stands: its numerals still count. */
  const used: Range[] = headingId === null ? [] : [headingId];
  const shown: Range[] = [...text.matchAll(/\\[!-/:-@[-`{-~]/g)].map(({ index }) => [
    index,
    index + 2,
  ]);
  let linked = false;

  for (const token of inline.children ?? []) {
    const meta = token.meta as Meta | null;
    if (token.type === 'link_close') linked = false;
    if (token.type === 'image') {
      report('image-unsupported', {}, Math.max(text.indexOf('!['), 0), 2);
      token.type = 'text';
    }
    const hidden = findHidden(token.content);
    // In a file it has been found already; here it comes from an entity such as `&#x202e;`.
    if (hidden)
      report('text-hidden-character', { code: hidden.code }, Math.max(text.indexOf('&'), 0), 1);
    if (!meta) continue;
    if (token.type === 'code_inline') shown.push([meta.start, meta.end]);
    else if (token.type === 'link_open') {
      linked = true;
      const auto = token.info === 'auto';
      if (auto) shown.push([meta.start - 1, meta.end + 1]);
      else
        used.push(
          [meta.opens ?? 0, (meta.opens ?? 0) + 1],
          [meta.bracesAt ?? meta.start, meta.end],
        );
      if (isSafeLink(String(token.attrGet('href')))) continue;
      report('link-unsafe', { href: meta.braces ?? '' }, meta.start, meta.end - meta.start);
      token.attrSet('href', '#');
    } else {
      used.push([meta.start, meta.end]);
      if (token.type === 'figure') found.push(...bindFigure(token, meta, context, place, linked));
      else if (token.type === 'span') found.push(...bindSpan(token, meta, context, place, linked));
      else if (token.type === 'unclosed') {
        report('braces-unclosed', {}, meta.start, 2);
        token.type = 'text';
      }
    }
  }
  const words = blanked(text, used);
  found.push(...findLookAlikes(blanked(words, shown), place));
  found.push(...findUnbound(words, context, place));
  return found;
}

export type Range = readonly [start: number, end: number];

export interface Meta {
  readonly start: number;
  readonly end: number;
  readonly braces?: string;
  readonly bracesAt?: number;
  /** Where a link's words begin, at their bracket. */
  readonly opens?: number;
  readonly before?: string;
}

export type Place = (start: number, length: number) => Location;

function bindFigure(
  token: Token,
  meta: Meta,
  context: ProseContext,
  place: Place,
  linked: boolean,
): Diagnostic[] {
  const body = token.content;
  const id = body.trim().split(/\s+/)[0] ?? '';
  const variant = body.trim().slice(id.length).trim();
  const at = meta.start + 2 + body.indexOf(id);
  const figure = context.figures.get(id);
  token.type = 'bound';
  token.content = escapeHtml(`{{${body}}}`);
  if (!figure) return [unknownFigure(id, context, place(at, id.length))];
  const form = formOf(variant, figure, context.locale);
  if (!form) {
    return [
      diagnostic(
        'figure-variant-unknown',
        { id, variant },
        place(meta.start + 2 + body.lastIndexOf(variant), variant.length),
      ),
    ];
  }
  token.content = boundHtml(figure, formatFigure(figure, context.locale, form).text, linked);
  return [];
}

function bindSpan(
  token: Token,
  meta: Meta,
  context: ProseContext,
  place: Place,
  linked: boolean,
): Diagnostic[] {
  const words = token.content;
  const { list, complaints } = parseAttributes(meta.braces ?? '', meta.bracesAt ?? 0);
  const found = complaints.map(({ id, values, offset, length }) =>
    diagnostic(id, values, place(offset, length)),
  );
  token.type = 'bound';
  token.content = `<span class="plain">${escapeHtml(words)}</span>`;
  for (const { key, value, offset, length } of list) {
    if (key === 'fig' || key === 'of') {
      if (!context.figures.has(value))
        found.push(unknownFigure(value, context, place(offset, length)));
    } else if (key !== 'class' || value !== 'plain') {
      found.push(
        diagnostic(
          'span-attribute-unknown',
          { key: key === 'class' ? `.${value}` : key },
          place(offset, length),
        ),
      );
    }
  }
  const markup = /\*+|~~|(?<!\w)_|`|[{｛]+|\]\(|<[A-Za-z/!]|&#?\w+;|\\/.exec(words);
  if (markup) {
    const at = meta.start + 1 + markup.index;
    found.push(diagnostic('span-markup', { text: markup[0] }, place(at, markup[0].length)));
  }
  const named = (key: string) => list.find((attribute) => attribute.key === key)?.value;
  const fig = named('fig');
  if (fig === undefined) {
    if (named('class') !== 'plain' && found.length === 0) {
      found.push(
        diagnostic('span-attribute-missing', { words }, place(meta.start, meta.end - meta.start)),
      );
    }
    return found;
  }
  const figure = context.figures.get(fig);
  const of = named('of');
  const whole = of === undefined ? null : context.figures.get(of);
  if (named('class') !== undefined) {
    found.push(diagnostic('span-attribute-both', {}, place(meta.start, meta.end - meta.start)));
  }
  if (!figure || whole === undefined) return found;
  token.content = boundHtml(figure, words, linked);
  const result = checkParaphrase(words, { figure, whole }, context.locale, meta.before ?? '');
  if (!result.ok) {
    const { reason, read, actual } = result;
    const id = reason === 'false' ? 'paraphrase-false' : 'paraphrase-unreadable';
    found.push(
      diagnostic(
        id,
        { words, read, actual, figure: described(figure, context) },
        place(meta.start + 1, words.length),
      ),
    );
  }
  return found;
}

/** The forms that may stand behind an id: 值, 原文, or a unit of the figure's family by its first characters. */
function formOf(variant: string, figure: Figure, locale: Locale): FigureForm | null {
  if (variant === '') return { kind: 'full' };
  if (variant === '值' || variant === 'value') return { kind: 'value' };
  if (variant === '原文' || variant === 'printed') {
    return figure.origin.kind === 'printed' ? { kind: 'printed' } : null;
  }
  const family = locale.units[figure.unit]?.family;
  const fitting = Object.entries(locale.units).filter(
    ([id, unit]) =>
      unit.family === family && unit.forms[locale.language] !== undefined && id.startsWith(variant),
  );
  const unit = fitting.find(([id]) => id === variant) ?? fitting[0];
  return unit ? { kind: 'unit', unit: unit[0] } : null;
}

/** A link to the figure's note; within another link only the number, as links cannot be nested. */
function boundHtml(figure: Figure, words: string, linked: boolean): string {
  const value = soleValue(figure.quantity);
  const attribute = value === null ? '' : ` value="${value}"`;
  const data =
    `<data class="figure ${figure.measure} ${figure.status}"${attribute} data-figure="${figure.id}">` +
    `${escapeHtml(words)}</data>`;
  return linked ? data : `<a href="#note-${figure.id}">${data}</a>`;
}

/** The error for an id that no figure has, with the nearest that there is. */
export function unknownFigure(id: string, context: ProseContext, location: Location): Diagnostic {
  const near = nearestFigure(id, context.figures);
  return diagnostic(
    'figure-unknown',
    { id, nearest: near?.id ?? '', described: near ? described(near, context) : '' },
    location,
  );
}

function nearestFigure(id: string, figures: Figures): Figure | null {
  return figures.get(nearest(id, [...figures.keys()])) ?? null;
}

/** A figure's name and number, for reports. */
export function described(figure: Figure, { locale }: ProseContext): string {
  return `${localized(figure.label, locale.language)}：${formatFigure(figure, locale).text}`;
}

function bindCode(token: Token, segment: Segment, context: ProseContext): Diagnostic[] {
  // A fenced block's first line holds the fence and its info, which readers never see.
  const content = `${token.info}\n${token.content}`;
  const whole = Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content });
  const place: Place = (start, length) => segment.place(whole, start, length);
  const unseen =
    token.info.trim() === ''
      ? []
      : [diagnostic('code-info', { info: token.info.trim() }, place(0, token.info.length))];
  return [...unseen, ...findUnbound(content, context, place)];
}

/** Only addresses that a reader can follow safely: web, mail, and places on the page. */
function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(href);
}

/** A text whose ranges are taken out; offsets stay. */
export function blanked(text: string, ranges: readonly Range[]): string {
  const chars = text.split('');
  for (const [start, end] of ranges) chars.fill(BLANK, start, end);
  return chars.join('');
}
