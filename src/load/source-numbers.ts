import { findNumerals } from '../format/numerals.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Language } from '../model/language.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';

/** A number of a source text that no figure prints, and where it could be said to stand. */
export interface SourceNumber {
  readonly words: string;
  readonly sentence: string;
  /** As in the dataset: the question, then the paragraph in its answer. */
  readonly locator: readonly string[];
  readonly location: Location;
}

/** A line that asks: the interview's numbering begins anew below it. */
const QUESTION = /^\s*(?:记者|问|提问|主持人|Q|Question)\s*\d*\s*[：:]/i;

/**
 * The numbers of a source (an interview, a report) that are not yet in the dataset, in the order of
 * the text. A number is in it where the words that a figure prints stand round it.
 */
export function sourceNumbers(
  source: SourceText,
  { figures }: Dataset,
  language: Language,
): SourceNumber[] {
  const printed = figures.map((figure) => figure.printed);
  let offset = 0;
  let question = 0;
  let paragraph = 0;
  return source.text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    if (line.trim() === '') return [];
    const asks = QUESTION.test(line);
    paragraph = asks ? 0 : paragraph + 1;
    if (asks) question += 1;
    const locator = locatorOf(question, paragraph);
    return findNumerals(line, language)
      .filter(({ index, length }) => !isCovered(line, index, index + length, printed))
      .map(({ index, length }) => ({
        words: line.slice(index, index + length),
        sentence: sentenceAt(line, index),
        locator,
        location: locate(source, start + index, length),
      }));
  });
}

function isCovered(line: string, from: number, to: number, printed: readonly string[]): boolean {
  return printed.some((words) => {
    for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
      if (at <= from && to <= at + words.length) return true;
    }
    return false;
  });
}

function sentenceAt(line: string, index: number): string {
  const before = Math.max(
    ...['。', '！', '？', '；'].map((end) => line.lastIndexOf(end, index - 1)),
  );
  const rest = line.slice(before + 1);
  const end = rest.slice(index - before - 1).search(/[。！？；]/);
  return (end < 0 ? rest : rest.slice(0, index - before + end)).trim();
}

function locatorOf(question: number, paragraph: number): string[] {
  const part = paragraph === 0 ? [] : [`第${chinese(paragraph)}段`];
  return question === 0 ? part : [`第${chinese(question)}问`, ...part];
}

/** 1 to 99 as Chinese writes them; above that, digits. */
function chinese(value: number): string {
  const digits = '零一二三四五六七八九';
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return ones === 0 ? head : head + digits[ones];
}
