import { formatReport } from '../src/format/diagnostic.ts';
import { compileFolder, hasErrors } from './compile.ts';
import { readSettings, run } from './project.ts';

/** `npm run check`: prints every diagnostic and builds nothing. Exit code 1 on errors. */
async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const diagnostics = await compileFolder(settings.contentDir);
  const report = settings.json
    ? JSON.stringify({ diagnostics }, null, 2)
    : formatReport(diagnostics, settings.language);
  process.stdout.write(`${report.trimEnd()}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

await run(main);
