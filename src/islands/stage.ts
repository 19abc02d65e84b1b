import type { Moment, Motion } from '../charts/motion/motion.ts';
import { motions } from '../charts/motion/registry.ts';
import { remember } from './address.ts';
import { highlight } from './highlight.ts';
import type { Island } from './island.ts';
import { moves, watchPreference } from './preference.ts';
import { watchSteps } from './steps.ts';

/** Milliseconds on the way; LOOK of the story. */
const DURATION = 600;
/** On narrow screens the figure takes the upper half: reading happens below it. */
const LINES = { narrow: 0.72, wide: 0.5 };
const WIDE = '(min-width: 1024px), (max-height: 559px)';

/** The figure of a scene that stays while its steps pass: it shows what the step being read speaks of. */
export const Stage: Island = () => (stage) => {
  const scene = stage.closest<HTMLElement>('[data-scene]');
  const steps = [...(scene?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
  const drawings = [...stage.querySelectorAll<SVGSVGElement>('.plot svg')];
  if (steps.length === 0 || drawings.length === 0) return undefined;
  const running: { svg: SVGSVGElement; motion: Motion }[] = [];
  let at = Number.NaN;
  let isGone = false;
  // What a reader has before her eyes when the page comes alive does not close under them.
  const stayOpen = isOnScreen(stage);

  const show = (duration: number) => {
    const moment = momentAt(steps, at, stayOpen);
    for (const svg of drawings) highlight(svg, moment.open ? moment.focus : []);
    // A drawing that is not shown at this width is put in its place at once.
    for (const { svg, motion } of running) motion.to(moment, isShown(svg) ? duration : 0);
  };
  const reach = (now: number) => {
    const before = at;
    at = now;
    const here = Math.min(Math.max(at, 0), steps.length - 1);
    for (const step of steps) step.toggleAttribute('data-active', step === steps[at]);
    stage.dataset['at'] = steps[here]?.dataset['step'];
    if (steps[at]) remember(`#${steps[at].id}`);
    show(moves() && !Number.isNaN(before) ? DURATION : 0);
  };
  const live = () => {
    stage.dataset['state'] = 'live';
  };
  // On paper stands what the server drew.
  const still = () => {
    for (const svg of drawings) highlight(svg, []);
    for (const { motion } of running) motion.end();
  };
  const printed = () => show(0);
  addEventListener('beforeprint', still);
  addEventListener('afterprint', printed);

  const kind = stage.querySelector<HTMLElement>('[data-kind]')?.dataset['kind'] ?? '';
  const read = motions[kind]?.();
  read?.then(
    (readMotion) => {
      if (isGone) return;
      for (const svg of drawings) {
        const motion = readMotion(svg);
        if (motion) running.push({ svg, motion });
      }
      show(0);
      live();
    },
    // The movement could not be fetched: the drawing stands, and the steps still point at its numbers.
    live,
  );
  const line = () => (matchMedia(WIDE).matches ? LINES.wide : LINES.narrow);
  const endSteps = watchSteps(steps, line, reach);
  const endPreference = watchPreference(() => show(0));
  if (!read) live();

  return () => {
    isGone = true;
    endSteps();
    endPreference();
    removeEventListener('beforeprint', still);
    removeEventListener('afterprint', printed);
    still();
    stage.dataset['state'] = 'still';
  };
};

/** Before the first step the seeds are closed; after the last they stand as the still shows them. */
function momentAt(steps: readonly HTMLElement[], at: number, stayOpen: boolean): Moment {
  const focus = steps[at]?.dataset['focus'] ?? '';
  return { open: stayOpen || !(at < 0), focus: focus === '' ? [] : focus.split(' ') };
}

function isShown(svg: SVGSVGElement): boolean {
  return svg.getClientRects().length > 0;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}
