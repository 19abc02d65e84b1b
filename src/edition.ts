import { getEntry } from 'astro:content';
import { astroError, type Edition } from './content-loader.ts';
import type { Figures } from './model/figure.ts';
import type { Language } from './model/language.ts';
import { figuresOfSeries } from './model/series.ts';
import type { Site } from './model/site.ts';
import type { Story } from './model/story.ts';
import type { Locale } from './model/words.ts';

/** Everything that the components of one story page need. */
export interface PageContext {
  readonly site: Site;
  readonly story: Story;
  readonly locale: Locale;
  readonly figures: Figures;
  /** Addresses of the same story in other languages, the language's own name with each. */
  readonly translations: readonly Translation[];
}

export interface Translation {
  readonly language: Language;
  readonly name: string;
  readonly href: string;
}

/** One page for each story and language, with its address below the base. */
export async function storyPages(): Promise<{ path: string | undefined; context: PageContext }[]> {
  const { site, locales: pairs, stories } = await readEdition();
  const locales = new Map(pairs);
  return stories.map((story) => ({
    path: storyPath(story.slug, story.language, site) || undefined,
    context: {
      site,
      story,
      locale: named(locales.get(story.language) as Locale, story),
      figures: new Map(
        [...story.figures, ...story.series.flatMap(figuresOfSeries)].map((one) => [one.id, one]),
      ),
      translations: story.languages.map((language) => ({
        language,
        name: locales.get(language)?.words.language ?? language,
        href: address(storyPath(story.slug, language, site)),
      })),
    },
  }));
}

/** The locale with the story's own name for one mark, where it gives one. */
function named(locale: Locale, { front }: Story): Locale {
  const { words } = locale;
  return front.mark
    ? { ...locale, words: { ...words, marks: { ...words.marks, name: front.mark } } }
    : locale;
}

/** The compiled site. Throws the first problem, placed, so that the preview's overlay shows it. */
export async function readEdition(): Promise<Edition & { readonly site: Site }> {
  const entry = await getEntry('editions', 'edition');
  const edition = entry?.data as unknown as Edition | undefined;
  const [first] = edition?.problems ?? [];
  if (first) throw astroError(first);
  if (!edition?.site) throw new Error('The content folder could not be read.');
  return { ...edition, site: edition.site };
}

/** `<lang>/<story>` without the default language and without the lead story; '' is the home page. */
function storyPath(slug: string, language: Language, site: Site): string {
  return [
    ...(language === site.languages[0] ? [] : [language]),
    ...(slug === site.lead ? [] : [slug]),
  ].join('/');
}

/** The address of the data with which a story's explorer works. */
export function explorerAddress({ site, story }: PageContext): string {
  const prefix = story.language === site.languages[0] ? '' : `${story.language}/`;
  return fileAddress(`${prefix}data/${story.slug}/explorer.json`);
}

/** The address of a page of this site, below the base path, with its closing slash. */
export function address(path: string): string {
  return fileAddress(path === '' ? '' : `${path}/`);
}

/** The address of a file of this site, below the base path. */
export function fileAddress(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
