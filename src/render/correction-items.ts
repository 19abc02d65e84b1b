import { formatCorrected } from '../format/correction.ts';
import { fill } from '../format/fill.ts';
import { localized } from '../model/language.ts';
import type { Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import type { FeedItem } from './feed.ts';

/** One item of the feed for each correction of a story; `link` is the story's full address. */
export function correctionItems(
  { figures, corrections }: Pick<Story, 'figures' | 'corrections'>,
  locale: Locale,
  link: string,
): FeedItem[] {
  return corrections.flatMap(({ figure: id, date, from, to, note }, index) => {
    const figure = figures.find((one) => one.id === id);
    if (!figure) return [];
    const [before, after] = [from, to].map((one) => formatCorrected(figure, one, locale));
    return [
      {
        title: fill(locale.words.page.corrected, {
          label: localized(figure.label, locale.language),
          from: before ?? '',
          to: after ?? '',
        }),
        description: localized(note, locale.language),
        link: `${link}#note-${id}`,
        guid: `${link}#note-${id}:${date}:${index}`,
        published: date,
      },
    ];
  });
}
