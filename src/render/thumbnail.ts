import type { Figures } from '../model/figure.ts';
import type { Chart, Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import { renderChart } from './chart.ts';

/**
 * The narrow drawing of a chart for a page of many: its ids are unlike those of other stories, and
 * its numbers link nowhere, because their notes stand on the chart's own page.
 */
export function renderThumbnail(
  chart: Chart,
  { story, figures, locale }: { story: Story; figures: Figures; locale: Locale },
): string {
  const named = { ...chart, id: `${story.slug}-${chart.id}` };
  const view = { width: 320, focus: [] } as const;
  const { svg } = renderChart(named, figures, locale, story.mark, view, story.outline);
  return svg
    .replace(/<(\/?)a(?=[ >])/g, '<$1g')
    .replace(/ (?:href="#note-[^"]*"|tabindex="-1")/g, '');
}
