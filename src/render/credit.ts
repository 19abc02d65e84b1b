import { fill } from '../format/fill.ts';
import type { Figures } from '../model/figure.ts';
import type { Site } from '../model/site.ts';
import type { Chart, Story } from '../model/story.ts';
import { sourceWording } from '../model/wording.ts';
import type { Locale } from '../model/words.ts';
import { sourcesOfChart } from './chart-sources.ts';

/** Who made a chart and whose data it shows, in one line: what others print under it. */
export function creditLine(
  chart: Chart,
  context: { story: Story; figures: Figures; locale: Locale; site: Pick<Site, 'name'> },
): string {
  const { story, figures, locale, site } = context;
  const publishers = sourcesOfChart(chart, story, figures).map(
    (source) => sourceWording(source, 'publisher', locale.language).words,
  );
  const separator = locale.language.startsWith('zh') ? '、' : ', ';
  return fill(locale.words.charts.credit, {
    site: site.name[locale.language] ?? '',
    sources: [...new Set(publishers)].join(separator),
  });
}
