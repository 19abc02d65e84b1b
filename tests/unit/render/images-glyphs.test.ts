import { beforeAll, expect, test } from 'vitest';
import { readAdvances } from '../../../src/render/images/advances.ts';
import { cutImageFonts, type ImageFonts } from '../../../src/render/images/image-fonts.ts';
import { SANS, SERIF } from '../../../src/render/images/presentation.ts';
import { drawPixels } from '../../../src/render/images/raster.ts';
import { readFaces, startForTests } from './image-sample.ts';

const WORDS = '石榴籽記数读92%é';
let fonts: ImageFonts;

beforeAll(async () => {
  await startForTests();
  fonts = await cutImageFonts(await readFaces(), WORDS);
});

const STYLES = [
  ['text', `font-family="${SANS}"`],
  ['strong', `font-family="${SANS}" font-weight="700"`],
  ['head', `font-family="${SERIF}" font-weight="900"`],
] as const;

test.each(STYLES)('every character of the %s face leaves ink of its own in its box', (_, style) => {
  const drawn = [...WORDS].map((one) => inkOf(one, style, fonts));
  drawn.forEach((ink, index) => {
    expect(ink.share, WORDS[index]).toBeGreaterThan(0.04);
    expect(ink.share, WORDS[index]).toBeLessThan(0.6);
  });
  // A font without the characters would draw the same box for all.
  expect(new Set(drawn.map(({ print }) => print)).size).toBe(drawn.length);
});

test('without its fonts a picture has no ink: nothing comes from the machine', () => {
  const none: ImageFonts = { ...fonts, files: [] };
  for (const [, style] of STYLES) expect(inkOf('榴', style, none).share).toBe(0);
});

test('the three faces are three: regular, bold, and black with serifs', () => {
  const [text, strong, head] = STYLES.map(([, style]) => inkOf('榴', style, fonts));
  expect(strong?.share).toBeGreaterThan((text?.share ?? 1) * 1.15);
  expect(head?.print).not.toBe(strong?.print);
  expect(head?.print).not.toBe(text?.print);
});

test('a character that no font has is drawn as a missing sort, and not left out', () => {
  const [, style] = STYLES[0];
  expect(inkOf('\u{e123}', style, fonts).print).toBe(inkOf('〓', style, fonts).print);
});

test('a sign comes from another file of its face', async () => {
  const rare = '★';
  const cut = await cutImageFonts(await readFaces(), rare);
  expect(cut.files.length).toBeGreaterThan(3);
  const [, style] = STYLES[0];
  expect(inkOf(rare, style, cut).print).not.toBe(inkOf('〓', style, cut).print);
});

test('advance widths are those of the font: a Chinese character is one em, digits are all alike', () => {
  for (const advances of Object.values(fonts.advances)) {
    expect(advances.get('石')).toBe(1);
    expect(advances.get(' ')).toBeLessThan(0.4);
  }
  const digits = [...'0123456789'].map((one) => fonts.advances.text.get(one));
  expect(new Set(digits).size).toBe(1);
  expect(() => readAdvances(new Uint8Array(12))).toThrow('The font has no table head.');
});

/** One character, 40 units high: how much of its box is ink, and the pixels as text. */
function inkOf(character: string, style: string, given: ImageFonts) {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 56" width="48" height="56">` +
    `<rect width="48" height="56" fill="#fff"/><text x="4" y="42" font-size="40" ${style}>${character}</text></svg>`;
  const { data } = drawPixels({ svg, width: 48, height: 56 }, 48, given);
  const darkness = Array.from(
    { length: data.length / 4 },
    (_, index) => 255 - (data[4 * index] ?? 255),
  );
  return {
    share: darkness.reduce((sum, one) => sum + one, 0) / (255 * darkness.length),
    print: darkness.join(),
  };
}
