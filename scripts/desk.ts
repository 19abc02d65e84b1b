import { dev } from 'astro';
import { desk } from './desk/integration.ts';
import { preview } from './preview/integration.ts';
import { readSettings, root, run } from './project.ts';

/** `npm run desk`: the live preview and the editors' desk at `/desk/`, for this machine only. */
async function main(): Promise<number> {
  // The desk stands at the root of its own server, wherever the site will be published.
  const { contentDir, port } = readSettings(
    [...process.argv.slice(2), '--base-path', '/'],
    process.env,
  );
  const server = await dev({
    root,
    integrations: [preview(contentDir), desk(contentDir)],
    server: { host: '127.0.0.1', port },
  });
  const url = `http://127.0.0.1:${server.address.port}/`;
  console.log(`编辑台：${url}desk/`);
  // The first drawing takes seconds: it is made while the editor opens the desk.
  await fetch(url).catch(() => null);
  return 0;
}

await run(main);
