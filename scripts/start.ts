import { buildSite } from './build.ts';
import { readSettings, run } from './project.ts';
import { serveFolder } from './serve.ts';

/** `npm start`: builds the site and serves it until it is stopped. */
async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (!(await buildSite(settings))) return 1;
  const { url } = await serveFolder(settings.outDir, settings.basePath, settings.port);
  console.log(`Serving ${url}`);
  return 0;
}

await run(main);
