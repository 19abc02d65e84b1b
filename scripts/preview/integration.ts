import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compileEdition } from '../../src/content-loader.ts';
import { formatReport } from '../../src/format/diagnostic.ts';
import { showEdition } from '../../src/live-edition.ts';
import { root } from '../project.ts';

/** A pause after which a save counts as complete, in milliseconds. */
const PAUSE = 20;

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
        const refresh = async () => {
          const { edition, diagnostics } = await compileEdition(contentDir, root, true);
          logger.info(`\n${formatReport(diagnostics, 'zh-CN')}`);
          showEdition(edition);
          for (const environment of Object.values(server.environments)) {
            if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
          }
          const had = hasProblems;
          hasProblems = edition.problems.length > 0;
          // The overlay comes with a new page, and goes with one.
          const isWhole = had || hasProblems;
          server.hot.send(isWhole ? { type: 'full-reload' } : { type: 'custom', event: 'edition' });
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
