const KEY = 'motion';
const REDUCED = '(prefers-reduced-motion: reduce)';
type Choice = 'on' | 'off';

/** Whether things move: the reader's own choice on this site, else that of the device. */
export function moves(): boolean {
  const chosen = document.documentElement.dataset['motion'] ?? read();
  return chosen ? chosen === 'on' : !matchMedia(REDUCED).matches;
}

/** Remembers the choice where the browser keeps anything, and tells the page at once. */
export function choose(choice: Choice): void {
  document.documentElement.dataset['motion'] = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage is closed in some in-app browsers and frames: the choice holds for this page.
  }
  document.dispatchEvent(new Event(KEY));
}

/** Calls back when the choice or the device's setting changes. */
export function watchPreference(changed: () => void): () => void {
  const query = matchMedia(REDUCED);
  document.addEventListener(KEY, changed);
  query.addEventListener('change', changed);
  return () => {
    document.removeEventListener(KEY, changed);
    query.removeEventListener('change', changed);
  };
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
