import { easeCubicOut } from 'd3-ease';
import { type Timer, timer } from 'd3-timer';

/** Something that moves: `place(share)` sets it to a share of its way from 0 to 1. */
export interface Moving {
  /** Milliseconds after the start. */
  readonly delay: number;
  readonly place: (share: number) => void;
}

/**
 * Moves things together, each for `duration` milliseconds after its own delay. Answers how to stop;
 * what was stopped stays where it is. With a duration of 0 all are there at once.
 */
export function tween(moving: readonly Moving[], duration: number): () => void {
  if (duration === 0) {
    for (const { place } of moving) place(1);
    return () => {};
  }
  let running = [...moving];
  const clock: Timer = timer((elapsed) => {
    running = running.filter(({ delay, place }) => {
      const share = Math.min(1, Math.max(0, (elapsed - delay) / duration));
      if (share > 0) place(easeCubicOut(share));
      return share < 1;
    });
    if (running.length === 0) clock.stop();
  });
  return () => clock.stop();
}
