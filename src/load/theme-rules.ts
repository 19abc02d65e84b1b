import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { MEASURES, type Measure } from '../model/figure.ts';
import type { Scheme, Theme } from '../model/theme.ts';
import { contrastOf, nearestLightness, separationOf, VISIONS } from './colour-sight.ts';
import type { Parsed } from './json.ts';
import type { OutlineFile } from './outline.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11: the least contrast of text, and of marks that carry meaning. */
const LEAST_CONTRAST = { text: 4.5, mark: 3 } as const;

/** The least ΔE2000 between the colours of two measures, for every eye. */
export const LEAST_SEPARATION = 10;

type Use = keyof typeof LEAST_CONTRAST;
type Token = Exclude<keyof Scheme, 'paper' | 'sunk' | 'rule'>;

/** What each colour is used for, and on which grounds it is met. */
const USES: readonly { token: Token; use: Use; grounds: readonly (keyof Scheme)[] }[] = [
  { token: 'ink', use: 'text', grounds: ['paper', 'sunk'] },
  { token: 'muted', use: 'text', grounds: ['paper', 'sunk'] },
  { token: 'hollow', use: 'mark', grounds: ['paper'] },
  { token: 'accent', use: 'text', grounds: ['paper'] },
  // Here the ground is the colour that gives way: text on a highlight stays ink.
  { token: 'highlight', use: 'text', grounds: ['ink'] },
  ...MEASURES.map((token) => ({ token, use: 'mark', grounds: ['paper', 'sunk'] }) as const),
];

type SchemeName = 'light' | 'dark';

/** What a schema cannot say about a theme: names, missing colours, and what eyes make of them. */
export function checkTheme(theme: Parsed<Theme>, outline: OutlineFile | null): Diagnostic[] {
  return (['light', 'dark'] as const).flatMap((scheme) => [
    ...checkOutline(theme, outline, scheme),
    ...checkContrast(theme, outline, scheme),
    ...checkMeasures(theme, outline, scheme),
  ]);
}

/** Class names reach the style sheet, and every class of the outline needs its colour there. */
function checkOutline(theme: Parsed<Theme>, outline: OutlineFile | null, scheme: SchemeName) {
  const colours = theme.value.outline?.[scheme] ?? {};
  const badNames = Object.keys(colours).filter((name) => !/^[a-z][a-z0-9-]*$/.test(name));
  const missing = [...(outline?.classes ?? [])].filter(([name]) => !Object.hasOwn(colours, name));
  return [
    ...badNames.map((name) =>
      diagnostic('theme-class-name', { name }, theme.locate(['outline', scheme, name])),
    ),
    ...missing.map(([name, place]) =>
      diagnostic('outline-colour-missing', { name, scheme }, place),
    ),
  ];
}

function checkContrast(theme: Parsed<Theme>, outline: OutlineFile | null, scheme: SchemeName) {
  return USES.flatMap(({ token, use }) => {
    const colour = theme.value[scheme][token];
    const grounds = groundsOf(token, theme.value, outline, scheme);
    const required = LEAST_CONTRAST[use];
    const suggestion = nearestLightness(colour, (candidate) => isReadable(candidate, use, grounds));
    return grounds.flatMap((ground) => {
      const ratio = contrastOf(colour, ground.colour);
      if (ratio >= required) return [];
      const values = { token, scheme, use, required, ground: ground.name, ratio: floor(ratio, 2) };
      const place = theme.locate([scheme, token]);
      return [diagnostic('theme-contrast', { ...values, suggestion: suggestion ?? '' }, place)];
    });
  });
}

/** Colour tells measures apart; a share and a rank may wear the same, no other two. */
function checkMeasures(theme: Parsed<Theme>, outline: OutlineFile | null, scheme: SchemeName) {
  const colours = theme.value[scheme];
  // A rank in the colour of shares is judged once.
  const judged = MEASURES.filter((one) => one !== 'rank' || colours.rank !== colours.share);
  const mayMeet = (a: Measure, b: Measure) => a === 'share' && b === 'rank';
  return judged.flatMap((second, index) => {
    const grounds = groundsOf(second, theme.value, outline, scheme);
    const others = judged.filter((one) => one !== second && !mayMeet(one, second));
    const suggest = () =>
      nearestLightness(
        colours[second],
        (candidate) =>
          isReadable(candidate, 'mark', grounds) &&
          others.every((one) => leastSeparation(candidate, colours[one]).isEnough),
      );
    return judged.slice(0, index).flatMap((first) => {
      const { vision, distance, isEnough } = leastSeparation(colours[first], colours[second]);
      if (mayMeet(first, second) || isEnough) return [];
      const values = {
        ...{ first, second, scheme, vision, required: LEAST_SEPARATION },
        ...{ distance: floor(distance, 1), suggestion: suggest() ?? '' },
      };
      return [diagnostic('theme-colours-alike', values, theme.locate([scheme, second]))];
    });
  });
}

interface Ground {
  readonly name: string;
  readonly colour: string;
}

/** Where a colour is met: in its scheme, and measures also where the ledger's marks lie. */
function groundsOf(
  token: Token,
  theme: Theme,
  outline: OutlineFile | null,
  scheme: SchemeName,
): readonly Ground[] {
  const names = USES.find((one) => one.token === token)?.grounds ?? [];
  const grounds = names.map((name) => ({ name: String(name), colour: theme[scheme][name] }));
  if (!MEASURES.some((measure) => measure === token)) return grounds;
  // What an outline paints last lies on top.
  const innermost = [...(outline?.classes.keys() ?? [])].at(-1) ?? '';
  const colour = theme.outline?.[scheme][innermost];
  if (colour === undefined) return grounds;
  return [...grounds, { name: `outline.${scheme}.${innermost}`, colour }];
}

function isReadable(colour: string, use: Use, grounds: readonly Ground[]): boolean {
  return grounds.every((ground) => contrastOf(colour, ground.colour) >= LEAST_CONTRAST[use]);
}

/** The eye to which two colours are most alike, and how far apart they are for it. */
function leastSeparation(a: string, b: string) {
  const distances = VISIONS.map((vision) => separationOf(a, b, vision));
  const distance = Math.min(...distances);
  const vision = VISIONS[distances.indexOf(distance)] ?? 'full';
  return { vision, distance, isEnough: distance >= LEAST_SEPARATION };
}

/** Rounded down, so that what falls just short never reads as enough. */
function floor(value: number, digits: number): string {
  const unit = 10 ** digits;
  return (Math.floor(value * unit) / unit).toFixed(digits);
}
