import {
  clampChroma,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parseHex,
  type Rgb,
  wcagContrast,
} from 'culori';

/** Eyes that a colour is judged with: all cones, or one kind of them missing altogether. */
export const VISIONS = ['full', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

/** What an eye makes of a colour: Machado, Oliveira and Fernandes 2009, at full severity. */
const SEEN: Readonly<Record<Vision, (colour: Rgb) => Rgb>> = {
  full: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

const difference = differenceCiede2000();
const oklch = converter('oklch');

/** The contrast of two hex colours as WCAG defines it, from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  return wcagContrast(toRgb(a), toRgb(b));
}

/** How far apart two hex colours are for an eye, in ΔE2000: 0 is the same, 100 black and white. */
export function separationOf(a: string, b: string, vision: Vision): number {
  return difference(SEEN[vision](toRgb(a)), SEEN[vision](toRgb(b)));
}

/** The hex colour of the same hue nearest in lightness that is good; null where none is. */
export function nearestLightness(
  colour: string,
  isGood: (candidate: string) => boolean,
): string | null {
  const from = oklch(toRgb(colour));
  for (let step = 1; step <= 100; step += 1) {
    for (const lightness of [from.l - step / 100, from.l + step / 100]) {
      if (lightness < 0 || lightness > 1) continue;
      const candidate = formatHex(clampChroma({ ...from, l: lightness }, 'oklch'));
      if (isGood(candidate)) return candidate;
    }
  }
  return null;
}

function toRgb(hex: string): Rgb {
  const rgb = parseHex(hex);
  if (!rgb) throw new Error(`${hex} is no hex colour.`);
  return rgb;
}
