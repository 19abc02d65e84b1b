/** Safari refuses more than a hundred changes of the address in half a minute. */
const PAUSE = 400;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Writes the place that is being read into the address, without a step in the history; '' where it has
 * no address of its own.
 */
export function remember(hash: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (location.hash === hash) return;
    history.replaceState(history.state, '', hash || location.pathname + location.search);
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
    const hash = link.getAttribute('href') ?? '';
    const target = document.getElementById(hash.slice(1));
    if (target instanceof HTMLDetailsElement) target.open = true;
    location.replace(hash);
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
