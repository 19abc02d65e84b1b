import { dev } from 'astro';
import { preview } from './preview/integration.ts';
import { readSettings, root, run } from './project.ts';

/** `npm run dev`: the live preview, for this machine only. */
async function main(): Promise<number> {
  const { contentDir, port } = readSettings(process.argv.slice(2), process.env);
  await dev({ root, integrations: [preview(contentDir)], server: { host: '127.0.0.1', port } });
  return 0;
}

await run(main);
