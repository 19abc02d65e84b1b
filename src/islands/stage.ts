import type { Moment, Motion, ReadMotion } from '../charts/motion/motion.ts';
import { motions } from '../charts/motion/registry.ts';
import { remember } from './address.ts';
import { type Highlight, readHighlight } from './highlight.ts';
import type { Island } from './island.ts';
import { moves, watchPreference } from './preference.ts';
import { watchSteps } from './steps.ts';

/** Milliseconds on the way; LOOK of the story. */
const DURATION = 600;
/** On narrow screens the figure takes the upper half: reading happens below it. */
const LINES = { narrow: 0.72, wide: 0.5 };
const WIDE = '(min-width: 1024px), (max-height: 559px)';

/** One of a scene's drawings, come alive. */
interface Drawing {
  readonly svg: SVGSVGElement;
  readonly highlight: Highlight;
  readonly motion: Motion | null;
}

/** The figure of a scene that stays while its steps pass: it shows what the step being read speaks of. */
export const Stage: Island = () => (stage) => {
  const scene = stage.closest<HTMLElement>('[data-scene]');
  const steps = [...(scene?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
  const drawings = [...stage.querySelectorAll<SVGSVGElement>('.plot svg')];
  if (steps.length === 0 || drawings.length === 0) return undefined;
  const alive: Drawing[] = [];
  let readMotion: ReadMotion | null = null;
  let at = Number.NaN;
  let isGone = false;
  // What readers have before their eyes when the page comes alive does not close under them.
  const stayOpen = isOnScreen(stage);
  // The seeds open as soon as the words come into view that speak of them.
  let isAnnounced = false;

  /** The drawing of this width; the other one is read when the window has its width. */
  const shown = (): Drawing | undefined => {
    const svg = drawings.find((drawing) => drawing.getClientRects().length > 0);
    const known = alive.find((drawing) => drawing.svg === svg);
    if (known || !svg) return known;
    const drawing = { svg, highlight: readHighlight(svg), motion: readMotion?.(svg) ?? null };
    alive.push(drawing);
    return drawing;
  };
  const show = (duration: number) => {
    if (stage.dataset['state'] !== 'live') return;
    const drawing = shown();
    const moment = momentAt(steps, at, stayOpen, isAnnounced);
    drawing?.highlight(moment.open ? moment.focus : []);
    drawing?.motion?.to(moment, duration);
  };
  const reach = (now: number) => {
    const before = at;
    at = now;
    show(moves() && !Number.isNaN(before) ? DURATION : 0);
    const here = Math.min(Math.max(at, 0), steps.length - 1);
    const read = steps[at];
    for (const step of steps) step.toggleAttribute('data-active', step === read);
    stage.dataset['at'] = steps[here]?.dataset['step'];
    // After the last step comes what stands between the scenes.
    if (read) remember(`#${read.id}`);
    else if (before === steps.length - 1 && at === steps.length) remember('');
  };
  const live = () => {
    if (isGone) return;
    stage.dataset['state'] = 'live';
    show(0);
  };
  // On paper stands what the server drew.
  const still = () => {
    for (const { highlight, motion } of alive) {
      highlight([]);
      motion?.end();
    }
  };
  const again = () => show(0);
  addEventListener('beforeprint', still);
  addEventListener('afterprint', again);
  addEventListener('resize', again);

  const kind = stage.querySelector<HTMLElement>('[data-kind]')?.dataset['kind'] ?? '';
  const fetched = motions[kind]?.().then((read) => {
    readMotion = read;
  });
  // Where the movement cannot be fetched, the drawing stands and its numbers are marked all the same.
  (fetched ?? Promise.resolve()).then(live, live);
  const line = () => (matchMedia(WIDE).matches ? LINES.wide : LINES.narrow);
  const endSteps = watchSteps(steps, line, reach);
  const endPreference = watchPreference(again);
  const announcement = new IntersectionObserver((entries) => {
    isAnnounced = entries.at(-1)?.isIntersecting ?? false;
    if (at === -1) show(moves() ? DURATION : 0);
  });
  if (steps[0]) announcement.observe(steps[0]);

  return () => {
    isGone = true;
    endSteps();
    endPreference();
    announcement.disconnect();
    removeEventListener('beforeprint', still);
    removeEventListener('afterprint', again);
    removeEventListener('resize', again);
    still();
    stage.dataset['state'] = 'still';
  };
};

/**
 * Far above the first step the seeds are closed, and near it they stand as it will speak of them; after
 * the last step they stand as the still shows them.
 */
function momentAt(
  steps: readonly HTMLElement[],
  at: number,
  stayOpen: boolean,
  isAnnounced: boolean,
): Moment {
  const step = at === -1 && isAnnounced && !stayOpen ? steps[0] : steps[at];
  const focus = step?.dataset['focus'] ?? '';
  return { open: stayOpen || isAnnounced || at >= 0, focus: focus === '' ? [] : focus.split(' ') };
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}
