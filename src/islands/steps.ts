/**
 * Watches which step the reader reads: the one that crosses the reading line. `reach` is told its
 * place: −1 above the first, the number of steps below the last. Answers how to end.
 * `line` is the line's height as a share of the window, from 0 at the top to 1.
 */
export function watchSteps(
  steps: readonly HTMLElement[],
  line: () => number,
  reach: (at: number) => void,
): () => void {
  let at = Number.NaN;
  let observer: IntersectionObserver | undefined;
  const settle = () => {
    const now = stepAt(steps, line() * innerHeight);
    if (now === at) return;
    at = now;
    reach(at);
  };
  const observe = () => {
    observer?.disconnect();
    const above = Math.round(line() * 100);
    observer = new IntersectionObserver(settle, { rootMargin: `-${above}% 0px ${above - 100}%` });
    for (const step of steps) observer.observe(step);
  };
  // A browser's bars come and go: what is being read stays at the line.
  const resized = () => {
    const step = steps[at];
    if (step) keepAtLine(step, line() * innerHeight);
    observe();
  };
  observe();
  addEventListener('resize', resized);
  return () => {
    observer?.disconnect();
    removeEventListener('resize', resized);
  };
}

/** Steps follow one another without a gap, each with its own height. */
function stepAt(steps: readonly HTMLElement[], line: number): number {
  const below = steps.findIndex((step) => step.getBoundingClientRect().bottom > line);
  if (below === -1) return steps.length;
  const first = steps[below] as HTMLElement;
  return first.getBoundingClientRect().top > line ? below - 1 : below;
}

function keepAtLine(step: HTMLElement, line: number): void {
  const { top, bottom } = step.getBoundingClientRect();
  if (top > line) scrollBy({ top: top - line + 1, behavior: 'instant' });
  else if (bottom <= line) scrollBy({ top: bottom - line - 1, behavior: 'instant' });
}
