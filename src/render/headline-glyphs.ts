import { formatFigure } from '../format/number.ts';
import type { Language } from '../model/language.ts';
import type { Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import { describeChart, renderChart } from './chart.ts';
import { createDocument } from './document.ts';
import { breakTitle } from './title.ts';

/** The characters that a story sets in the headline face, each once, in the order of their codes. */
export interface HeadlineGlyphs {
  /** Headline, space, digits and signs of numbers: what the first screen shows. */
  readonly first: string;
  /** What the heads and numbers further down need besides. */
  readonly rest: string;
}

const NUMBERS = ' 0123456789.+%—';

/** The face draws these as wide as a Chinese character; other scripts take them from elsewhere. */
const FULL_WIDTH = /[‘’“”…×÷]/u;

/**
 * The characters of everything that `type.css` and `charts.css` set in the headline face: the
 * headline, headings of acts and scenes, the ledger's title, and every number of class `num`.
 */
export function headlineGlyphs(story: Story, locale: Locale): HeadlineGlyphs {
  return splitGlyphs(story.language, breakTitle(story.front.title), [
    ...headings(story),
    locale.words.ledger.title,
    ...numbersInNotes(story, locale),
    ...numbersInDrawings(story, locale),
  ]);
}

/** The same for the chart pages of a story: the titles of its charts, and its numbers. */
export function chartPageGlyphs(story: Story, locale: Locale): HeadlineGlyphs {
  return splitGlyphs(
    story.language,
    story.charts.map(({ title }) => title.text),
    [...numbersInNotes(story, locale), ...numbersInDrawings(story, locale)],
  );
}

/** The same for the page of all charts: its own title, those of the stories, the drawn numbers. */
export function galleryGlyphs(
  pages: readonly { readonly story: Story; readonly locale: Locale }[],
): HeadlineGlyphs {
  return splitGlyphs(
    pages[0]?.story.language ?? '',
    [
      ...pages.slice(0, 1).map(({ locale }) => locale.words.charts.all),
      ...pages.map(({ story }) => story.front.title),
    ],
    pages.flatMap(({ story, locale }) => numbersInDrawings(story, locale)),
  );
}

/** The same for the page of a story's kit: its own heads. */
export function kitGlyphs({ language }: Story, { words: { kit } }: Locale): HeadlineGlyphs {
  return splitGlyphs(language, [kit.title], [kit.story, kit.charts, kit.scenes, kit.cards]);
}

function splitGlyphs(
  language: Language,
  firstTexts: readonly string[],
  restTexts: readonly string[],
): HeadlineGlyphs {
  const chinese = language.startsWith('zh');
  const charactersOf = (texts: readonly string[]) =>
    [...new Set(texts.join(''))].filter((one) => chinese || !FULL_WIDTH.test(one)).sort();
  const first = charactersOf([NUMBERS, ...firstTexts]);
  const rest = charactersOf(restTexts).filter((one) => !first.includes(one));
  return { first: first.join(''), rest: rest.join('') };
}

function headings(story: Story): string[] {
  return story.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.title.text];
    return block.kind === 'scene' ? [block.scene.title.text] : [];
  });
}

function numbersInNotes(story: Story, locale: Locale): string[] {
  return story.figures.map((figure) => formatFigure(figure, locale).number);
}

/**
 * Read off the drawings themselves, so that a new kind of chart is not forgotten. The chart of all
 * figures writes counts in plain digits, which the first file has.
 */
function numbersInDrawings(story: Story, locale: Locale): string[] {
  const known = drawnNumbers.get(story);
  if (known?.locale === locale) return known.numbers;
  const numbers = readNumbers(story, locale);
  drawnNumbers.set(story, { locale, numbers });
  return numbers;
}

/** Kept for the story: its page, its chart pages and the page of all charts want the same. */
const drawnNumbers = new WeakMap<Story, { locale: Locale; numbers: string[] }>();

function readNumbers(story: Story, locale: Locale): string[] {
  const figures = new Map(story.figures.map((figure) => [figure.id, figure]));
  const measured = story.charts.filter(
    (chart) => !describeChart(chart, figures, locale).everyFigure,
  );
  return measured.flatMap((chart) =>
    ([320, 640] as const).flatMap((width) => {
      const view = { width, focus: [] };
      const { svg } = renderChart(chart, figures, locale, story.mark, view, story.outline);
      const { documentElement } = createDocument();
      documentElement.innerHTML = svg;
      return [...documentElement.querySelectorAll('.num')].map((one) => one.textContent ?? '');
    }),
  );
}
