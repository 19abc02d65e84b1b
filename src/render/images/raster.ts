import { initWasm, Resvg } from '@resvg/resvg-wasm';
import sharp from 'sharp';
import { type ImageFonts, MISSING } from './image-fonts.ts';
import { SANS, SERIF } from './presentation.ts';
import type { Picture } from './sheet.ts';

/**
 * What the cut files call themselves: they were cut from variable fonts, and kept the name of the
 * lightest weight. A family that is not found is drawn in another one without a word.
 */
const OWN_NAMES = [
  [SANS, 'Noto Sans SC Thin'],
  [SERIF, 'Noto Serif SC ExtraLight'],
] as const;

let ready: Promise<void> | undefined;

/** Starts the drawing machine, once in a process. */
export function startDrawing(machine: () => Promise<Buffer>): Promise<void> {
  ready ??= machine().then((wasm) => initWasm(wasm));
  return ready;
}

/** Pixels of the smallest picture of a chart. */
export const PAGE_WIDTH = 720;

/** Pixels of a picture, row by row: red, green, blue, alpha. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws a picture `width` pixels wide, with its own fonts and none of the machine's. */
export function drawPixels({ svg }: Picture, width: number, fonts: ImageFonts): Pixels {
  const named = OWN_NAMES.reduce((all, [from, to]) => all.replaceAll(from, to), svg);
  const machine = new Resvg(withoutGaps(stripes(named), fonts), {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [...fonts.files] },
  });
  const image = machine.render();
  const pixels = { data: image.pixels, width: image.width, height: image.height };
  image.free();
  machine.free();
  return pixels;
}

/**
 * Pixels as a PNG of at most 64 colours: these pictures are flat, and a third as heavy so. The same
 * bytes at every run: no time, no dithering. What pages load by themselves is packed tighter.
 */
export async function encodePng({ data, width, height }: Pixels): Promise<Buffer> {
  const compressionLevel = width <= PAGE_WIDTH ? 9 : 6;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: 64, quality: 72, dither: 0, effort: 1, compressionLevel })
    .toBuffer();
}

/** How far the edge of a stripe fades, as a share of a unit: a pixel of the smallest picture. */
const EDGE = 0.5;

/**
 * Hatchings as repeating gradients. The machine draws the tiles of a pattern anew for every shape,
 * which took three quarters of the time of a drawing with many hatched marks. The file that readers
 * get keeps its patterns, which more programs know.
 */
function stripes(svg: string): string {
  return svg.replace(/<pattern ([^>]*)><rect ([^>]*)\/><\/pattern>/g, (whole, pattern, rect) => {
    const of = (attributes: string, name: string) =>
      new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const step = Number(of(pattern, 'width'));
    const line = Number(of(rect, 'width')) / step;
    const edge = EDGE / 2 / step;
    const fill = of(rect, 'fill');
    if (!(step > 0 && line > 0) || fill === '') return whole;
    const stops = [
      [0, 0.5],
      [edge, 1],
      [line - edge, 1],
      [line + edge, 0],
      [1 - edge, 0],
      [1, 0.5],
    ].map(
      ([at, opacity]) => `<stop offset="${at}" stop-color="${fill}" stop-opacity="${opacity}"/>`,
    );
    return (
      `<linearGradient id="${of(pattern, 'id')}" gradientUnits="userSpaceOnUse" x1="0" x2="${step}" y1="0" ` +
      `y2="0" spreadMethod="repeat" gradientTransform="${of(pattern, 'patternTransform')}">` +
      `${stops.join('')}</linearGradient>`
    );
  });
}

/** A character that no font has would leave a gap; its stand-in says that one is missing. */
function withoutGaps(svg: string, { advances }: ImageFonts): string {
  const { text, strong, head } = advances;
  return svg.replace(/[^\0-\x7f]/gu, (one) =>
    text.has(one) || strong.has(one) || head.has(one) ? one : MISSING,
  );
}
