import { type ChartPlace, chartAddresses, galleryAddress, languageParam } from './chart-address.ts';
import { fileAddress, type PageContext, readEdition, storyPages } from './edition.ts';
import type { Language } from './model/language.ts';
import type { Site } from './model/site.ts';
import type { Chart } from './model/story.ts';
import type { Locale } from './model/words.ts';

/** One chart of one story in one language, with the parts of its address. */
export interface ChartRoute {
  readonly params: {
    readonly lang: Language | undefined;
    readonly story: string;
    readonly chart: string;
  };
  readonly props: {
    /** Its translations are those of the chart's own page. */
    readonly context: PageContext;
    readonly chart: Chart;
  };
}

/** Every chart of every story in every language: the routes of its page, its files, its embeds. */
export async function chartPages(): Promise<ChartRoute[]> {
  const pages = await storyPages();
  return pages.flatMap(({ context }) =>
    context.story.charts.map((chart) => {
      const { site, story } = context;
      const place = placeOf(context, chart);
      const translations = context.translations.map((one) => ({
        ...one,
        href: fileAddress(chartAddresses({ ...place, language: one.language }, site).page),
      }));
      return {
        params: {
          lang: languageParam(story.language, site),
          story: story.slug,
          chart: chart.id,
        },
        props: { context: { ...context, translations }, chart },
      };
    }),
  );
}

/** Where a chart stands, in the words of its addresses. */
export function placeOf(
  { story }: Pick<PageContext, 'story'>,
  { id }: Pick<Chart, 'id'>,
): ChartPlace {
  return { language: story.language, story: story.slug, chart: id };
}

/** Everything that the page of all charts in one language needs. */
export interface GalleryContext {
  readonly site: Site;
  readonly locale: Locale;
  /** The stories of this language, the lead first. */
  readonly stories: readonly PageContext[];
  readonly translations: PageContext['translations'];
}

/** One page of all charts for each language that has a story. */
export async function galleryPages(): Promise<
  { params: { lang: Language | undefined }; props: { gallery: GalleryContext } }[]
> {
  const { site, locales } = await readEdition();
  const pages = (await storyPages()).map(({ context }) => context);
  const inLanguage = (language: Language) =>
    pages
      .filter(({ story }) => story.language === language)
      .sort((a, b) => Number(b.story.slug === site.lead) - Number(a.story.slug === site.lead));
  const spoken = locales.filter(([language]) => inLanguage(language).length > 0);
  const translations = spoken.map(([language, { words }]) => ({
    language,
    name: words.language,
    href: fileAddress(galleryAddress(language, site)),
  }));
  return spoken.map(([language, locale]) => ({
    params: { lang: languageParam(language, site) },
    props: { gallery: { site, locale, stories: inLanguage(language), translations } },
  }));
}
