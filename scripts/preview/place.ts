/** A thing in the page that is being read, and how far from the top of the screen it stands. */
interface Place {
  readonly selector: string;
  readonly at: number;
  readonly top: number;
}

const KEY = 'preview-place';
const SELECTOR = 'main :is(h1, h2, h3, p, li, figure, [data-step])';

/** What stands nearest to the middle of the screen. */
export function readPlace(): Place | null {
  const middle = innerHeight / 2;
  let nearest: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, element] of [...document.querySelectorAll(SELECTOR)].entries()) {
    const box = element.getBoundingClientRect();
    const distance = Math.abs(box.top - middle);
    if (box.height === 0 || distance >= least) continue;
    least = distance;
    nearest = { selector: SELECTOR, at, top: box.top };
  }
  return nearest;
}

/**
 * Brings the place back to where it was. Sections above take their true heights only when they come
 * near (`content-visibility`), so it is looked at again until nothing moves, or the reader scrolls.
 */
export function keepPlace(place: Place | null, frames = 30): void {
  if (!place || frames === 0) return;
  const element = document.querySelectorAll(place.selector)[place.at];
  if (!element) return;
  const moved = element.getBoundingClientRect().top - place.top;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  const here = scrollY;
  requestAnimationFrame(() => {
    const isReaders = Math.abs(scrollY - here) > 1 && isTouched;
    if (!isReaders) keepPlace(place, frames - 1);
  });
}

let isTouched = false;
for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(
    event,
    () => {
      isTouched = true;
    },
    { passive: true },
  );
}

/** Remembers the place over a reload, for this tab. */
export function rememberPlace(): void {
  addEventListener('pagehide', () => {
    const place = readPlace();
    if (place) sessionStorage.setItem(KEY, JSON.stringify({ ...place, path: location.pathname }));
  });
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  sessionStorage.removeItem(KEY);
  if (kept?.path === location.pathname) keepPlace(kept);
}
