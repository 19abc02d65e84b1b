import { type FigureForm, formatFigure } from '../format/number.ts';
import type { Figure } from '../model/figure.ts';
import { type Language, localized } from '../model/language.ts';
import { wordingOf } from '../model/wording.ts';
import type { Locale } from '../model/words.ts';
import { add, type Brush, figureLink } from './frame.ts';
import { textWidth, unbreakable, wrapText } from './wrap.ts';

/** A direct label: the number large, then its words, then how we know it, small and muted. */
export interface Label {
  readonly figure: Figure | null;
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

interface Run {
  readonly text: string;
  readonly role: 'num' | 'lab' | 'sub';
  readonly size: number;
  /** The language of the text where it is not the readers' own. */
  readonly language?: Language | null;
}

interface Line {
  readonly runs: readonly Run[];
  /** From the top of the label to the baseline. */
  readonly baseline: number;
}

export interface LabelStyle {
  readonly width: number;
  readonly number: number;
  readonly words: number;
  /** Words on the number's own line where they fit, or always under it. */
  readonly flow: 'beside' | 'under';
}

const SUB = 12;
/** Space between two runs of a line. */
export const RUN_GAP = 4;

/** The label of a figure in at most `width`; a number too wide for its size gets a smaller one. */
export function labelOf(figure: Figure, locale: Locale, style: LabelStyle): Label {
  const { words } = style;
  const name = wordingOf(figure.label, locale.language);
  const sub = subOf(figure, locale);
  const amount = (size: number) => amountRuns(figure, locale, size, words);
  const sizes = [44, 40, 36, 32, 28, 25, 22].filter((size) => size <= style.number);
  const fits = (size: number) => widthOf(amount(size)) <= style.width;
  const size = sizes.find(fits) ?? sizes.at(-1) ?? style.number;
  const head = amount(size);

  if (style.flow === 'beside') {
    const nameRun = run(name.words, 'lab', words, name.language);
    const subRun = run(sub, 'sub', SUB);
    const all = [...head, ...nameRun, ...subRun];
    if (widthOf(all) <= style.width) return stack(figure, [all]);
    if (widthOf([...head, ...nameRun]) <= style.width) {
      return stack(figure, [[...head, ...nameRun], ...wrapRun(sub, 'sub', SUB, style.width)]);
    }
  }
  return stack(figure, [
    ...(fits(size) ? [head] : apart(head)),
    ...wrapRun(name.words, 'lab', words, style.width, name.language),
    ...wrapRun(sub, 'sub', SUB, style.width),
  ]);
}

/** The number of a figure alone, on one line; `form` other than its usual one, where it is given. */
export function numberLabel(
  figure: Figure,
  locale: Locale,
  size: number,
  words: number,
  form = formOf(figure),
): Label {
  return stack(null, [amountRuns(figure, locale, size, words, form)]);
}

/** The words of a figure's label without its number: its name, then how we know it. */
export function wordsLabel(figure: Figure, locale: Locale, width: number, words: number): Label {
  const name = wordingOf(figure.label, locale.language);
  return stack(null, [
    ...wrapRun(name.words, 'lab', words, width, name.language),
    ...wrapRun(subOf(figure, locale), 'sub', SUB, width),
  ]);
}

/** In drawings a growth rate carries its sign, and words stand beside every number. */
function formOf({ measure }: Figure): FigureForm {
  return { kind: measure === 'growth' ? 'signed' : 'label' };
}

function amountRuns(
  figure: Figure,
  locale: Locale,
  size: number,
  words: number,
  form = formOf(figure),
): Run[] {
  const { lead, number, tail } = formatFigure(figure, locale, form);
  return [...run(lead, 'lab', words), ...run(number, 'num', size), ...run(tail, 'lab', words)];
}

/** A number too wide with its words: what stands before it on a line of its own, then the rest. */
function apart(head: readonly Run[]): (readonly Run[])[] {
  const at = head.findIndex(({ role }) => role === 'num');
  return [head.slice(0, at), head.slice(at)].filter((line) => line.length > 0);
}

/** Words that stand where a number was not given. */
export function plainLabel(
  text: string,
  size: number,
  width: number,
  role: 'lab' | 'sub' = 'lab',
): Label {
  return stack(null, wrapRun(text, role, size, width));
}

/** Draws a label with its top left corner at `x`, `y`; a figure in focus is highlighted. */
export function drawLabel(
  parent: Brush,
  label: Label,
  x: number,
  y: number,
  focus: readonly string[],
): void {
  const { figure } = label;
  const place = figure ? figureLink(parent, figure) : parent;
  drawLines(place, label, x, y, figure !== null && focus.includes(figure.id));
}

/** Draws the lines of a label into a place that is a link already, or need not be one. */
export function drawLines(place: Brush, label: Label, x: number, y: number, isLit: boolean): void {
  if (isLit) {
    const [first] = label.lines;
    add(place, 'rect', {
      class: 'fill-highlight',
      x: x - 3,
      y: y + 1,
      width: widthOf(first?.runs ?? []) + 6,
      height: (first?.baseline ?? 0) + 4,
    });
  }
  for (const { runs, baseline } of label.lines) {
    // Words stand on whole units: no eye sees less, and the same numbers come again and again.
    const text = add(place, 'text', { x: Math.floor(x), y: Math.round(y + baseline) });
    runs.forEach((item, index) => {
      const span = add(text, 'tspan', { class: item.role, 'font-size': item.size });
      if (item.language) span.attr('lang', item.language);
      if (index > 0) span.attr('dx', RUN_GAP);
      span.text(item.text);
    });
  }
}

/** The whole label read aloud, for the marks that it stands beside. */
export function spoken(figure: Figure, locale: Locale): string {
  const { text } = formatFigure(figure, locale, formOf(figure));
  const words = [localized(figure.label, locale.language), text];
  const sub = subOf(figure, locale);
  return sub === '' ? words.join(' ') : `${words.join(' ')} (${sub})`;
}

function widthOf(runs: readonly Run[]): number {
  const gaps = Math.max(runs.length - 1, 0) * RUN_GAP;
  return runs.reduce(
    (sum, { text, size, role }) => sum + textWidth(text, size, role === 'num'),
    gaps,
  );
}

/**
 * What a pattern means in words: the stage where it is not done, that a number is ours,
 * and the printed form where it is short, in the readers' language, and not already what the label
 * says.
 */
function subOf(figure: Figure, locale: Locale): string {
  const { words } = locale;
  const parts: string[] = [];
  if (figure.stage !== null && figure.stage !== 'done') parts.push(words.stages[figure.stage]);
  if (figure.origin.kind === 'derived') parts.push(words.chart.ours);
  else {
    const { printed, language } = figure.origin;
    if (language !== undefined && language !== locale.language) return parts.join(' · ');
    const { number, tail } = formatFigure(figure, locale);
    const says = (text: string) => printed.replace(/\s/g, '').includes(text.replace(/\s/g, ''));
    if (!says(number + tail) && textWidth(printed, 1) <= 8) parts.push(printed);
  }
  return parts.join(' · ');
}

function run(text: string, role: Run['role'], size: number, language?: Language | null): Run[] {
  if (text.trim() === '') return [];
  return [{ text: text.trim(), role, size, ...(language ? { language } : {}) }];
}

/** No word is cut: one that is wider than the line makes the label too wide for its layout. */
function wrapRun(
  text: string,
  role: Run['role'],
  size: number,
  width: number,
  language?: Language | null,
): Run[][] {
  if (text === '') return [];
  const words = unbreakable(text).map((word) => textWidth(word.trim(), size));
  const lines = wrapText(text, Math.max(width, ...words), size);
  return lines.map((line) => run(line, role, size, language));
}

function stack(figure: Figure | null, rows: readonly (readonly Run[])[]): Label {
  let y = 0;
  const lines = rows.map((runs): Line => {
    const size = Math.max(...runs.map((item) => item.size));
    // Digits have no descender: the number stands closer to the words below it than words do.
    const isNumber = runs.some(({ role }) => role === 'num');
    const baseline = y + (isNumber ? size * 0.86 : size * 0.98);
    y += isNumber ? size * 1.08 : size * 1.25;
    return { runs, baseline };
  });
  return { figure, lines, width: Math.max(...rows.map(widthOf), 0), height: y };
}
