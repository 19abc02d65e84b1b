import { checkParaphrase } from '../format/paraphrase.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
  type Values,
} from '../model/diagnostic.ts';
import { type Figure, soleValue } from '../model/figure.ts';
import type { Location } from '../model/source-text.ts';
import type { Guess, GuessOption, RichText } from '../model/story.ts';
import { bindSegment, described, type ProseContext, unknownFigure } from './bind.ts';
import { findLookAlikes } from './look-alikes.ts';
import type { MarkdownIt, Token } from './markdown.ts';
import { isLong } from './paragraph.ts';
import { EMPTY } from './rich-text.ts';
import type { Segment } from './segment.ts';

interface ParsedText extends Segment {
  readonly lineOf: (token: Token | null) => Location;
}

/** A `:::guess` as written, with the places that its errors point to. */
export interface GuessSource {
  readonly id: string;
  /** Where the opening fence stands. */
  readonly location: Location;
  readonly question: RichText;
  /** The question before its figures were bound: the verb in it decides what 三倍 means. */
  readonly asked: { readonly text: string; readonly location: Location };
  readonly answer: { readonly id: string; readonly location: Location } | null;
  /** What stands between the fences, parsed and not yet bound. */
  readonly texts: readonly ParsedText[];
}

/** An option before it is judged. */
interface Choice {
  readonly words: string;
  readonly location: Location;
}

const FEWEST = 2;
const MOST = 5;

/**
 * A list of options, then the words of the answer. Each option is held against the figure that
 * `answer=` names, like a paraphrase: one must be true, and the others known to be untrue.
 */
export function readGuess(
  md: MarkdownIt,
  source: GuessSource,
  context: ProseContext,
): Outcome<Guess> {
  const { id, location, question, answer, texts } = source;
  const [first, ...others] = texts;
  const list = readList(first);
  const options = judge(list.value, source, context);
  const told = [...(first ? [{ ...first, tokens: list.rest }] : []), ...others];
  const bound = told.flatMap((text) => bindSegment(text, context));
  const html = told.map(({ tokens }) => md.renderer.render(tokens, md.options, {}).trim()).join('');
  const shows = (words: string) => words.includes(`data-figure="${answer?.id}"`);

  const diagnostics = [...list.diagnostics, ...options.diagnostics, ...bound];
  const report = (rule: DiagnosticId, values: Values, place: Location) =>
    diagnostics.push(diagnostic(rule, values, place));
  if (question === EMPTY) report('guess-question-missing', {}, location);
  if (!list.found && list.diagnostics.length === 0) report('guess-options-first', {}, location);
  if (list.found && (list.count < FEWEST || list.count > MOST)) {
    report('guess-options-count', { count: list.count }, location);
  }
  if (html === '') report('guess-text-missing', {}, location);
  if (answer && context.figures.has(answer.id)) {
    if (shows(question.html)) {
      report('guess-question-tells', { answer: answer.id }, source.asked.location);
    }
    if (html !== '' && !shows(html)) report('guess-text-unbound', { answer: answer.id }, location);
  }
  return { value: { id, question, options: options.value, answer: html }, diagnostics };
}

interface OptionList extends Outcome<readonly Choice[]> {
  readonly found: boolean;
  /** Items of the list; of those that are no plain words, there is no choice. */
  readonly count: number;
  /** What does not belong to the list: the answer. */
  readonly rest: Token[];
}

/** The first list of a text, which nothing may precede. */
function readList(text: ParsedText | undefined): OptionList {
  const tokens = text?.tokens ?? [];
  const start = tokens.findIndex(({ type }) => type === 'bullet_list_open');
  if (!text || start < 0) {
    return { found: false, count: 0, value: [], rest: tokens, diagnostics: [] };
  }
  const level = tokens[start]?.level;
  const end = tokens.findIndex(
    (token, index) => index > start && token.type === 'bullet_list_close' && token.level === level,
  );
  const items = itemsOf(tokens.slice(start + 1, end));
  const read = items.map((item) => readItem(item, text));
  const early = start > 0 ? [diagnostic('guess-options-first', {}, text.lineOf(null))] : [];
  return {
    found: true,
    count: items.length,
    value: read.flatMap(({ value }) => (value ? [value] : [])),
    rest: [...tokens.slice(0, start), ...tokens.slice(end + 1)],
    diagnostics: [...early, ...read.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** The tokens of each item, from its opening one. */
function itemsOf(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'list_item_open' && token.level === tokens[0]?.level) items.push([]);
    items.at(-1)?.push(token);
  }
  return items;
}

/** One paragraph of one line, without markup: what readers choose is what was judged. */
function readItem(item: readonly Token[], text: ParsedText): Outcome<Choice | null> {
  const [opening, , inline] = item;
  const plain =
    item.map(({ type }) => type).join(' ') === ITEM &&
    !item.some(isLong) &&
    inline?.children?.every(({ type }) => type === 'text' || type === 'date');
  if (!opening || !inline || !plain) {
    const place = text.lineOf(opening ?? null);
    return { value: null, diagnostics: [diagnostic('guess-option-plain', {}, place)] };
  }
  const words = inline.content;
  const place = (start: number, length: number) => text.place(inline, start, length);
  return {
    value: { words, location: place(0, words.length) },
    diagnostics: findLookAlikes(words, place),
  };
}

const ITEM = 'list_item_open paragraph_open inline paragraph_close list_item_close';

/** Which of the options is true of the figure that is asked for. */
function judge(
  choices: readonly Choice[],
  source: GuessSource,
  context: ProseContext,
): Outcome<readonly GuessOption[]> {
  const { answer, location } = source;
  const unjudged = choices.map(({ words }) => ({ words, right: false }));
  const failed = (found: Diagnostic) => ({ value: unjudged, diagnostics: [found] });
  if (!answer) return failed(diagnostic('guess-answer-missing', {}, location));
  const figure = context.figures.get(answer.id);
  if (!figure) return failed(unknownFigure(answer.id, context, answer.location));
  if (soleValue(figure.quantity) === null) {
    return failed(diagnostic('guess-answer-vague', { answer: answer.id }, answer.location));
  }
  const about = described(figure, context);
  const before = source.asked.text.replace(/[\s?？!！。.]+$/, '');
  const verdicts = choices.map(({ words }) => verdictOn(words, figure, before, context));
  const unreadable = choices
    .filter((_, index) => verdicts[index] === 'unreadable')
    .map((choice) =>
      diagnostic(
        'guess-option-unreadable',
        { words: choice.words, figure: about },
        choice.location,
      ),
    );
  const [right, ...more] = choices.filter((_, index) => verdicts[index] === 'right');
  const surplus = more.map((choice) =>
    diagnostic(
      'guess-options-many-true',
      { words: choice.words, first: right?.words ?? '', figure: about },
      choice.location,
    ),
  );
  // Without a readable list there is nothing that could be true; that has been reported.
  const none =
    choices.length > 0 && unreadable.length === 0 && !right
      ? [diagnostic('guess-options-none-true', { figure: about }, location)]
      : [];
  return {
    value: choices.map(({ words }, index) => ({ words, right: verdicts[index] === 'right' })),
    diagnostics: [...unreadable, ...surplus, ...none],
  };
}

function verdictOn(
  words: string,
  figure: Figure,
  before: string,
  { locale }: ProseContext,
): 'right' | 'wrong' | 'unreadable' {
  const result = checkParaphrase(words, { figure, whole: null }, locale, before);
  if (result.ok) return 'right';
  return result.weighed ? 'wrong' : 'unreadable';
}
