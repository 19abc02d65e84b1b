import type { APIRoute } from 'astro';
import { storyPages } from '../../edition.ts';
import { headlineFonts } from '../../headline-fonts.ts';
import type { FontFile } from '../../render/headline-font.ts';

export async function getStaticPaths() {
  const pages = await storyPages();
  const fonts = await Promise.all(
    pages.map(({ context: { story, locale } }) => headlineFonts(story, locale)),
  );
  return fonts
    .flatMap(({ first, rest }) => [first, rest])
    .map((file) => ({ params: { name: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: FontFile }> = ({ props: { file } }) =>
  new Response(Uint8Array.from(file.bytes), { headers: { 'Content-Type': 'font/woff2' } });
