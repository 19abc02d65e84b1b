import { gatherPlaces } from './gather.ts';
import type { Moment, Motion } from './motion.ts';
import { type Moving, tween } from './tween.ts';

/** The last mark of a movement starts so many milliseconds after the first. */
const STAGGER = 300;

interface Seed {
  readonly use: SVGUseElement;
  /** The line in which the mark stands: where it begins, and the unit of places in it. */
  readonly origin: readonly [number, number];
  readonly pitch: number;
  /** Where it stands in the still. */
  readonly home: readonly [number, number];
  /** Its transform in the still, and the turn in it. */
  readonly still: string;
  readonly turn: string;
  readonly look: string;
  at: readonly [number, number];
}

type Pile = readonly Seed[];

type Places = (seed: Seed) => readonly [number, number];

/**
 * Marks that stand for the same things: closed in one, gathered as a whole where the step speaks of
 * the whole alone, and in their piles. The whole's own look is `data-whole`, a definition of the drawing.
 */
export function readUnits(svg: SVGSVGElement): Motion | null {
  const piles = readPiles(svg);
  const seeds = piles.flat();
  if (seeds.length === 0) return null;
  const { whole, wholeFigure } = svg.dataset;
  const isWhole = ({ open, focus }: Moment) =>
    whole !== undefined &&
    (!open || (focus.length > 0 && focus.every((figure) => figure === wholeFigure)));
  const gathered: Places =
    svg.dataset['gathered'] === undefined ? gatherIn(svg, seeds) : ({ home }) => home;
  const closed = whole === undefined ? closeIn(piles) : () => gathered(seeds[0] as Seed);
  const words = [
    ...svg.querySelectorAll<SVGElement>(
      ':scope > a[data-figure], :scope > .bracket, :scope > .baseline',
    ),
  ];
  let stop = () => {};

  const to = (moment: Moment, duration: number) => {
    stop();
    const together = isWhole(moment);
    // What names and carries the parts makes way while the step speaks of the whole alone.
    for (const word of words) {
      const isOfPart = word.dataset['figure'] !== wholeFigure;
      word.classList.toggle('away', together && isOfPart);
    }
    for (const seed of seeds) paint(seed, together && whole ? `#${whole}` : seed.look);
    const place = !moment.open ? closed : together ? gathered : ({ home }: Seed) => home;
    stop = tween(movements(seeds, place), duration);
  };
  return { to, end: () => to({ open: true, focus: [] }, 0) };
}

/** A browser draws a mark anew whose look is set, even to the one it has. */
function paint({ use }: Seed, look: string): void {
  if (use.getAttribute('href') !== look) use.setAttribute('href', look);
}

/** Nearest first: the mark with the shortest way starts. What need not move is left alone. */
function movements(seeds: readonly Seed[], place: Places): Moving[] {
  const away = seeds
    .map((seed) => ({ seed, from: seed.at, to: place(seed) }))
    .filter(({ from, to }) => from[0] !== to[0] || from[1] !== to[1])
    .toSorted((a, b) => distance(a.from, a.to) - distance(b.from, b.to));
  return away.map(({ seed, from, to }, index) => ({
    delay: (STAGGER * index) / away.length,
    place(share) {
      if (share === 1 && to === seed.home) {
        seed.at = to;
        seed.use.setAttribute('transform', seed.still);
        return;
      }
      const x = from[0] + (to[0] - from[0]) * share;
      const y = from[1] + (to[1] - from[1]) * share;
      seed.at = [x, y];
      const [left, top] = seed.origin;
      const [across, down] = [(x - left) / seed.pitch, (y - top) / seed.pitch];
      const at = `${across.toFixed(2)} ${down.toFixed(2)}`;
      seed.use.setAttribute('transform', `translate(${at})${seed.turn}`);
    },
  }));
}

function distance(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  return Math.hypot(x1 - x0, y1 - y0);
}

/** Without a whole every pile closes into its own first mark. */
function closeIn(piles: readonly Pile[]): Places {
  const first = new Map(piles.flatMap((seeds) => seeds.map((seed) => [seed, seeds[0] as Seed])));
  return (seed) => (first.get(seed) ?? seed).home;
}

/** All marks as one pile on the common baseline, in the order of their piles. */
function gatherIn(svg: SVGSVGElement, seeds: readonly Seed[]): Places {
  const places = gatherPlaces(
    seeds.map(({ home }) => home),
    svg.viewBox.baseVal.width,
  );
  const found = new Map(seeds.map((seed, index) => [seed, places[index] ?? seed.home]));
  return (seed) => found.get(seed) ?? seed.home;
}

function readPiles(svg: SVGSVGElement): Pile[] {
  return [...svg.querySelectorAll('g[data-figure]')].map((group) =>
    [...group.querySelectorAll('use')].map((use) => {
      const line = use.parentElement?.getAttribute('transform') ?? '';
      const origin = pairIn(line);
      const pitch = Number(/scale\(([\d.]+)\)/.exec(line)?.[1] ?? 1);
      const still = use.getAttribute('transform') ?? '';
      const [x, y] = pairIn(still);
      const home = [x * pitch + origin[0], y * pitch + origin[1]] as const;
      const turn = /rotate\([^)]*\)/.exec(still)?.[0] ?? '';
      return {
        use,
        origin,
        pitch,
        home,
        still,
        turn,
        look: use.getAttribute('href') ?? '',
        at: home,
      };
    }),
  );
}

/** The two numbers of a `translate(x y)`. */
function pairIn(transform: string): readonly [number, number] {
  const [, x = 0, y = 0] = /translate\(([-\d.]+) ([-\d.]+)/.exec(transform) ?? [];
  return [Number(x), Number(y)];
}
