import { chartAddresses, dataAddresses, storyAddress } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext } from './edition.ts';
import type { Chart } from './model/story.ts';

/** The full addresses of what belongs to a chart, by name. */
export function chartLinks(context: PageContext, chart: Chart): Record<string, string> {
  const { story, site } = context;
  const { page, csv, json } = chartAddresses(placeOf(context, chart), site);
  const paths = {
    page,
    story: storyAddress(story.slug, story.language, site),
    csv,
    json,
    dataset: dataAddresses(story.slug).dataset,
  };
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, fullAddress(path)]));
}
