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

/**
 * Links within the page lead there without a step in the history: Back leaves the page at once.
 * Answers how to end.
 */
export function stayInHistory(document: Document): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    location.replace(link.getAttribute('href') ?? '');
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
