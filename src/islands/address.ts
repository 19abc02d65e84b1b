/** Safari refuses more than a hundred changes of the address in half a minute. */
const PAUSE = 400;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes the place that is being read into the address, without a step in the history. */
export function remember(hash: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (location.hash !== hash) history.replaceState(history.state, '', hash);
  }, PAUSE);
}
