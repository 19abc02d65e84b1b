import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/source-text.ts';
import type { Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import { markupHash } from './embed-state.ts';

/**
 * Charts whose embeds have no measured height, or one of before a change. `file` is the story's
 * `heights.json`, as reports name it.
 */
export function heightsToMeasure(story: Story, locale: Locale, file: string): Diagnostic[] {
  const place = locate({ file, text: '' }, 0);
  return story.charts.flatMap((chart) => {
    const measured = story.heights[chart.id];
    const values = { chart: chart.id, language: story.language };
    if (!measured) return [diagnostic('embed-height-missing', values, place)];
    if (measured.of === markupHash(chart, story, locale)) return [];
    return [diagnostic('embed-height-stale', values, place)];
  });
}
