import { zipSync } from 'fflate';
import { chartAddresses, languageParam, storyAddress } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext, storyPages } from './edition.ts';
import { binaryFile, jsonFile, textFile } from './file-response.ts';
import type { Language } from './model/language.ts';
import type { Chart, Scene } from './model/story.ts';
import { creditLine } from './render/credit.ts';
import { chartCard, squareImage, storyCard } from './render/images/cards.ts';
import { alternative, chartImage } from './render/images/chart-image.ts';
import type { ImageContext } from './render/images/context.ts';
import type { Picture } from './render/images/sheet.ts';
import { sceneImage, storyImages } from './render/images/story-image.ts';
import { type Caption, captionsText } from './render/kit-captions.ts';
import { cardName } from './social-card.ts';
import { drawPng, imageContext } from './story-images.ts';

/** Pixels across: what messengers and feeds of other platforms show without loss. */
export const KIT_WIDTH = 1080;

/** One picture of a kit: its file name, and how it is drawn. */
export interface KitPicture {
  readonly name: string;
  readonly picture: Picture;
  /** Size of the file in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The kit of one story in one language. */
export interface Kit {
  readonly images: ImageContext;
  readonly charts: readonly { readonly chart: Chart; readonly file: KitPicture }[];
  readonly scenes: readonly { readonly scene: Scene; readonly file: KitPicture }[];
  readonly slices: readonly KitPicture[];
  readonly cards: readonly KitPicture[];
}

/** All pictures of a kit, laid out and not yet drawn. */
export async function readKit(context: PageContext): Promise<Kit> {
  const images = await imageContext(context);
  const { story } = images;
  const scenes = story.blocks.flatMap((block) => (block.kind === 'scene' ? [block.scene] : []));
  return {
    images,
    charts: story.charts.map((chart) => ({
      chart,
      file: sized(`chart-${chart.id}.png`, chartImage(chart, images), KIT_WIDTH),
    })),
    scenes: scenes.map((scene) => ({
      scene,
      file: sized(`scene-${scene.id}.png`, sceneImage(scene, images), KIT_WIDTH),
    })),
    slices: storyImages(images).map((picture, index) =>
      sized(`story-${String(index + 1).padStart(2, '0')}.png`, picture, KIT_WIDTH),
    ),
    cards: [
      asDrawn('card.png', storyCard(images)),
      asDrawn('square.png', squareImage(images)),
      ...story.charts.map((chart) => asDrawn(cardName(chart), chartCard(chart, images))),
    ],
  };
}

/** A file of a kit, made when it is asked for. */
export interface KitFile {
  readonly name: string;
  readonly respond: () => Promise<Response>;
}

/** The routes of all kits: one page each. */
export async function kitPages() {
  const pages = await storyPages();
  return pages.map(({ context }) => ({ params: paramsOf(context), props: { context } }));
}

/** The routes of all files of all kits. */
export async function kitFilePages(): Promise<
  {
    params: ReturnType<typeof paramsOf> & { file: string };
    props: { file: KitFile };
  }[]
> {
  const pages = await storyPages();
  const kits = await Promise.all(
    pages.map(async ({ context }) => ({
      context,
      files: filesOf(await readKit(context), context),
    })),
  );
  return kits.flatMap(({ context, files }) =>
    files.map((file) => ({
      params: { ...paramsOf(context), file: file.name },
      props: { file },
    })),
  );
}

/** Captions of all pictures of charts, as data. */
function captionsOf(kit: Kit, context: PageContext): Caption[] {
  const { site } = context;
  return kit.charts.map(({ chart, file }) => {
    const { page, svg } = chartAddresses(placeOf(context, chart), site);
    return {
      file: file.name,
      svg: fullAddress(svg),
      title: chart.title.text,
      caption: chart.finding.text,
      notes: chart.notes.map(({ text }) => text),
      alt: alternative(chart, kit.images),
      credit: creditLine(chart, context),
      page: fullAddress(page),
    };
  });
}

function filesOf(kit: Kit, context: PageContext): KitFile[] {
  const { images } = kit;
  const { story, site, locale } = context;
  const pictures = [
    ...kit.slices,
    ...kit.charts.map(({ file }) => file),
    ...kit.scenes.map(({ file }) => file),
    ...kit.cards,
  ];
  const captions = captionsOf(kit, context);
  const about = {
    title: story.front.title,
    description: story.front.description,
    page: fullAddress(storyAddress(story.slug, story.language, site)),
  };
  const text = captionsText(about, captions, locale);
  const png = (one: KitPicture) => drawPng(one.picture, one.width, images);
  const zip = async () => {
    const entries = await Promise.all(
      pictures.map(async (one) => [one.name, new Uint8Array(await png(one))] as const),
    );
    const all = { ...Object.fromEntries(entries), 'captions.txt': new TextEncoder().encode(text) };
    // Pictures are packed already; the date is that of the story, so that two builds are the same.
    return zipSync(all, { level: 0, mtime: new Date(`${story.front.published}T12:00:00`) });
  };
  return [
    ...pictures.map((one) => ({
      name: one.name,
      respond: async () => binaryFile(await png(one), 'image/png'),
    })),
    { name: 'captions.txt', respond: async () => textFile(text) },
    { name: 'captions.json', respond: async () => jsonFile({ ...about, charts: captions }) },
    { name: 'kit.zip', respond: async () => binaryFile(await zip(), 'application/zip') },
  ];
}

function sized(name: string, picture: Picture, width: number): KitPicture {
  return { name, picture, width, height: Math.round((picture.height * width) / picture.width) };
}

function asDrawn(name: string, picture: Picture): KitPicture {
  return sized(name, picture, picture.width);
}

function paramsOf({ story, site }: PageContext): { lang: Language | undefined; story: string } {
  return { lang: languageParam(story.language, site), story: story.slug };
}
