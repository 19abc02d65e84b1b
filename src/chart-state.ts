import { chartAddresses } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext } from './edition.ts';
import type { Chart } from './model/story.ts';
import { drawnFigures } from './render/chart-figures.ts';
import { valuesHash } from './render/embed-state.ts';

/** `latest.json`: what a copy that was frozen earlier compares itself with. */
export function newestState(context: PageContext, chart: Chart) {
  const { story, locale, figures, site } = context;
  const { page, embed } = chartAddresses(placeOf(context, chart), site);
  const shown = new Set(drawnFigures(chart, figures, locale).map(({ id }) => id));
  const corrections = story.corrections.filter(({ figure }) => shown.has(figure));
  const days = corrections.map(({ date }) => date);
  return {
    chart: `${story.slug}/${chart.id}`,
    values: valuesHash(chart, story, locale),
    corrected: days.toSorted().at(-1) ?? null,
    corrections,
    page: fullAddress(page),
    embed: fullAddress(embed),
  };
}
