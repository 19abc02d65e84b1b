import { join, resolve } from 'node:path';
import { chartAddresses, storyAddress } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext } from './edition.ts';
import { readDrawingMachine, readImageFace } from './load/image-faces.ts';
import { openPictureCache, type PictureCache, readPictureRecipe } from './load/picture-cache.ts';
import type { FaceFiles, FaceName } from './model/face.ts';
import { FACES } from './model/face.ts';
import type { Story } from './model/story.ts';
import type { ImageContext } from './render/images/context.ts';
import { cutImageFonts, type ImageFonts } from './render/images/image-fonts.ts';
import { drawPixels, encodePng, startDrawing } from './render/images/raster.ts';
import type { Picture } from './render/images/sheet.ts';

const contexts = new WeakMap<Story, Promise<ImageContext>>();

/** What the pictures of a story are made of, once for all of them. */
export function imageContext(context: PageContext): Promise<ImageContext> {
  const known = contexts.get(context.story) ?? makeContext(context);
  contexts.set(context.story, known);
  return known;
}

async function makeContext(context: PageContext): Promise<ImageContext> {
  const { site, story, figures, locale } = context;
  return {
    site,
    story,
    figures,
    locale,
    fonts: await cutFor(context),
    addressOf: (chart) =>
      shown(
        chart
          ? chartAddresses(placeOf(context, chart), site).page
          : storyAddress(story.slug, story.language, site),
      ),
  };
}

let cache: Promise<PictureCache> | undefined;

/** A picture as a PNG `width` pixels wide; the same bytes at every build, drawn once. */
export async function drawPng(
  picture: Picture,
  width: number,
  { fonts }: ImageContext,
): Promise<Buffer> {
  cache ??= openCache();
  return (await cache).keep([picture.svg, String(width), ...fonts.files], async () => {
    await startDrawing(() => readDrawingMachine(process.cwd()));
    return encodePng(drawPixels(picture, width, fonts));
  });
}

/** In the project's folder, or where `CACHE_DIR` says. */
async function openCache(): Promise<PictureCache> {
  const folder = resolve(process.env['CACHE_DIR'] ?? '.cache');
  return openPictureCache(join(folder, 'pictures'), await readPictureRecipe(process.cwd()));
}

/** Signs that number formats of one language or another put between digits. */
const SIGNS = '−–—·×…';

/** Cuts the faces to every character that stands anywhere in the story or in the interface. */
async function cutFor({ site, story, locale }: PageContext): Promise<ImageFonts> {
  const faces = await readFaces();
  const { outline, ...words } = story;
  return cutImageFonts(faces, JSON.stringify([words, locale, site.name, SIGNS]));
}

let faces: Promise<Readonly<Record<FaceName, FaceFiles>>> | undefined;

function readFaces(): NonNullable<typeof faces> {
  faces ??= Promise.all(
    FACES.map(async (name) => [name, await readImageFace(name, process.cwd())] as const),
  ).then((entries) => Object.fromEntries(entries) as Record<FaceName, FaceFiles>);
  return faces;
}

/** An address as a reader would type it: without the protocol and the last slash. */
function shown(path: string): string {
  return decodeURI(fullAddress(path))
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
