import type { ExplorerData } from '../model/explorer.ts';
import type { CleanUp, Island } from './island.ts';

interface Props {
  /** Where the data stand. */
  readonly address: string;
}

/**
 * The figures of a story to filter, compare and search. Fetched when the reader comes near; it opens
 * only below the screen, or when asked to, so that nothing moves under the reader's eyes.
 */
export const Explorer: Island<Props> =
  ({ address }) =>
  (place) => {
    const ledger = place.closest('section');
    if (!ledger) return undefined;
    // Its address leads to just above it: it opens below the screen, and then comes into view.
    const isAsked = location.hash === `#${place.id}`;
    let waiting: CleanUp | undefined;
    let end: CleanUp | undefined;
    let isGone = false;
    const start = async () => {
      const { comeAlive, prepare } = await import('./explorer/live.ts');
      const data: ExplorerData = await prepare(address);
      if (isGone) return;
      const open = () => {
        end = comeAlive(place, ledger, data);
      };
      if (!isAsked) waiting = openBelow(place, data.words.name, open);
      else {
        open();
        place.scrollIntoView();
      }
    };
    // Where something could not be fetched, the ledger stands as it is.
    start().catch(() => undefined);
    return () => {
      isGone = true;
      waiting?.();
      end?.();
    };
  };

/** Opens at once below the screen; elsewhere when the reader asks for it, or has moved up. */
function openBelow(place: HTMLElement, name: string, open: () => void): CleanUp | undefined {
  const isBelow = () => place.getBoundingClientRect().top >= innerHeight;
  if (isBelow()) {
    open();
    return undefined;
  }
  const button = document.createElement('button');
  button.className = 'explorer-open';
  button.textContent = name;
  const finish = () => {
    observer.disconnect();
    button.remove();
    open();
  };
  const observer = new IntersectionObserver(() => {
    if (isBelow()) finish();
  });
  button.addEventListener('click', () => {
    finish();
    place.querySelector('input')?.focus();
  });
  place.append(button);
  observer.observe(place);
  return () => observer.disconnect();
}
