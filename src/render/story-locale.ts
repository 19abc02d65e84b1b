import type { Figure, Figures } from '../model/figure.ts';
import { figuresOfSeries } from '../model/series.ts';
import type { Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';

/** The locale with the story's own name for one mark, where it gives one; the same if it has it. */
export function storyLocale(locale: Locale, { front }: Pick<Story, 'front'>): Locale {
  const { words } = locale;
  return front.mark && front.mark !== words.marks.name
    ? { ...locale, words: { ...words, marks: { ...words.marks, name: front.mark } } }
    : locale;
}

/** Every figure that a page of the story may show, values of series too, by id; made once. */
export function storyFigures(story: Pick<Story, 'figures' | 'series'>): Figures {
  const known = figuresByStory.get(story) ?? figuresById(story);
  figuresByStory.set(story, known);
  return known;
}

const figuresByStory = new WeakMap<object, Figures>();

function figuresById({ figures, series }: Pick<Story, 'figures' | 'series'>): Figures {
  const all: Figure[] = [...figures, ...series.flatMap(figuresOfSeries)];
  return new Map(all.map((one) => [one.id, one]));
}
