import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { compileEdition } from '../../src/content-loader.ts';
import { formatReport } from '../../src/format/diagnostic.ts';
import { showEdition } from '../../src/live-edition.ts';
import { root } from '../project.ts';

/** A pause after which a save counts as complete, in milliseconds. */
const PAUSE = 20;

/** How long a page that has connected may take to say that it is drawn, in milliseconds. */
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
        let hasProblems = false;
        const tellPages = openPages(server, () => hasProblems);
        const refresh = async () => {
          const { edition, diagnostics } = await compileEdition(contentDir, root, true);
          logger.info(`\n${formatReport(diagnostics, 'zh-CN')}`);
          showEdition(edition);
          for (const environment of Object.values(server.environments)) {
            if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
          }
          hasProblems = edition.problems.length > 0;
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
function openPages({ ws }: ViteDevServer, hasProblems: () => boolean): () => void {
  const drawn = new WeakSet<object>();
  const reload = (which: (client: object) => boolean) => {
    for (const client of ws.clients) if (which(client)) client.send({ type: 'full-reload' });
  };
  ws.on('page-drawn', (_data, client) => void drawn.add(client));
  ws.on('connection', () => {
    setTimeout(() => {
      if (!hasProblems()) reload((client) => !drawn.has(client));
    }, PATIENCE).unref();
  });
  return () => {
    if (hasProblems()) return reload(() => true);
    reload((client) => !drawn.has(client));
    for (const client of ws.clients) if (drawn.has(client)) client.send('edition', {});
  };
}
