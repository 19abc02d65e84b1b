import subsetFont from 'subset-font';
import { beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import { readHeadlineFace } from '../../../src/load/headline-face.ts';
import type { Story } from '../../../src/model/story.ts';
import type { Locale } from '../../../src/model/words.ts';
import { FACE } from '../../../src/render/face-widths.ts';
import { fallbackFaces } from '../../../src/render/fallback-face.ts';
import { cutFont, fontFaces } from '../../../src/render/headline-font.ts';
import { headlineGlyphs } from '../../../src/render/headline-glyphs.ts';
import { unicodeRange } from '../../../src/render/unicode-range.ts';
import { compileContent } from '../../../src/story/compile.ts';

let face: Buffer;
beforeAll(async () => {
  face = await readHeadlineFace(process.cwd());
});

test('the first cut has the headline without its comma, the digits and their signs', async () => {
  const [story, locale] = await storyIn('content', 'zh-CN');
  const { first } = headlineGlyphs(
    { ...story, front: { ...story.front, title: '甲乙，乙丙' } },
    locale,
  );
  expect(first).toBe(' %+.0123456789—丙乙甲');
});

test('the second cut has heads and numbers, each character once, and none of the first', async () => {
  const [story, locale] = await storyIn('content', 'zh-CN');
  const { first, rest } = headlineGlyphs(story, locale);
  expect(new Set(first + rest).size).toBe([...(first + rest)].length);
  const heads = story.blocks.flatMap((block) =>
    block.kind === 'heading' ? [...block.title.text] : [],
  );
  expect(heads.length).toBeGreaterThan(10);
  expect(heads.filter((one) => !(first + rest).includes(one))).toEqual([]);
});

test('quotation marks as wide as a Chinese character stay out of an English head', async () => {
  const [story, locale] = await storyIn('tests/fixtures/second', 'en');
  const title = 'The harbour’s “birds”';
  const { first } = headlineGlyphs({ ...story, front: { ...story.front, title } }, locale);
  expect(first).not.toMatch(/[’“”]/);
  expect(first).toContain('h');
});

test('a cut is named for its content, and two cuts of the same characters are the same', async () => {
  const [one, same, other] = await Promise.all(
    ['一二', '一二', '一三'].map((text) => cutFont(face, text)),
  );
  expect(one?.name).toMatch(/^headline-[0-9a-f]{12}\.woff2$/);
  expect(same).toEqual(one);
  expect(other?.name).not.toBe(one?.name);
  expect(Buffer.from(one?.bytes ?? []).toString('latin1', 0, 4)).toBe('wOF2');
});

test('characters that follow each other make a range', () => {
  expect(unicodeRange('3120 一丁A')).toBe('U+20,U+30-33,U+41,U+4e00-4e01');
  expect(unicodeRange('')).toBe('');
});

test('the first file is declared for its own characters, after the rest, so that it wins them', () => {
  const file = (name: string, characters: string) => ({
    name,
    characters,
    bytes: new Uint8Array(),
  });
  const css = fontFaces(
    { first: file('a', '0'), rest: file('b', '一') },
    ({ name }) => `/x/${name}`,
  );
  expect(css.match(/url\("[^"]*"\)|U\+\w+/g)).toEqual(['url("/x/b")', 'url("/x/a")', 'U+30']);
});

test('a local font is scaled until each character is as wide as in the face', () => {
  // Times sets digits 0.5 em wide, the face 0.463 (1) and 0.612 (0).
  const css = fallbackFaces('01');
  expect(css).toMatch(/"Headline Times"[^}]*size-adjust:122.5%;unicode-range:U\+30}/);
  expect(css).toMatch(/"Headline Times"[^}]*size-adjust:92.5%;unicode-range:U\+31}/);
  expect(fallbackFaces('一')).toBe('');
});

test('the font with the space rises and falls as far as the face', () => {
  const [, size = 0, ascent = 0, descent = 0] =
    /size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%/
      .exec(fallbackFaces(' '))
      ?.map(Number) ?? [];
  expect((size * ascent) / 100).toBeCloseTo(115.1, 1);
  expect((size * descent) / 100).toBeCloseTo(28.6, 1);
});

test.each([
  '1',
  '7',
  '%',
  'g',
  'W',
  '—',
])('the table knows how wide the face sets “%s”', async (one) => {
  const font = await subsetFont(face, one, { targetFormat: 'truetype' });
  // Glyph 0 stands for what a font lacks; glyph 1 is the only character.
  expect(font.readUInt16BE(tableAt(font, 'hmtx') + 4)).toBe(FACE.get(one));
});

/** Where a table of a TrueType file begins. */
function tableAt(font: Buffer, tag: string): number {
  for (let at = 12; ; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
}

async function storyIn(folder: string, language: string): Promise<readonly [Story, Locale]> {
  const loaded = await loadContent(folder, process.cwd());
  if (!loaded.value) throw new Error(`${folder} could not be read.`);
  const { value } = compileContent(loaded.value);
  const story = value.stories.find((one) => one.language === language);
  const locale = new Map(value.locales).get(language);
  if (!story || !locale) throw new Error(`${folder} has no story in ${language}.`);
  return [story, locale];
}
