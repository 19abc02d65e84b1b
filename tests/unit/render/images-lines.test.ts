import { beforeAll, expect, test } from 'vitest';
import { cutImageFonts, type ImageFonts } from '../../../src/render/images/image-fonts.ts';
import { breakLines, type LineStyle, type Run } from '../../../src/render/images/line-break.ts';
import type { Item } from '../../../src/render/images/sheet.ts';
import { slice } from '../../../src/render/images/story-image.ts';
import { readFaces } from './image-sample.ts';

let fonts: ImageFonts;
beforeAll(async () => {
  fonts = await cutImageFonts(await readFaces(), '一二三四五六七八九十，。“”');
});

const figure = { id: 'x', measure: 'amount', status: 'stated' } as const;
const CASES: readonly (readonly [string, readonly Run[], LineStyle, readonly string[]])[] = [
  [
    'Chinese breaks anywhere, but a line does not begin with a comma',
    [{ text: '一二三四五，六七', face: 'text' }],
    { width: 50, size: 10 },
    ['一二三四', '五，六七'],
  ],
  [
    'words of other scripts stay whole, and the space at a break falls away',
    [{ text: 'one two three', face: 'text' }],
    { width: 45, size: 10 },
    ['one two', 'three'],
  ],
  [
    'the number of a figure stays with its unit',
    [
      { text: '一二三', face: 'text' },
      { text: '约0.53亿元', face: 'strong', figure },
    ],
    { width: 70, size: 10 },
    ['一二三', '约0.53亿元'],
  ],
  [
    'a head is broken into lines of about the same length',
    [{ text: '一二三四五六七', face: 'head' }],
    { width: 60, size: 10, balanced: true },
    ['一二三四', '五六七'],
  ],
  [
    'line breaks of the source are spaces, and runs keep the space between them',
    [
      { text: 'one\n', face: 'text' },
      { text: 'two', face: 'strong' },
      { text: ' three', face: 'text' },
    ],
    { width: 200, size: 10 },
    ['one two three'],
  ],
  [
    'what is wider than a line is broken rather than cut off',
    [{ text: 'abcdefghij', face: 'text' }],
    { width: 30, size: 10 },
    ['abcde', 'fghij'],
  ],
  [
    'an address breaks after a slash',
    [{ text: 'news.example/charts/harbour', face: 'text' }],
    { width: 110, size: 10 },
    ['news.example/charts/', 'harbour'],
  ],
];

test.each(CASES)('%s', (_, runs, style, expected) => {
  const lines = breakLines(runs, style, fonts);
  expect(lines.map(written)).toEqual(expected);
  for (const line of lines) {
    const last = line.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(style.width + 0.01);
  }
});

test('a comma in a head takes half the room', () => {
  const style = { width: 200, size: 10 };
  const [head] = breakLines([{ text: '一，二', face: 'head' }], style, fonts);
  const [text] = breakLines([{ text: '一，二', face: 'text' }], style, fonts);
  expect(head?.map(({ x }) => x)).toEqual([0, 15]);
  expect(text?.map(({ x }) => x)).toEqual([0]);
});

test('slices are no higher than they may be, and a head stays with what follows it', () => {
  const item = (height: number, withNext = false): Item => ({
    gap: 0,
    height,
    markup: '',
    withNext,
  });
  const items = [item(40), item(40), item(10, true), item(40), item(40), item(30)];
  const slices = slice(items, 100);
  expect(slices.map((part) => part.map(({ height }) => height))).toEqual([
    [40, 40],
    [10, 40, 40],
    [30],
  ]);
  expect(slice([item(500)], 100)).toHaveLength(1);
});

/** A line as it reads: a gap between two runs is a space. */
function written(line: ReturnType<typeof breakLines>[number]): string {
  let end = 0;
  return line
    .map(({ text, x, width }, index) => {
      const gap = index > 0 && x - end > 1 ? ' ' : '';
      end = x + width;
      return gap + text;
    })
    .join('');
}
