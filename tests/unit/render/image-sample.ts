import { loadContent } from '../../../src/load/content.ts';
import { readDrawingMachine, readImageFace } from '../../../src/load/image-faces.ts';
import { FACES, type FaceFiles, type FaceName } from '../../../src/model/face.ts';
import type { Language } from '../../../src/model/language.ts';
import { figuresOfSeries } from '../../../src/model/series.ts';
import type { Locale } from '../../../src/model/words.ts';
import type { ImageContext } from '../../../src/render/images/context.ts';
import { cutImageFonts } from '../../../src/render/images/image-fonts.ts';
import { startDrawing } from '../../../src/render/images/raster.ts';
import { compileContent } from '../../../src/story/compile.ts';

const root = process.cwd();

/** All faces in which pictures are set. */
export async function readFaces(): Promise<Readonly<Record<FaceName, FaceFiles>>> {
  const entries = FACES.map(async (name) => [name, await readImageFace(name, root)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<FaceName, FaceFiles>;
}

export function startForTests(): Promise<void> {
  return startDrawing(() => readDrawingMachine(root));
}

/** What the pictures of a content folder's first story in a language are made of. */
export async function imageContextOf(folder: string, language: Language): Promise<ImageContext> {
  const content = (await loadContent(folder, root)).value;
  if (!content) throw new Error(`${folder} could not be read.`);
  const { stories, locales, site } = compileContent(content).value;
  const story = stories.find((one) => one.language === language);
  if (!story || !site) throw new Error(`There is no story in ${language}.`);
  const locale = new Map(locales).get(language) as Locale;
  const fonts = await cutImageFonts(
    await readFaces(),
    JSON.stringify([story.front, story.blocks, story.charts, story.figures, story.series]) +
      JSON.stringify([locale, site.name, story.sources]),
  );
  const figures = [...story.figures, ...story.series.flatMap(figuresOfSeries)];
  return {
    site,
    story,
    locale,
    fonts,
    figures: new Map(figures.map((one) => [one.id, one])),
    addressOf: (chart) => `example.org/${chart ? `charts/${story.slug}/${chart.id}` : ''}`,
  };
}
