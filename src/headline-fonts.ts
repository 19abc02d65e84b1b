import { fileAddress } from './edition.ts';
import { readHeadlineFace } from './load/headline-face.ts';
import type { Story } from './model/story.ts';
import type { Locale } from './model/words.ts';
import { cutFont, type FontFile, type HeadlineFonts } from './render/headline-font.ts';
import {
  chartPageGlyphs,
  galleryGlyphs,
  type HeadlineGlyphs,
  headlineGlyphs,
  kitGlyphs,
} from './render/headline-glyphs.ts';

let face: Promise<Buffer> | undefined;
const cuts = new Map<string, Promise<FontFile>>();

/** The font files of a story page. A cut is made once, for the page and for the file itself. */
export async function headlineFonts(story: Story, locale: Locale): Promise<HeadlineFonts> {
  return cutBoth(headlineGlyphs(story, locale));
}

const ofCharts = new WeakMap<Story, HeadlineGlyphs>();

/** The font files that all chart pages of a story share. */
export async function chartFonts(story: Story, locale: Locale): Promise<HeadlineFonts> {
  const glyphs = ofCharts.get(story) ?? chartPageGlyphs(story, locale);
  ofCharts.set(story, glyphs);
  return cutBoth(glyphs);
}

/** The font files of the page of all charts. */
export async function galleryFonts(
  stories: readonly { readonly story: Story; readonly locale: Locale }[],
): Promise<HeadlineFonts> {
  return cutBoth(galleryGlyphs(stories));
}

/** The font files of the page of a story's kit. */
export async function kitFonts(story: Story, locale: Locale): Promise<HeadlineFonts> {
  return cutBoth(kitGlyphs(story, locale));
}

async function cutBoth({ first, rest }: HeadlineGlyphs): Promise<HeadlineFonts> {
  return { first: await cut(first), rest: await cut(rest) };
}

async function cut(characters: string): Promise<FontFile> {
  face ??= readHeadlineFace(process.cwd());
  const known = cuts.get(characters) ?? cutFont(await face, characters);
  cuts.set(characters, known);
  return known;
}

/** Where a font file stands on this site. */
export function fontAddress({ name }: FontFile): string {
  return fileAddress(`fonts/${name}`);
}
