import { z } from 'zod';
import { MEASURES, OPERATIONS, STAGES, STATUSES } from './figure.ts';
import type { Language } from './language.ts';
import type { Units } from './unit.ts';

const word = z.string().min(1);
const each = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, word])) as Record<K, typeof word>);

/**
 * `content/locales/<lang>.json`: the words of the interface. Placeholders stand in braces.
 * A language is a locale file; a missing or unknown key fails the build.
 */
export const wordsSchema = z.strictObject({
  $schema: z.string().optional(),
  /** The language's own name for itself. */
  language: word,
  measures: each(MEASURES),
  stages: each(STAGES),
  statuses: each(STATUSES),
  operations: each(OPERATIONS),
  /** How numbers are written round: about {n}, at least {n}, from {low} to {high}. */
  numbers: each(['about', 'atLeast', 'range', 'growthSign']),
  /** Periods: {year}, {half} 1–2, {quarter}, {from}–{to}. */
  periods: each([
    'year',
    'firstHalf',
    'secondHalf',
    'quarter',
    'month',
    'day',
    'span',
    'monthSpan',
  ]),
  /** `name` is what one mark is called, `oneMarkIs` says what {mark} stands for. */
  marks: each([
    'solid',
    'hatched',
    'half',
    'outline',
    'dotted',
    'tip',
    'seat',
    'name',
    'oneMarkIs',
    'oneCellIs',
  ]),
  chart: each([
    'source',
    'table',
    'note',
    'figure',
    'value',
    'printed',
    'status',
    'rest',
    'ours',
    'notGiven',
    'levelNotGiven',
    'fieldNotGiven',
    'yearBefore',
    'claim',
  ]),
  note: each([
    'where',
    'printed',
    'period',
    'caveat',
    'arithmetic',
    'check',
    'stage',
    'evidence',
    'confirms',
    'differs',
    'source',
  ]),
  /** Said of a choice, and the choice to be told at once. */
  guess: each(['right', 'wrong', 'show']),
  ledger: each(['title', 'intro', 'checks', 'checksIntro', 'legend']),
  /** Over the living ledger: {unit}, {n} of {all}; `others` names a unit that has no word. */
  explorer: each([
    'name',
    'search',
    'measure',
    'unit',
    'status',
    'topic',
    'section',
    'sort',
    'all',
    'byStatus',
    'byText',
    'byValue',
    'total',
    'found',
    'none',
    'clear',
    'drawn',
    'mixed',
    'notDrawn',
    'others',
    'unitOf',
  ]),
  /**
   * Under the opening picture: how to read it, how many of its {n} figures are {printed} and how many
   * are {ours}, and {source}, where there is only one.
   */
  hero: each(['tap', 'count', 'soleSource']),
  /** Of the living page only; a page without scripts has no use for them. */
  live: each(['close', 'previous', 'next', 'copy', 'copied', 'share', 'motion', 'on', 'off']),
  /** The page of one chart, and the page of all. {story} is a headline, {site} the site's name. */
  charts: each([
    'all',
    'intro',
    'own',
    'inStory',
    'figures',
    'downloads',
    'csv',
    'json',
    'data',
    'reuse',
    'credit',
    'notFound',
  ]),
  /** Pictures for other houses: {n} of {total} slices; {title} and {finding} of a chart. */
  kit: each([
    'title',
    'intro',
    'inside',
    'keep',
    'all',
    'story',
    'slice',
    'charts',
    'scenes',
    'cards',
    'card',
    'square',
    'alt',
    'altTerm',
    'and',
    'guess',
    'texts',
    'data',
    'png',
    'png2x',
    'svg',
  ]),
  /** An embedded chart, and the section from which it is taken. {name} is that of a piece of code. */
  embed: each([
    'title',
    'intro',
    'preview',
    'width',
    'light',
    'dark',
    'languages',
    'figure',
    'figureSay',
    'frame',
    'frameSay',
    'image',
    'imageSay',
    'code',
    'copy',
    'copied',
    'story',
    'data',
    'close',
    'corrected',
    'newest',
    'moved',
  ]),
  page: each([
    'skip',
    'sources',
    'corrections',
    'noCorrections',
    /** Title of a feed's item: {label}, {from}, {to}. */
    'corrected',
    'contact',
    'previous',
    'next',
    'scene',
    'otherLanguage',
    'published',
    'event',
    'byline',
    'notFound',
    'home',
    'feed',
    'untranslated',
  ]),
});

export type Words = z.infer<typeof wordsSchema>;

/** All that is needed to write a figure down in one language. */
export interface Locale {
  readonly language: Language;
  readonly words: Words;
  readonly units: Units;
}
