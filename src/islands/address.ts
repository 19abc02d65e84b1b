/** Safari refuses more than a hundred changes of the address in half a minute. */
const PAUSE = 400;

let timer: ReturnType<typeof setTimeout> | undefined;
/** What the address is about to become; null where it stands already. */
let pending: string | null = null;

/**
 * Writes the place that is being read into the address, without a step in the history; '' where it has
 * no address of its own.
 */
export function remember(hash: string): void {
  pending = hash;
  clearTimeout(timer);
  timer = setTimeout(() => {
    pending = null;
    if (location.hash === hash) return;
    history.replaceState(history.state, '', hash || location.pathname + location.search);
  }, PAUSE);
}

/**
 * Links to the same story in another language lead to the place that is being read: steps, heads and
 * notes have the same names in every language. Without this they lead to its beginning. Answers how
 * to end.
 */
export function keepPlace(document: Document): () => void {
  const follow = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('a[hreflang]') : null;
    if (link instanceof HTMLAnchorElement) link.hash = pending ?? location.hash;
  };
  // A press of the wheel opens a page beside this one; it is no click.
  document.addEventListener('click', follow);
  document.addEventListener('auxclick', follow);
  return () => {
    document.removeEventListener('click', follow);
    document.removeEventListener('auxclick', follow);
  };
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
