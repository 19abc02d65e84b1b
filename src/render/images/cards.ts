import { kinds } from '../../charts/registry.ts';
import type { Chart } from '../../model/story.ts';
import { breakTitle } from '../title.ts';
import { alternative, settingOf, sourcesInWords } from './chart-image.ts';
import { type ImageContext, siteName } from './context.ts';
import { drawForImage } from './drawing.ts';
import type { Run } from './line-break.ts';
import { runsOf } from './prose.ts';
import { decimal, type Item, type Picture, picture, plain, setText, thickRule } from './sheet.ts';

/** What networks ask for: https://ogp.me, and the large card of X. */
export const CARD = { width: 1200, height: 630 };
const SQUARE = { width: 600, height: 600 };

/** The column of words: as wide as the thick-and-thin rule above it. */
const WORDS = { left: 56, top: 44, width: 490, bottom: 586 };
/** Head, then sentence: the largest of these sizes with which both fit. */
const HEADS = [98, 88, 78, 68, 60, 54, 49, 44, 40, 36];
/** The drawing of a chart speaks first: its head is no larger than this. */
const CHART_HEAD = 60;
/** A head of Chinese stays on one line down to this size, because it has no spaces to break at. */
const ONE_LINE = 44;
const LEADING = 1.1;
const SENTENCES = [29, 27, 25, 23, 21];

/** Left edge and width of the picture of all figures, which bleeds off at the right and the foot. */
const FRUIT = { left: 574, width: 690, bleed: 40 };
/** Where any other drawing stands. */
const DRAWING = { left: 626, top: 44, width: 518, height: 542 };
/** In the wide drawing of all figures the marks lie between these two. */
const PACKED = { left: 96, right: 654 };

/** The card of a story: its headline and summary, and its figures. */
export function storyCard(context: ImageContext): Picture {
  const { story } = context;
  const { title, description, kicker, dateline } = story.front;
  const chart = story.charts.find(everyFigure) ?? story.charts[0];
  const words = setWords(
    { title, largest: HEADS[0] as number, sentence: plain(description) },
    `${kicker} · ${dateline}`,
    context,
  );
  const drawing = chart ? placeDrawing(chart, context) : '';
  return picture(CARD, drawing + words, { title, description }, story.theme);
}

/** The card of a chart: its title and finding, and its drawing. */
export function chartCard(chart: Chart, context: ImageContext): Picture {
  const { story } = context;
  const words = setWords(
    { title: chart.title.text, largest: CHART_HEAD, sentence: runsOf(chart.finding.html) },
    `${siteName(context)} · ${sourcesInWords(chart, context)}`,
    context,
  );
  const drawing = placeDrawing(chart, context);
  const said = { title: chart.title.text, description: alternative(chart, context) };
  return picture(CARD, drawing + words, said, story.theme);
}

/** What a messenger shows small beside a link: the picture of all figures, or the headline. */
export function squareImage(context: ImageContext): Picture {
  const { story } = context;
  const { title, description } = story.front;
  const chart = story.charts.find(everyFigure);
  const content = chart ? fitPacked(chart, context) : fitTitle(context);
  return picture(SQUARE, content, { title, description }, story.theme);
}

function everyFigure({ kind }: Chart): boolean {
  return kinds[kind]?.everyFigure === true;
}

function placeDrawing(chart: Chart, context: ImageContext): string {
  const { story, figures, locale } = context;
  if (everyFigure(chart)) {
    const { height, markup } = drawForImage(chart, story, figures, locale, {
      width: 640,
      bare: true,
    });
    const scale = FRUIT.width / (PACKED.right - PACKED.left);
    const top = CARD.height + FRUIT.bleed - height * scale;
    return placed(markup, FRUIT.left - PACKED.left * scale, top, scale);
  }
  const { width, height, markup } = drawForImage(chart, story, figures, locale, { width: 320 });
  const scale = Math.min(DRAWING.width / width, DRAWING.height / height);
  const left = DRAWING.left + (DRAWING.width - width * scale) / 2;
  return placed(markup, left, DRAWING.top + (DRAWING.height - height * scale) / 2, scale);
}

function fitPacked(chart: Chart, { story, figures, locale }: ImageContext): string {
  const { height, markup } = drawForImage(chart, story, figures, locale, {
    width: 640,
    bare: true,
  });
  const width = PACKED.right - PACKED.left;
  const room = SQUARE.width - 60;
  const scale = Math.min(room / width, room / height);
  const left = (SQUARE.width - width * scale) / 2 - PACKED.left * scale;
  return placed(markup, left, (SQUARE.height - height * scale) / 2, scale);
}

function fitTitle(context: ImageContext): string {
  const room = { width: SQUARE.width - 2 * WORDS.left, height: SQUARE.height - 2 * WORDS.top };
  const choices = HEADS.map((size) => [
    thickRule(0, room.width),
    ...setHead(context.story.front.title, size, room.width, context),
  ]);
  const items = choices.find((one) => heightOf(one) <= room.height) ?? choices.at(-1) ?? [];
  return stack(items, WORDS.left, WORDS.top);
}

interface Said {
  readonly title: string;
  /** Size of the head at most. */
  readonly largest: number;
  readonly sentence: readonly Run[];
}

/** Rule, head and sentence from the top, one small line at the foot. */
function setWords({ title, largest, sentence }: Said, foot: string, context: ImageContext): string {
  const setting = settingOf(context);
  const { left, top, width, bottom } = WORDS;
  const small = setText(
    plain(foot),
    { gap: 0, width, size: 20, leading: 30, colour: 'muted' },
    setting,
  );
  const room = bottom - top - small.height - 24;
  const choices = HEADS.filter((size) => size <= largest).flatMap((size) =>
    SENTENCES.map((smaller) => ({
      size,
      head: setHead(title, size, width, context),
      sentence: setText(
        sentence,
        { gap: 26, width, size: smaller, leading: smaller * 1.62 },
        setting,
      ),
    })),
  );
  const lines = headLines(title).length;
  const chinese = context.story.language.startsWith('zh');
  const isWhole = ({ head, size }: (typeof choices)[number]) =>
    !chinese || (size >= ONE_LINE && heightOf(head) <= lines * size * LEADING);
  const fitting = choices.filter((one) => heightOf([...one.head, one.sentence]) + 45 <= room);
  const best = fitting.find(isWhole) ?? fitting[0] ?? choices.at(-1);
  const items = best ? [thickRule(0, width), ...best.head, best.sentence] : [];
  return stack(items, left, top) + stack([small], left, bottom - small.height);
}

/** A head breaks where it has a comma, which falls away, and after a colon. */
function headLines(title: string): string[] {
  return breakTitle(title).flatMap((line) => line.split(/(?<=：)/));
}

function setHead(title: string, size: number, width: number, context: ImageContext): Item[] {
  return headLines(title).map((line, index) =>
    setText(
      plain(line, 'head'),
      { gap: index === 0 ? 38 : 0, width, size, leading: size * LEADING, balanced: true },
      settingOf(context),
    ),
  );
}

function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, { gap, height }, index) => sum + height + (index === 0 ? 0 : gap), 0);
}

function stack(items: readonly Item[], left: number, top: number): string {
  let y = top;
  return items
    .map(({ gap, height, markup }, index) => {
      if (index > 0) y += gap;
      const group = `<g transform="translate(${left} ${decimal(y)})">${markup}</g>`;
      y += height;
      return group;
    })
    .join('');
}

function placed(markup: string, x: number, y: number, scale: number): string {
  const at = `translate(${decimal(x)} ${decimal(y)}) scale(${Math.round(scale * 1e4) / 1e4})`;
  return `<g transform="${at}">${markup}</g>`;
}
