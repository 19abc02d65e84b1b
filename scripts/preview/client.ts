import { addInspector } from './inspect.ts';
import { patch } from './patch.ts';
import { keepPlace, readPlace, rememberPlace } from './place.ts';

/** Vite's side of the connection, which it gives to code that says `import.meta.hot`; the `page` script runs in the browser, in the preview alone. */
interface Connection {
  on(event: string, call: () => void): void;
  send(event: string): void;
}
const hot = (import.meta as unknown as { hot?: Connection }).hot;

/** The page as the server sent it last. */
let sent = fetchPage();
let running: Promise<void> = Promise.resolve();

rememberPlace();
addInspector(document);
sent.catch(() => undefined);
hot?.send('page-drawn');
hot?.on('edition', () => {
  running = running.then(showEdition).catch(() => location.reload());
});

/** Draws what has changed into the page, and keeps the place that is being read. */
async function showEdition(): Promise<void> {
  const [old, next] = await Promise.all([sent, fetchPage()]);
  const place = readPlace();
  document.title = next.title;
  copyStyles(old, next);
  // What serves the page as a whole has to look at the new one.
  const page = document.querySelector('body > astro-island');
  if (patch(document.body, old.body, next.body) && page?.isConnected) {
    page.replaceWith(page.cloneNode(true));
  }
  sent = Promise.resolve(next);
  keepPlace(place);
}

/** The story's colours and faces; the styles that Vite adds are its own. */
function copyStyles(old: Document, next: Document): void {
  const own = (page: Document) => [...page.head.querySelectorAll('style:not([data-vite-dev-id])')];
  const before = own(old);
  const live = own(document);
  for (const [at, style] of own(next).entries()) {
    const text = before[at]?.textContent;
    if (style.textContent === text) continue;
    const shown = live.find(({ textContent }) => textContent === text);
    if (shown) shown.textContent = style.textContent;
  }
}

async function fetchPage(): Promise<Document> {
  const answer = await fetch(location.href, { cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // How long an island took to draw is another number each time.
  for (const island of page.querySelectorAll('astro-island')) {
    island.removeAttribute('server-render-time');
  }
  return page;
}
