import { chartAddresses, storyAddress } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext } from './edition.ts';
import { readDrawingMachine, readImageFace } from './load/image-faces.ts';
import type { FaceFiles, FaceName } from './model/face.ts';
import { FACES } from './model/face.ts';
import type { Story } from './model/story.ts';
import type { ImageContext } from './render/images/context.ts';
import { cutImageFonts, type ImageFonts } from './render/images/image-fonts.ts';
import { drawPixels, encodePng, startDrawing } from './render/images/raster.ts';
import type { Picture } from './render/images/sheet.ts';

const fonts = new WeakMap<Story, Promise<ImageFonts>>();

/** What the pictures of a story are made of; its fonts are cut once. */
export async function imageContext(context: PageContext): Promise<ImageContext> {
  const { site, story, figures, locale } = context;
  const cut = fonts.get(story) ?? cutFor(context);
  fonts.set(story, cut);
  return {
    site,
    story,
    figures,
    locale,
    fonts: await cut,
    addressOf: (chart) =>
      shown(
        chart
          ? chartAddresses(placeOf(context, chart), site).page
          : storyAddress(story.slug, story.language, site),
      ),
  };
}

/** Of one story at a time: the archive of a kit holds the same files as the kit. */
let drawn: { readonly story: Story; readonly files: Map<string, Promise<Buffer>> } | undefined;

/** A picture as a PNG `width` pixels wide; the same bytes at every build. */
export async function drawPng(
  picture: Picture,
  width: number,
  context: ImageContext,
): Promise<Buffer> {
  await startDrawing(() => readDrawingMachine(process.cwd()));
  if (drawn?.story !== context.story) drawn = { story: context.story, files: new Map() };
  const key = `${width} ${picture.svg}`;
  const file = drawn.files.get(key) ?? encodePng(drawPixels(picture, width, context.fonts));
  drawn.files.set(key, file);
  return file;
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
