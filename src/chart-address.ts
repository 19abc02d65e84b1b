import type { Language } from './model/language.ts';
import type { Site } from './model/site.ts';

/*
 * Where things stand on the site, as paths below the base, without a leading slash. A page's path
 * ends with a slash. `fileAddress` of edition.ts puts the base in front.
 */

/** One chart of one story in one language. */
export interface ChartPlace {
  readonly language: Language;
  /** Slug of the story. */
  readonly story: string;
  /** Id of the chart. */
  readonly chart: string;
}

/** Everything that belongs to a chart. Variants are paths, never queries. */
export interface ChartAddresses {
  readonly page: string;
  readonly svg: string;
  readonly png: string;
  readonly png2x: string;
  readonly csv: string;
  readonly json: string;
  readonly oembed: string;
  readonly embed: string;
  readonly embedDark: string;
  readonly heights: string;
  readonly latest: string;
}

export function chartAddresses(
  { language, story, chart }: ChartPlace,
  site: Pick<Site, 'languages'>,
): ChartAddresses {
  const own = `${languageFolder(language, site)}charts/${story}/${chart}`;
  const embed = `${languageFolder(language, site)}embed/${story}/${chart}/`;
  return {
    page: `${own}/`,
    svg: `${own}.svg`,
    png: `${own}.png`,
    png2x: `${own}@2x.png`,
    csv: `${own}.csv`,
    json: `${own}.json`,
    oembed: `${own}.oembed.json`,
    embed,
    embedDark: `${embed}dark/`,
    heights: `${embed}heights.json`,
    latest: `${embed}latest.json`,
  };
}

/** The page of all charts. */
export function galleryAddress(language: Language, site: Pick<Site, 'languages'>): string {
  return `${languageFolder(language, site)}charts/`;
}

/** A story's page; '' for the lead story in the default language. */
export function storyAddress(
  story: string,
  language: Language,
  site: Pick<Site, 'languages' | 'lead'>,
): string {
  return languageFolder(language, site) + (story === site.lead ? '' : `${story}/`);
}

/** The folder of files for platforms that take neither frames nor scripts. */
export function kitAddress(story: string, language: Language, site: Pick<Site, 'languages'>) {
  return `${languageFolder(language, site)}kit/${story}/`;
}

export function feedAddress(language: Language, site: Pick<Site, 'languages'>): string {
  return `${languageFolder(language, site)}feed.xml`;
}

/** A story's data, the same in all languages. */
export function dataAddresses(story: string) {
  return {
    dataset: `data/${story}/dataset.json`,
    figures: `data/${story}/figures.csv`,
    package: `data/${story}/datapackage.json`,
  };
}

/** What a story's explorer works with: figures written in the words of one language. */
export function explorerAddress(story: string, language: Language, site: Pick<Site, 'languages'>) {
  return `${languageFolder(language, site)}data/${story}/explorer.json`;
}

/** The language as the first part of a route; undefined for the default language. */
export function languageParam(
  language: Language,
  { languages: [first] }: Pick<Site, 'languages'>,
): Language | undefined {
  return language === first ? undefined : language;
}

function languageFolder(language: Language, site: Pick<Site, 'languages'>): string {
  const part = languageParam(language, site);
  return part === undefined ? '' : `${part}/`;
}
