import { select } from 'd3-selection';
import { gatherPlaces } from './gather.ts';
import type { Moment, Motion } from './motion.ts';
import { type Moving, tween } from './tween.ts';

/** The last mark of a movement starts so many milliseconds after the first. */
const STAGGER = 300;

interface Seed {
  readonly use: SVGUseElement;
  /** The origin of the group in which the mark stands. */
  readonly origin: readonly [number, number];
  /** Where it stands in the still, and how it is turned there. */
  readonly home: readonly [number, number];
  readonly turn: string;
  readonly look: string;
  at: readonly [number, number];
}

interface Pile {
  readonly figure: string;
  readonly seeds: readonly Seed[];
}

type Places = (seed: Seed) => readonly [number, number];

/**
 * Marks that stand for the same things: closed in one, gathered as a whole where the step speaks of
 * the whole alone, and in their piles. The whole's own look is `data-whole`, a definition of the drawing.
 */
export function readUnits(svg: SVGSVGElement): Motion | null {
  const piles = readPiles(svg);
  const seeds = piles.flatMap((pile) => pile.seeds);
  if (seeds.length === 0) return null;
  const { whole, wholeFigure } = svg.dataset;
  const isWhole = ({ open, focus }: Moment) =>
    whole !== undefined &&
    (!open || (focus.length > 0 && focus.every((figure) => figure === wholeFigure)));
  const gathered: Places =
    svg.dataset['gathered'] === undefined ? gatherIn(svg, seeds) : ({ home }) => home;
  const closed = whole === undefined ? closeIn(piles) : () => gathered(seeds[0] as Seed);
  const labels = [
    ...svg.querySelectorAll<SVGElement>(':scope > a[data-figure], :scope > .bracket'),
  ];
  let stop = () => {};

  const to = (moment: Moment, duration: number) => {
    stop();
    const together = isWhole(moment);
    for (const label of labels) {
      const isOfPart = label.dataset['figure'] !== wholeFigure;
      label.classList.toggle('away', together && isOfPart);
    }
    for (const { use, look } of seeds)
      use.setAttribute('href', together && whole ? `#${whole}` : look);
    const place = !moment.open ? closed : together ? gathered : ({ home }: Seed) => home;
    stop = tween(movements(seeds, place), duration);
  };
  return { to, end: () => to({ open: true, focus: [] }, 0) };
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
      const x = from[0] + (to[0] - from[0]) * share;
      const y = from[1] + (to[1] - from[1]) * share;
      seed.at = share === 1 ? to : [x, y];
      const [left, top] = seed.origin;
      const at = `${(x - left).toFixed(1)} ${(y - top).toFixed(1)}`;
      select(seed.use).attr('transform', `translate(${at}) ${seed.turn}`);
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
  const first = new Map(
    piles.flatMap(({ seeds }) => seeds.map((seed) => [seed, seeds[0] as Seed])),
  );
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
  return [...svg.querySelectorAll<SVGGElement>('g[data-figure]')].map((group) => ({
    figure: group.dataset['figure'] ?? '',
    seeds: [...group.querySelectorAll('use')].map((use) => {
      const origin = pairIn(use.parentElement?.getAttribute('transform'));
      const own = use.getAttribute('transform') ?? '';
      const [x, y] = pairIn(own);
      const home = [x + origin[0], y + origin[1]] as const;
      const turn = /rotate\([^)]*\)/.exec(own)?.[0] ?? '';
      return { use, origin, home, turn, look: use.getAttribute('href') ?? '', at: home };
    }),
  }));
}

/** The two numbers of a `translate(x y)`. */
function pairIn(transform: string | null | undefined): readonly [number, number] {
  const [, x = 0, y = 0] = /translate\(([-\d.]+)[ ,]+([-\d.]+)/.exec(transform ?? '') ?? [];
  return [Number(x), Number(y)];
}
