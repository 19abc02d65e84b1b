import { fill } from '../../format/fill.ts';
import { formatDay } from '../../format/period.ts';
import type { Chart } from '../../model/story.ts';
import { sourceWording } from '../../model/wording.ts';
import { describeChart } from '../chart.ts';
import { sourcesOfChart } from '../chart-sources.ts';
import { type ImageContext, siteName } from './context.ts';
import { drawForImage } from './drawing.ts';
import { runsOf } from './prose.ts';
import {
  COLUMN,
  composeSheet,
  type Item,
  type Picture,
  plain,
  type Setting,
  setText,
  type TextStyle,
  thickRule,
  thinRule,
} from './sheet.ts';

const SMALL: TextStyle = { gap: 6, width: COLUMN, size: 12, leading: 18, colour: 'muted' };

/**
 * A chart that stands by itself: title, finding, drawing, what a mark is, notes, source and credit.
 * 360 units wide, as a phone shows it. Kept with the context, because the files of a chart's page
 * and its story's kit want the same.
 */
export function chartImage(chart: Chart, context: ImageContext): Picture {
  const known = composed.get(context) ?? new Map<Chart, Picture>();
  composed.set(context, known);
  const picture = known.get(chart) ?? compose(chart, context);
  known.set(chart, picture);
  return picture;
}

const composed = new WeakMap<ImageContext, Map<Chart, Picture>>();

function compose(chart: Chart, context: ImageContext): Picture {
  const setting = settingOf(context);
  const title: TextStyle = { gap: 12, width: COLUMN, size: 22, leading: 29, balanced: true };
  return composeSheet(
    [
      thickRule(0, COLUMN),
      setText(runsOf(chart.title.html, 'head'), title, setting),
      ...finding(chart, setting, 8),
      ...drawingWithNotes(chart, context),
      ...imprint(chart, context, 14),
    ],
    { title: chart.title.text, description: alternative(chart, context) },
    setting,
  );
}

/** The picture in words, for those who do not see it. */
export function alternative(chart: Chart, { locale }: Pick<ImageContext, 'locale'>): string {
  const { kit } = locale.words;
  return fill(kit.alt, { title: chart.title.text, finding: chart.finding.text });
}

/** The sentence that the chart proves, its numbers as on the page. */
export function finding(chart: Chart, setting: Setting, gap: number): Item[] {
  if (chart.finding.text === '') return [];
  const style = { gap, width: COLUMN, size: 15, leading: 25 };
  return [setText(runsOf(chart.finding.html), style, setting)];
}

/** The drawing, what one mark stands for, and the chart's notes. */
export function drawingWithNotes(chart: Chart, context: ImageContext): Item[] {
  const { story, figures, locale } = context;
  const setting = settingOf(context);
  const { height, markup } = drawForImage(chart, story, figures, locale, { width: 320 });
  const { legend } = describeChart(chart, figures, locale);
  return [
    { gap: 16, height, markup, withNext: true },
    ...(legend ? [setText(plain(legend), { ...SMALL, gap: 12 }, setting)] : []),
    ...chart.notes.map((note, index) =>
      setText(
        [{ text: `${locale.words.chart.note} `, face: 'strong' }, ...runsOf(note.html)],
        { ...SMALL, gap: index === 0 && !legend ? 12 : 4 },
        setting,
      ),
    ),
  ];
}

/** Below a thin rule: where the numbers come from, who drew them, where the chart lives. */
export function imprint(chart: Chart | null, context: ImageContext, gap: number): Item[] {
  const { locale, addressOf } = context;
  const setting = settingOf(context);
  const source = sourcesInWords(chart, context);
  return [
    thinRule(gap, COLUMN, setting),
    setText(
      [{ text: `${locale.words.chart.source} `, face: 'strong' }, ...plain(source)],
      { ...SMALL, gap: 8, withNext: true },
      setting,
    ),
    setText(
      [{ text: `${siteName(context)} `, face: 'strong' }, ...plain(addressOf(chart))],
      { ...SMALL, gap: 0 },
      setting,
    ),
  ];
}

export function settingOf({ story, fonts }: ImageContext): Setting {
  return { theme: story.theme, fonts, language: story.language };
}

/** Publisher and day of each source of a chart, or of the whole story. */
export function sourcesInWords(
  chart: Chart | null,
  { story, figures, locale }: ImageContext,
): string {
  const sources = chart ? sourcesOfChart(chart, story, figures) : story.sources;
  return sources
    .map((source) => {
      const publisher = sourceWording(source, 'publisher', locale.language).words;
      return `${publisher} ${formatDay(source.published, locale)}`;
    })
    .join(locale.words.kit.and);
}
