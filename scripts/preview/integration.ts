import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, ViteDevServer, WebSocketClient } from 'vite';
import { astroError, compileEdition } from '../../src/content-loader.ts';
import { formatReport } from '../../src/format/diagnostic.ts';
import { showEdition } from '../../src/live-edition.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { escapeHtml } from '../../src/prose/escape.ts';
import { root } from '../project.ts';

/** A pause after which a save counts as complete, in milliseconds. */
const PAUSE = 20;

/** How long a page that has connected may take to say that it is drawn before it is told of a problem, in milliseconds. */
const GRACE = 300;

/** The same before it is taken for the overlay's page, which a reload mends, in milliseconds. */
const PATIENCE = 5000;

/**
 * The live preview: compiles the content folder whenever something in it changes, and tells the pages
 * that are open. `npm run dev` and `npm run desk` alone ask for it, so that no build knows it.
 */
export function preview(contentDir: string): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        const client = fileURLToPath(new URL('client.ts', import.meta.url));
        injectScript('page', `import ${JSON.stringify(client)};`);
      },
      'astro:server:setup': async ({ server, logger }) => {
        let problem: Diagnostic | undefined;
        const tellPages = openPages(server, () => problem);
        const refresh = async () => {
          const { edition, diagnostics } = await compileEdition(contentDir, root, true);
          logger.info(`\n${formatReport(diagnostics, 'zh-CN')}`);
          showEdition(edition);
          for (const environment of Object.values(server.environments)) {
            if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
          }
          [problem] = edition.problems;
          tellPages();
        };
        await refresh();
        server.watcher.add(contentDir);
        let timer: NodeJS.Timeout | undefined;
        // One after the other: a slow reading must not overwrite a later one.
        let running = Promise.resolve();
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentDir)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            running = running.then(refresh).catch((error) => logger.error(String(error)));
          }, PAUSE);
        });
      },
    },
  };
}

/**
 * Tells the pages that are open of a new edition. A page that is drawn takes over what differs. The
 * overlay's page comes and goes by a reload; nothing of ours runs in it, so it is known by its silence.
 */
function openPages({ ws }: ViteDevServer, problem: () => Diagnostic | undefined): () => void {
  const drawn = new WeakSet<object>();
  const silent = () => [...ws.clients].filter((client) => !drawn.has(client));
  const reload = (clients: Iterable<WebSocketClient>) => {
    for (const client of clients) client.send({ type: 'full-reload' });
  };
  ws.on('page-drawn', (_data, client) => {
    drawn.add(client);
    // It was drawn before the save that broke it.
    if (problem()) reload([client]);
  });
  ws.on('connection', () => {
    setTimeout(() => {
      const found = problem();
      if (found) for (const client of silent()) client.send(overlayOf(found));
    }, GRACE).unref();
    setTimeout(() => {
      if (!problem()) reload(silent());
    }, PATIENCE).unref();
  });
  return () => {
    if (problem()) return reload(ws.clients);
    reload(silent());
    for (const client of ws.clients) if (drawn.has(client)) client.send('edition', {});
  };
}

/**
 * What the overlay shows. Astro sends the same once, a fifth of a second after its answer; a browser
 * that takes longer to connect would be left with an empty page.
 */
function overlayOf(found: Diagnostic): ErrorPayload {
  const { title, message, hint, loc } = astroError(found);
  const err = { title, message: escapeHtml(message), hint: hint && escapeHtml(hint), loc };
  return { type: 'error', err: { ...err, stack: message } };
}
