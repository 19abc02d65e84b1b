import type { APIRoute } from 'astro';
import { galleryPages } from '../../chart-pages.ts';
import { storyPages } from '../../edition.ts';
import { chartFonts, galleryFonts, headlineFonts, kitFonts } from '../../headline-fonts.ts';
import type { FontFile } from '../../render/headline-font.ts';

export async function getStaticPaths() {
  const pages = (await storyPages()).map(({ context }) => context);
  const galleries = await galleryPages();
  const fonts = await Promise.all([
    ...pages.flatMap(({ story, locale }) => [
      headlineFonts(story, locale),
      chartFonts(story, locale),
      kitFonts(story, locale),
    ]),
    ...galleries.map(({ props }) => galleryFonts(props.gallery.stories)),
  ]);
  const files = fonts.flatMap(({ first, rest }) => [first, rest]);
  const byName = new Map(files.map((file) => [file.name, file]));
  return [...byName.values()].map((file) => ({
    params: { name: file.name.replace(/\.woff2$/, '') },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: FontFile }> = ({ props: { file } }) =>
  new Response(Uint8Array.from(file.bytes), { headers: { 'Content-Type': 'font/woff2' } });
