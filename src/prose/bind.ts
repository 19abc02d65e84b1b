import { closest, distance } from 'fastest-levenshtein';
import { type FigureForm, formatFigure } from '../format/number.ts';
import { findNumerals } from '../format/numerals.ts';
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
import type { Token } from './markdown.ts';
import type { Segment } from './segment.ts';

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
  return segment.tokens.flatMap((token) => {
    if (token.type === 'inline') return bindInline(token, segment, context);
    if (token.type === 'fence' || token.type === 'code_block')
      return bindCode(token, segment, context);
    return [];
  });
}

function bindInline(inline: Token, segment: Segment, context: ProseContext): Diagnostic[] {
  const found: Diagnostic[] = [];
  const text = inline.content;
  const used: [number, number][] = [];
  const report = (id: DiagnosticId, values: Values, start: number, length: number) =>
    found.push(diagnostic(id, values, segment.place(inline, start, length)));

  for (const token of inline.children ?? []) {
    const meta = token.meta as Meta | null;
    const place = (start: number, length: number): Location => segment.place(inline, start, length);
    if (token.type === 'figure' && meta) {
      used.push([meta.start, meta.end]);
      found.push(...bindFigure(token, meta, context, place));
    } else if (token.type === 'span' && meta) {
      used.push([meta.start, meta.end]);
      found.push(...bindSpan(token, meta, context, place));
    } else if (token.type === 'unclosed' && meta) {
      report('braces-unclosed', {}, meta.start, 2);
      token.type = 'text';
    } else if (token.type === 'link_open' && !isSafeLink(String(token.attrGet('href')))) {
      const href = String(token.attrGet('href'));
      report('link-unsafe', { href }, Math.max(text.indexOf(`](${href}`) + 2, 0), href.length);
      token.attrSet('href', '#');
    } else if (token.type === 'image') {
      report('image-unsupported', {}, Math.max(text.indexOf('!['), 0), 2);
      token.type = 'text';
    }
  }
  const rest = blanked(text, [...used, ...linkTargets(text)]);
  found.push(...lookAlikes(rest, (start, length) => segment.place(inline, start, length)));
  found.push(...unbound(rest, context, (start, length) => segment.place(inline, start, length)));
  return found;
}

interface Meta {
  readonly start: number;
  readonly end: number;
  readonly braces?: string;
  readonly bracesAt?: number;
  readonly before?: string;
}

type Place = (start: number, length: number) => Location;

function bindFigure(token: Token, meta: Meta, context: ProseContext, place: Place): Diagnostic[] {
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
  token.content = boundHtml(figure, formatFigure(figure, context.locale, form).text);
  return [];
}

function bindSpan(token: Token, meta: Meta, context: ProseContext, place: Place): Diagnostic[] {
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
  if (!figure || whole === undefined) return found;
  token.content = boundHtml(figure, words);
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

function boundHtml(figure: Figure, words: string): string {
  const value = soleValue(figure.quantity);
  const attribute = value === null ? '' : ` value="${value}"`;
  return (
    `<a class="figure-link" href="#note-${figure.id}">` +
    `<data class="figure ${figure.measure} ${figure.status}"${attribute} data-figure="${figure.id}">` +
    `${escapeHtml(words)}</data></a>`
  );
}

/** The error for an id that no figure has, with the nearest that there is. */
export function unknownFigure(id: string, context: ProseContext, location: Location): Diagnostic {
  const nearest = nearestFigure(id, context.figures);
  return diagnostic(
    'figure-unknown',
    { id, nearest: nearest?.id ?? '', described: nearest ? described(nearest, context) : '' },
    location,
  );
}

function nearestFigure(id: string, figures: Figures): Figure | null {
  if (figures.size === 0 || id === '') return null;
  const nearest = closest(id, [...figures.keys()]);
  return distance(id, nearest) <= Math.max(2, id.length / 2)
    ? (figures.get(nearest) ?? null)
    : null;
}

function described(figure: Figure, { locale }: ProseContext): string {
  return `${localized(figure.label, locale.language)}：${formatFigure(figure, locale).text}`;
}

function unbound(text: string, context: ProseContext, place: Place): Diagnostic[] {
  return findNumerals(text, context.locale.language).map(({ index, length, value }) => {
    const figure = [...context.figures.values()].find(
      ({ quantity }) => value !== null && soleValue(quantity) === value,
    );
    return diagnostic(
      'number-unbound',
      {
        words: text.slice(index, index + length),
        suggestion: figure?.id ?? '',
        described: figure ? described(figure, context) : '',
      },
      place(index, length),
    );
  });
}

/** What an input method leaves behind: full-width braces, half-width marks between Chinese characters. */
function lookAlikes(text: string, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { index, 0: words } of text.matchAll(/[{｛]*｛[{｛]*|[}｝]*｝[}｝]*|(?<![{}])\}\}/g)) {
    found.push(
      diagnostic(
        words === '}}' ? 'braces-unclosed' : 'braces-fullwidth',
        { text: words },
        place(index, words.length),
      ),
    );
  }
  for (const { index } of text.matchAll(/(?<=\p{Script=Han})[,;:!?](?=\p{Script=Han}|$)/gu)) {
    const mark = text[index] ?? '';
    found.push(
      diagnostic('punctuation-halfwidth', { mark, right: FULL_WIDTH[mark] ?? '' }, place(index, 1)),
    );
  }
  for (const { index, 0: words } of text.matchAll(/<\/?[A-Za-z][^<>]*>|<!--/g)) {
    found.push(diagnostic('html-raw', { text: words }, place(index, words.length)));
  }
  return found;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};

function bindCode(token: Token, segment: Segment, context: ProseContext): Diagnostic[] {
  // A fenced block's first line holds the fence and its info, which readers never see.
  const content = token.type === 'fence' ? `${token.info}\n${token.content}` : token.content;
  const whole = Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content });
  const place: Place = (start, length) => segment.place(whole, start, length);
  const unseen =
    token.info.trim() === ''
      ? []
      : [diagnostic('code-info', { info: token.info.trim() }, place(0, token.info.length))];
  return [...unseen, ...unbound(content, context, place)];
}

/** Only addresses that a reader can follow safely: web, mail, and places on the page. */
function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(href);
}

/** Addresses of links count as no words. */
function linkTargets(text: string): [number, number][] {
  return [...text.matchAll(/(?<=\])\([^()\s]*(?:\s+"[^"]*")?\)/g)].map(({ index, 0: words }) => [
    index,
    index + words.length,
  ]);
}

function blanked(text: string, ranges: readonly (readonly [number, number])[]): string {
  return ranges.reduce(
    (rest, [start, end]) => rest.slice(0, start) + '\u00b7'.repeat(end - start) + rest.slice(end),
    text,
  );
}
