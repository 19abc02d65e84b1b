/** Ends what an island began: listeners, observers, running movement. */
export type CleanUp = () => void;

/**
 * A component of the page that comes alive in the browser: given its properties, a function that
 * attaches behaviour to the element that the server drew. Properties are ids and words only: marks
 * and positions are read from the drawing.
 */
export type Island<Props = Record<never, never>> = (
  props: Props,
) => (element: HTMLElement) => CleanUp | undefined;
