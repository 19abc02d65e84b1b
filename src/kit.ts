import { zipSync } from 'fflate';
import { chartAddresses, languageParam, storyAddress } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext, storyPages } from './edition.ts';
import { binaryFile, jsonFile, textFile } from './file-response.ts';
import type { Language } from './model/language.ts';
import type { Chart, Scene, Story } from './model/story.ts';
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
const KIT_WIDTH = 1080;

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

/** The routes of all kits: one page each. */
export async function kitPages() {
  const pages = await storyPages();
  return pages.map(({ context }) => ({ params: paramsOf(context), props: { context } }));
}

/** The routes of all files of all kits. They carry names only: drawings would fill the memory. */
export async function kitFilePages() {
  const routes: { params: KitParams & { file: string }; props: KitFileProps }[] = [];
  for (const { context } of await storyPages()) {
    const names = [...picturesOf(await kitOf(context)).map(({ name }) => name), ...TEXTS];
    for (const name of names) {
      routes.push({ params: { ...paramsOf(context), file: name }, props: { context, name } });
    }
  }
  return routes;
}

export interface KitFileProps {
  readonly context: PageContext;
  readonly name: string;
}

/** A file of a kit, by its name. */
export async function kitFile({ context, name }: KitFileProps): Promise<Response> {
  const kit = await kitOf(context);
  switch (name) {
    case 'captions.txt':
      return textFile(captionsOf(kit, context).text);
    case 'captions.json':
      return jsonFile(captionsOf(kit, context).data);
    case 'kit.zip':
      return binaryFile(await archive(kit, context), 'application/zip');
    default: {
      const one = picturesOf(kit).find((picture) => picture.name === name);
      if (!one) throw new Error(`There is no file ${name} in the kit.`);
      return binaryFile(await drawPng(one.picture, one.width, kit.images), 'image/png');
    }
  }
}

const TEXTS = ['captions.txt', 'captions.json', 'kit.zip'] as const;

let last: { readonly story: Story; readonly kit: Promise<Kit> } | undefined;

/** The kit of a story, laid out once for all of its files; of one story at a time. */
function kitOf(context: PageContext): Promise<Kit> {
  if (last?.story !== context.story) last = { story: context.story, kit: readKit(context) };
  return last.kit;
}

function picturesOf({ slices, charts, scenes, cards }: Kit): KitPicture[] {
  return [
    ...slices,
    ...charts.map(({ file }) => file),
    ...scenes.map(({ file }) => file),
    ...cards,
  ];
}

/** All pictures and the captions in one file. Pictures are packed already. */
async function archive(kit: Kit, context: PageContext): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const { name, picture, width } of picturesOf(kit)) {
    files[name] = new Uint8Array(await drawPng(picture, width, kit.images));
  }
  files['captions.txt'] = new TextEncoder().encode(captionsOf(kit, context).text);
  // The date is that of the story, by the clock of wherever it is built: two builds are the same.
  return zipSync(files, { level: 0, mtime: `${context.story.front.published}T12:00:00` });
}

/** What is printed under the pictures of charts, to be read and as data. */
function captionsOf(kit: Kit, context: PageContext) {
  const { site, story, locale } = context;
  const captions = kit.charts.map(({ chart, file }): Caption => {
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
  const { title, description } = story.front;
  const page = fullAddress(storyAddress(story.slug, story.language, site));
  const about = { title, description, page };
  return { text: captionsText(about, captions, locale), data: { ...about, charts: captions } };
}

function sized(name: string, picture: Picture, width: number): KitPicture {
  return { name, picture, width, height: Math.round((picture.height * width) / picture.width) };
}

function asDrawn(name: string, picture: Picture): KitPicture {
  return sized(name, picture, picture.width);
}

interface KitParams {
  readonly lang: Language | undefined;
  readonly story: string;
}

function paramsOf({ story, site }: PageContext): KitParams {
  return { lang: languageParam(story.language, site), story: story.slug };
}
