import { runWithConfig } from 'zhlint';
import { type Diagnostic, type DiagnosticId, diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { locate, type SourceText } from '../model/source-text.ts';
import { LONGEST_PARAGRAPH } from './paragraph.ts';

/**
 * Punctuation of Chinese copy, as warnings: half-width marks, quotes and brackets without a partner,
 * spaces between Chinese characters. Texts in other languages have none. Nothing is changed.
 */
export function lintCopy(source: SourceText, language: Language): Diagnostic[] {
  if (!language.startsWith('zh')) return [];
  return paragraphs(source.text).flatMap(({ text, start }) => {
    const words = wordsOf(text);
    if (!/\p{Script=Han}/u.test(words) || countOf(OPENING, words) > MOST_OPENING) return [];
    return faults(words).map(({ id, at, length }) =>
      diagnostic(id, { text: text.slice(at, at + length) }, locate(source, start + at, length)),
    );
  });
}

/** The linter descends into every pair: its stack does not hold thousands of open ones. */
const MOST_OPENING = 500;
const OPENING = /[“‘"'(（<《〈「『【〔[{]/g;

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Lines without a blank one between: quotes may close in the next line. Code and comments are left out. */
function paragraphs(source: string): { text: string; start: number }[] {
  const text = source
    .replaceAll('\r', ' ')
    // What is too long to be read has been reported; the rules below would look through it for ever.
    .replaceAll(/[^\n]+/g, (line) =>
      line.length > LONGEST_PARAGRAPH ? ' '.repeat(line.length) : line,
    )
    // What editors note for themselves at the head of the file.
    .replace(/^---\n[\s\S]*?\n---$/m, (head) =>
      head.replaceAll(/^#.*$/gm, (note) => ' '.repeat(note.length)),
    )
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|$(?![\s\S]))/gm, (code) =>
      code.replaceAll(/[^\n]/g, ' '),
    );
  const found: { text: string; start: number }[] = [];
  let [start, at] = [0, 0];
  const finish = () => {
    if (at > start) found.push({ text: text.slice(start, at), start });
  };
  for (const line of text.split(/(?<=\n)/)) {
    const isBlank = line.trim() === '';
    // A long list is judged in parts.
    if (isBlank || at + line.length - start > LONGEST_PARAGRAPH) {
      finish();
      start = at;
    }
    at += line.length;
    if (isBlank) start = at;
  }
  finish();
  return found;
}

/** The rules of zhlint that are on. Spaces between Chinese and digits belong to the style sheet. */
const CONFIG = {
  hyperParsers: [],
  rules: {
    noSinglePair: true,
    fullwidthPunctuation: '，。：；？！“”‘’（）',
    halfwidthPunctuation: '',
    adjustedFullwidthPunctuation: '',
    unifiedPunctuation: 'simplified' as const,
    noSpaceBeforePauseOrStop: true,
    noSpaceAfterFullwidthPauseOrStop: true,
    noSpaceInsideQuotation: true,
    noSpaceInsideBracket: true,
    noSpaceBetweenFullwidthContent: true,
  },
};

/** The messages of zhlint, by what an editor has to do. */
const KINDS: readonly (readonly [RegExp, DiagnosticId])[] = [
  [/空格/, 'copy-space'],
  [/未闭合|未匹配/, 'copy-unpaired'],
  [/全角|统一/, 'copy-punctuation'],
];

interface Fault {
  readonly id: DiagnosticId;
  readonly at: number;
  readonly length: number;
}

function faults(words: string): Fault[] {
  return runWithConfig(words, CONFIG).validations.flatMap(({ message, index, length, target }) => {
    const id = KINDS.find(([pattern]) => pattern.test(message))?.[1];
    const behind = target === 'spaceAfter' || target === 'endValue';
    return id ? [{ id, at: behind ? index + length : index, length: 1 }] : [];
  });
}

/** A character that stands for a figure or a mark of Markdown: to the linter one more word. */
const WORD = '数';
const FRONT = '(?:title|kicker|dateline|mark|description): *';
const MARKUP = [
  /^---.*$/gm,
  /^published:.*$/gm,
  new RegExp(`^${FRONT}["']?|(?<=^${FRONT}["'].*)["'] *$`, 'gm'),
  /^ {0,3}:{3,}[\w-]*/gm,
  /^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/gm,
  /`[^`\n]*`/g,
  /\{\{[^{}\n]*\}\}|\s*\{[^{}\n]*\}/g,
  /\]\([^)\n]*\)|<[^<>\s]+>/g,
  / *\| */g,
  /\*+|[[\]\\]|[ \t]*\n/g,
];

/** A paragraph with all that is no copy taken out; offsets stay. */
function wordsOf(paragraph: string): string {
  return MARKUP.reduce(
    (rest, pattern) => rest.replace(pattern, (words) => WORD.repeat(words.length)),
    paragraph,
  );
}
