import { dev } from 'astro';
import { readSettings, root, run } from './project.ts';

/** `npm run dev`: the live preview, for this machine only. */
async function main(): Promise<number> {
  const { port } = readSettings(process.argv.slice(2), process.env);
  await dev({ root, server: { host: '127.0.0.1', port } });
  return 0;
}

await run(main);
