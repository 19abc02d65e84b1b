import type { SourceRecord } from '../model/dataset.ts';
import type { Figures } from '../model/figure.ts';
import type { Site } from '../model/site.ts';
import type { Chart, Story } from '../model/story.ts';
import { sourceWording } from '../model/wording.ts';
import { sourcesOfChart } from './chart-sources.ts';

/*
 * What search engines read (https://schema.org). Addresses are full, and come from the pages.
 */

/** A story as a NewsArticle: only what the page's own head does not say already. */
export function articleData(story: Story, site: Site, page: string, modified: string) {
  const { language, front } = story;
  const desk = { '@type': 'Organization', name: site.name[language] };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: front.title,
    inLanguage: language,
    datePublished: front.published,
    dateModified: modified,
    mainEntityOfPage: page,
    author: desk,
    publisher: desk,
  };
}

/** Full addresses by name, as `chartLinks` gives them. */
export type Links = Readonly<Record<string, string>>;

/** A chart as a Dataset, with its sources and its files. */
export function datasetData(
  chart: Chart,
  { story, figures, site }: { story: Story; figures: Figures; site: Site },
  links: Links,
) {
  const { language, front } = story;
  const sources = sourcesOfChart(chart, story, figures);
  const named = (source: SourceRecord, part: 'title' | 'publisher') =>
    sourceWording(source, part, language).words;
  const file = (name: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: links[name],
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: chart.title.text,
    // Fifty characters at least are asked for: a finding alone may be shorter.
    description: [
      chart.finding.text,
      ...chart.notes.map(({ text }) => text),
      front.description,
      ...sources.map((source) => `${named(source, 'publisher')}: ${named(source, 'title')}`),
    ].join(' '),
    url: links['page'],
    inLanguage: language,
    datePublished: front.published,
    isAccessibleForFree: true,
    ...(site.licence ? { license: site.licence.url } : {}),
    creator: { '@type': 'Organization', name: site.name[language] },
    isBasedOn: sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      publisher: { '@type': 'Organization', name: named(source, 'publisher') },
      datePublished: source.published,
      ...(source.url ? { url: source.url } : {}),
    })),
    isPartOf: { '@type': 'NewsArticle', headline: front.title, url: links['story'] },
    distribution: [file('csv', 'text/csv'), file('json', 'application/json')],
  };
}

/** Data as the text of a script element, which nothing in the data can close, or end a line of. */
export function scriptJson(data: unknown): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(data).replaceAll(/[<\u2028\u2029]/g, escaped);
}
