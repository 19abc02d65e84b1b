import { FACE, NOTO, TIMES, type Widths } from './face-widths.ts';
import { unicodeRange } from './unicode-range.ts';

interface LocalFont {
  readonly family: string;
  /** Full and PostScript names: browsers ask for one or the other. */
  readonly names: readonly string[];
  readonly widths: Widths;
}

/** Fonts of readers' systems, in the order in which `--serif` names their families. */
const LOCALS: readonly LocalFont[] = [
  {
    family: 'Headline Times',
    names: [
      'Times New Roman Bold',
      'TimesNewRomanPS-BoldMT',
      'Liberation Serif Bold',
      'LiberationSerif-Bold',
    ],
    widths: TIMES,
  },
  { family: 'Headline Noto', names: ['Noto Serif Bold', 'NotoSerif-Bold'], widths: NOTO },
];

/** Ascent and descent of the headline face, in percent of the type size. */
const ASCENT = 115.1;
const DESCENT = 28.6;

/**
 * Local fonts that stand in until the headline face is there, each character scaled to the width
 * that it will have, so that no line breaks elsewhere and nothing moves. Chinese characters need
 * none of this: they are one em wide in every font.
 */
export function fallbackFaces(characters: string): string {
  return LOCALS.flatMap(({ family, names, widths }) => {
    const sources = names.map((name) => `local("${name}")`).join(',');
    return [...byScale(characters, widths)].map(([scale, group]) => {
      const percent = (value: number) => `${Math.round(value * 1000) / 1000}%`;
      // The line takes its height from the font that has the space; the scale acts on both values.
      const line = group.includes(' ')
        ? `ascent-override:${percent(ASCENT / scale)};descent-override:${percent(DESCENT / scale)};line-gap-override:0%;`
        : '';
      return (
        `@font-face{font-family:"${family}";font-weight:900;src:${sources};` +
        `size-adjust:${percent(scale * 100)};${line}unicode-range:${unicodeRange(group)}}`
      );
    });
  }).join('');
}

/** Characters that need the same scale, in steps of half a percent of their width. */
function byScale(characters: string, widths: Widths): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  for (const character of characters) {
    const from = widths.get(character);
    const to = FACE.get(character);
    if (from === undefined || to === undefined) continue;
    const scale = Math.round((to / from) * 200) / 200;
    groups.set(scale, (groups.get(scale) ?? '') + character);
  }
  return groups;
}
