import { kinds } from '../../charts/registry.ts';
import type { Block, Chart, Guess, Scene } from '../../model/story.ts';
import { breakTitle } from '../title.ts';
import { alternative, drawingWithNotes, finding, imprint, settingOf } from './chart-image.ts';
import type { ImageContext } from './context.ts';
import { runsOf, setProse } from './prose.ts';
import {
  COLUMN,
  composeSheet,
  type Item,
  MARGIN,
  type Picture,
  plain,
  setText,
  type TextStyle,
  thickRule,
} from './sheet.ts';

/** Tallest slice, in units of which 360 make the width: about the screen of a phone. */
const TALLEST = 800;

const SECTION: TextStyle = {
  gap: 12,
  width: COLUMN,
  size: 26,
  leading: 35,
  balanced: true,
  withNext: true,
};
const TERM: TextStyle = {
  gap: 12,
  width: COLUMN,
  size: 18,
  leading: 26,
  balanced: true,
  withNext: true,
};

/**
 * The whole story as pictures to be read one below the other: platforms refuse one that is taller.
 * Slices end between paragraphs, and a head stays with what it opens.
 */
export function storyImages(context: ImageContext): Picture[] {
  const { story } = context;
  const items = [
    ...opening(context),
    ...story.blocks.flatMap((block) => setBlock(block, context)),
    ...imprint(null, context, 44),
  ];
  const slices = slice(items, TALLEST);
  const { title, description } = story.front;
  // The space between two paragraphs is shared by the slices that part them.
  const half = (part: readonly Item[] | undefined) => (part?.[0] ? part[0].gap / 2 : MARGIN);
  return slices.map((part, index) => {
    const margins = { top: index === 0 ? MARGIN : half(part), bottom: half(slices[index + 1]) };
    return composeSheet(part, { title, description }, settingOf(context), margins);
  });
}

/** One scene: its head, its chart, the text of its steps. */
export function sceneImage(scene: Scene, context: ImageContext): Picture {
  const chart = chartOf(scene.chart, context);
  return composeSheet(
    [...setScene(scene, context, 0), ...imprint(chart, context, 20)],
    { title: scene.title.text, description: alternative(chart, context) },
    settingOf(context),
  );
}

/** Items in slices of about the same height, none taller than `tallest` unless one item is. */
export function slice(items: readonly Item[], tallest: number): Item[][] {
  const groups = together(items);
  const total = groups.reduce((sum, group) => sum + heightOf(group), 0);
  const target = total / Math.ceil(total / tallest);
  const slices: Item[][] = [];
  for (const group of groups) {
    const last = slices.at(-1);
    const height = last ? heightOf(last) + heightOf(group) : 0;
    if (last && height <= tallest && heightOf(last) + heightOf(group) / 2 <= target)
      last.push(...group);
    else slices.push([...group]);
  }
  return slices;
}

/** Items that may not be parted. */
function together(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  items.forEach((item, index) => {
    if (index > 0 && items[index - 1]?.withNext) groups.at(-1)?.push(item);
    else groups.push([item]);
  });
  return groups;
}

function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, { gap, height }) => sum + gap + height, 0);
}

function opening(context: ImageContext): Item[] {
  const { front, language } = context.story;
  const setting = settingOf(context);
  const lines = breakTitle(front.title);
  const longest = Math.max(5, ...lines.map((line) => line.length));
  const size = language.startsWith('zh') ? Math.floor(COLUMN / longest) : 36;
  const title = {
    gap: 16,
    width: COLUMN,
    size,
    leading: size * 1.1,
    balanced: true,
    withNext: true,
  };
  const small: TextStyle = { gap: 10, width: COLUMN, size: 13, leading: 20, colour: 'muted' };
  return [
    thickRule(0, COLUMN),
    ...lines.map((line, index) =>
      setText(plain(line, 'head'), { ...title, gap: index === 0 ? title.gap : 0 }, setting),
    ),
    setText(plain(front.kicker), { ...small, gap: 16 }, setting),
    setText(plain(front.dateline), { ...small, gap: 0 }, setting),
  ];
}

function setBlock(block: Block, context: ImageContext): Item[] {
  const setting = settingOf(context);
  switch (block.kind) {
    case 'prose':
      return setProse(block.html, setting);
    case 'heading':
      return [
        thickRule(52, COLUMN),
        setText(runsOf(block.title.html, 'head'), { ...SECTION, size: 34, leading: 42 }, setting),
      ];
    case 'scene':
      return setScene(block.scene, context, 44);
    case 'guess':
      return setGuess(block.guess, context);
    case 'chart':
      return setChart(chartOf(block.chart, context), context);
  }
}

function setScene(scene: Scene, context: ImageContext, gap: number): Item[] {
  const setting = settingOf(context);
  const chart = chartOf(scene.chart, context);
  return [
    thickRule(gap, COLUMN),
    setText(runsOf(scene.title.html, 'head'), SECTION, setting),
    ...setProse(scene.intro, setting),
    setText(runsOf(chart.title.html, 'strong'), { ...TERM, size: 15, leading: 24 }, setting),
    ...drawingWithNotes(chart, context),
    ...scene.steps.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'html' ? setProse(part.html, setting) : setGuess(part.guess, context),
      ),
    ),
  ];
}

/** A chart that no scene shows. The picture of all figures needs no head where the story opens with it. */
function setChart(chart: Chart, context: ImageContext): Item[] {
  const setting = settingOf(context);
  if (kinds[chart.kind]?.everyFigure) {
    return [...drawingWithNotes(chart, context), ...finding(chart, setting, 12)];
  }
  return [
    thickRule(36, COLUMN),
    setText(runsOf(chart.title.html, 'head'), TERM, setting),
    ...drawingWithNotes(chart, context),
    ...finding(chart, setting, 10),
  ];
}

/** A picture asks nobody: the question, what there was to choose from, and the answer. */
function setGuess({ question, options, answer }: Guess, context: ImageContext): Item[] {
  const setting = settingOf(context);
  const { guess } = context.locale.words.kit;
  const choices = options.map(({ words }) => words).join(' / ');
  const style: TextStyle = {
    gap: 4,
    width: COLUMN,
    size: 14,
    leading: 24,
    colour: 'muted',
    withNext: true,
  };
  return [
    setText(plain(guess), { ...style, gap: 28, size: 12, leading: 18 }, setting),
    setText(runsOf(question.html, 'head'), { ...TERM, gap: 2 }, setting),
    setText(plain(choices), style, setting),
    ...setProse(answer, setting),
  ];
}

function chartOf(id: string, { story }: ImageContext): Chart {
  const chart = story.charts.find((one) => one.id === id);
  if (!chart) throw new Error(`There is no chart ${id}.`);
  return chart;
}
