import { createHash } from 'node:crypto';
import { soleValue } from '../model/figure.ts';
import type { Chart, Story } from '../model/story.ts';
import { sourceWording } from '../model/wording.ts';
import type { Locale } from '../model/words.ts';
import { describeChart, renderChart } from './chart.ts';
import { drawnFigures } from './chart-figures.ts';
import { sourcesOfChart } from './chart-sources.ts';
import { storyFigures, storyLocale } from './story-locale.ts';

/** Hash of everything in an embed that its height depends on, except for style sheets. */
export function markupHash(chart: Chart, story: Story, locale: Locale): string {
  const figures = storyFigures(story);
  const own = storyLocale(locale, story);
  const drawings = ([320, 640] as const).map(
    (width) =>
      renderChart(chart, figures, own, story.mark, { width, focus: [] }, story.outline).svg,
  );
  const words = [chart.title, chart.finding, ...chart.notes].map(({ text }) => text);
  const { legend } = describeChart(chart, figures, own);
  const sources = sourcesOfChart(chart, story, figures);
  return hash([
    drawings,
    words,
    legend,
    sources.map((source) => sourceWording(source, 'publisher', own.language).words),
  ]);
}

/** Hash of the values that a chart shows: it changes when a reader of an older copy should know. */
export function valuesHash(chart: Chart, story: Story, locale: Locale): string {
  const shown = drawnFigures(chart, storyFigures(story), storyLocale(locale, story));
  return hash(
    shown.map(({ id, quantity, unit }) => [id, quantity, soleValue(quantity), unit] as const),
  );
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
