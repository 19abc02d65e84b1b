/** What a drawing shows at one place of the story. */
export interface Moment {
  /** False before the first step: the marks are still closed in one. */
  readonly open: boolean;
  /** Figures that the step speaks of; empty for the final still. */
  readonly focus: readonly string[];
}

/**
 * Moves the marks of one drawing that the server made. The drawing as it stands is the last
 * keyframe; a motion may be turned round at any moment and goes on from where it is.
 */
export interface Motion {
  /** Goes to a moment in `duration` milliseconds; 0 is at once. */
  to(moment: Moment, duration: number): void;
  /** Stops what runs and leaves the still. */
  end(): void;
}

/** Reads a drawing and answers its motion; null where nothing in it would move. */
export type ReadMotion = (svg: SVGSVGElement) => Motion | null;
