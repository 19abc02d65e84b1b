import type { Language } from '../../model/language.ts';
import type { Scheme, Theme } from '../../model/theme.ts';
import type { ImageFonts } from './image-fonts.ts';
import { breakLines, type PlacedRun, type Run } from './line-break.ts';
import { SANS, SERIF } from './presentation.ts';
import { narrowSigns } from './signs.ts';

/** A piece of a picture, drawn with its top left corner at the origin. Units are CSS pixels. */
export interface Item {
  /** Space above, unless it is the first. */
  readonly gap: number;
  readonly height: number;
  readonly markup: string;
  /** True for what must not stand alone at the end of a slice. */
  readonly withNext?: boolean;
}

/** A picture as SVG, with its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly gap: number;
  readonly width: number;
  readonly size: number;
  readonly leading: number;
  readonly colour?: keyof Scheme;
  readonly balanced?: boolean;
  readonly withNext?: boolean;
}

/** What every picture of a story is set with. */
export interface Setting {
  readonly theme: Theme;
  readonly fonts: ImageFonts;
  readonly language: Language;
}

export const MARGIN = 20;
/** A phone's column: what is drawn 720 or 1080 pixels wide is read 360 wide. */
const SHEET_WIDTH = 360;
export const COLUMN = SHEET_WIDTH - 2 * MARGIN;

/** Items below one another on the story's paper; `words` say what the picture shows. */
export function composeSheet(
  items: readonly Item[],
  words: { readonly title: string; readonly description: string },
  { theme }: Setting,
  margins = { top: MARGIN, bottom: MARGIN },
): Picture {
  let y = margins.top;
  const placed = items.map(({ gap, height, markup }, index) => {
    const top = index === 0 ? y : y + gap;
    y = top + height;
    return `<g transform="translate(${MARGIN} ${decimal(top)})">${markup}</g>`;
  });
  const height = Math.ceil(y + margins.bottom);
  return picture({ width: SHEET_WIDTH, height }, placed.join(''), words, theme);
}

/** The frame of every picture: size, name, description, paper. */
export function picture(
  { width, height }: { readonly width: number; readonly height: number },
  content: string,
  words: { readonly title: string; readonly description: string },
  { light }: Theme,
): Picture {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="title description" fill="${light.ink}" ` +
    `font-family="${SANS}"><title id="title">${escapeXml(words.title)}</title>` +
    `<desc id="description">${escapeXml(words.description)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${light.paper}"/>${content}</svg>`;
  return { svg, width, height };
}

/** The thick-and-thin rule that opens everything: four, a gap of two, one. */
export function thickRule(gap: number, width: number): Item {
  const markup = `<path d="M0 0H${width}V4H0ZM0 6H${width}V7H0Z"/>`;
  return { gap, height: 7, markup, withNext: true };
}

export function thinRule(gap: number, width: number, { theme }: Setting): Item {
  const markup = `<path d="M0 0H${width}V1H0Z" fill="${theme.light.rule}"/>`;
  return { gap, height: 1, markup, withNext: true };
}

/** A paragraph: its runs on as many lines as it takes. */
export function setText(runs: readonly Run[], style: TextStyle, setting: Setting): Item {
  const { size, leading, gap, colour = 'ink', withNext = false } = style;
  const words = runs.map((run) => ({ ...run, text: narrowSigns(run.text, setting.language) }));
  const lines = breakLines(words, style, setting.fonts);
  // The middle of a Chinese character stands 0.38 em above the baseline.
  const baseline = (line: number) => line * leading + leading / 2 + size * 0.38;
  const markup = lines.map((line, index) =>
    line.map((run) => drawRun(run, baseline(index), size, setting.theme)).join(''),
  );
  const fill = colour === 'ink' ? '' : ` fill="${setting.theme.light[colour]}"`;
  return {
    gap,
    height: lines.length * leading,
    markup: `<g font-size="${size}"${fill}>${markup.join('')}</g>`,
    withNext,
  };
}

/** A text in one face. */
export function plain(text: string, face: Run['face'] = 'text'): Run[] {
  return [{ text, face }];
}

const FACES: Readonly<Record<Run['face'], string>> = {
  text: '',
  strong: ' font-weight="700"',
  head: ` font-family="${SERIF}" font-weight="900"`,
};

function drawRun(
  { text, face, x, width, figure }: PlacedRun,
  y: number,
  size: number,
  theme: Theme,
) {
  const id = figure ? ` data-figure="${escapeXml(figure.id)}"` : '';
  const written = `<text x="${decimal(x)}" y="${decimal(y)}"${FACES[face]}${id}>${escapeXml(text)}</text>`;
  if (!figure || face === 'head') return written;
  const line = `M${decimal(x)} ${decimal(y + size * 0.32)}h${decimal(width)}`;
  return `<path d="${line}" stroke="${theme.light[figure.measure]}" ${underline(figure.status)}/>${written}`;
}

/** The line below a number says how we know it: solid, hatched where it is ours, dotted where it cannot be checked. */
function underline(status: NonNullable<Run['figure']>['status']): string {
  if (status === 'derived') return 'stroke-width="3" stroke-dasharray="1.5 1.5"';
  if (status === 'no_basis') {
    return 'stroke-width="2.2" stroke-dasharray="0.1 4" stroke-linecap="round"';
  }
  return 'stroke-width="1.5"';
}

/** A number in markup, to a hundredth of a unit. */
export function decimal(value: number): number {
  return Math.round(value * 100) / 100;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text made safe for XML; characters that XML does not allow are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
