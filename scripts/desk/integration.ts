import type { AstroIntegration } from 'astro';
import { deskServer } from './desk-server.ts';
import { Drafts } from './drafts.ts';

/** Where Astro takes a request's `locals` from. */
const LOCALS = Symbol.for('astro.locals');

/** Adds the desk to the dev server; `npm run desk` alone asks for it, so that no build knows it. */
export function desk(contentDir: string): AstroIntegration {
  const drafts = new Drafts();
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: '/desk/draft/[number]',
          entrypoint: new URL('../../src/components/DraftPage.astro', import.meta.url),
          prerender: false,
        });
      },
      'astro:server:setup': async ({ server }) => {
        const app = await deskServer(contentDir, drafts);
        server.middlewares.use((request, _response, next) => {
          const [, number] = /^\/desk\/draft\/(\d+)\/$/.exec(request.url ?? '') ?? [];
          if (number !== undefined) Reflect.set(request, LOCALS, { draft: drafts.find(number) });
          next();
        });
        server.middlewares.use('/desk', app);
      },
    },
  };
}
