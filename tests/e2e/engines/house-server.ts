import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What every browser below the floor lacks; runs in the page, before anything else of it. */
function forget(): void {
  for (const name of ['IntersectionObserver', 'CSSStyleSheet', 'customElements']) {
    Object.defineProperty(window, name, { value: undefined, configurable: true });
  }
  for (const home of [Document.prototype, ShadowRoot.prototype]) {
    Reflect.deleteProperty(home, 'adoptedStyleSheets');
  }
}

/** Keeps what went wrong in the page's scripts; runs in the page. */
function listen(): void {
  const faults: string[] = [];
  Object.assign(window, { faults });
  addEventListener('error', ({ message }) => {
    // No error: an observer that has more to tell does so in the next frame.
    if (!message.startsWith('ResizeObserver loop')) faults.push(message);
  });
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    faults.push(`${violatedDirective}: ${blockedURI}`),
  );
}

/** A built site on loopback as it is at `/`, as older browsers see it at `/past/`, and pages with its embeds. */
export interface HouseServer {
  readonly url: string;
  /** The same server under another name, and so another house. */
  readonly otherHouse: string;
  /** Keeps a page at a path that begins with `/host/`. */
  readonly host: (path: string, body: string) => void;
  readonly close: () => void;
}

/** Stands before a served site: a script before the page's policy is free to listen, or to take away. */
export async function serveHouse(site: string): Promise<HouseServer> {
  const hosts = new Map<string, string>();
  const server = createServer(async ({ url = '/' }, response) => {
    const page = hosts.get(url);
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const isPast = url.startsWith('/past/');
    const answer = await fetch(site + (isPast ? url.slice('/past'.length) : url));
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'Content-Type': type });
    const works = isPast ? [listen, forget] : [listen];
    const script = `<script>${works.map((work) => `(${work})();`).join('')}</script>`;
    response.end(
      type.startsWith('text/html') ? body.toString().replace('<head>', `<head>${script}`) : body,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    otherHouse: `http://localhost:${port}`,
    host: (path, body) => void hosts.set(path, `<!doctype html><meta charset="utf-8">${body}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
