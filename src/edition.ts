import { getEntry } from 'astro:content';
import { storyAddress } from './chart-address.ts';
import { astroError, type Edition } from './content-loader.ts';
import { liveEdition } from './live-edition.ts';
import type { Figures } from './model/figure.ts';
import type { Language } from './model/language.ts';
import type { Site } from './model/site.ts';
import type { Story } from './model/story.ts';
import type { Locale } from './model/words.ts';
import { storyFigures, storyLocale } from './render/story-locale.ts';

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

/** An edition that could be read. */
export type WholeEdition = Edition & { readonly site: Site };

/** One page for each story and language, with its address below the base. */
export async function storyPages(): Promise<StoryPage[]> {
  const edition = await readEdition();
  const known = pages.get(edition) ?? pagesOf(edition);
  pages.set(edition, known);
  return known;
}

/** Every route asks for them; what is drawn from a context is kept as long as the context. */
const pages = new WeakMap<WholeEdition, StoryPage[]>();

export interface StoryPage {
  readonly path: string | undefined;
  readonly context: PageContext;
}

/** The same for an edition at hand. */
export function pagesOf({ site, locales: pairs, stories }: WholeEdition): StoryPage[] {
  const locales = new Map(pairs);
  return stories.map((story) => ({
    path: storyAddress(story.slug, story.language, site).replace(/\/$/, '') || undefined,
    context: {
      site,
      story,
      locale: storyLocale(locales.get(story.language) as Locale, story),
      figures: storyFigures(story),
      translations: story.languages.map((language) => ({
        language,
        name: locales.get(language)?.words.language ?? language,
        href: fileAddress(storyAddress(story.slug, language, site)),
      })),
    },
  }));
}

/** The compiled site. Throws the first problem, placed, so that the preview's overlay shows it. */
export async function readEdition(): Promise<WholeEdition> {
  const edition = liveEdition() ?? (await storedEdition());
  const [first] = edition?.problems ?? [];
  if (first) throw astroError(first);
  if (!edition?.site) throw new Error('The content folder could not be read.');
  return edition as WholeEdition;
}

let stored: Promise<Edition | undefined> | undefined;

/** Of a build, whose content does not change: read once, because Astro gives out a copy each time. */
function storedEdition(): Promise<Edition | undefined> {
  stored ??= readStored();
  return stored;
}

async function readStored(): Promise<Edition | undefined> {
  const entry = await getEntry('editions', 'edition');
  return entry?.data as unknown as Edition | undefined;
}

/** The address of a page or file of this site, below the base path. */
export function fileAddress(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The same with the site's own name in front: for feeds, metadata and other houses. */
export function fullAddress(path: string): string {
  return new URL(fileAddress(path), import.meta.env.SITE).href;
}
