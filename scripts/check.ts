import { formatReport } from '../src/format/diagnostic.ts';
import { type Checked, checkFolder, hasErrors } from './compile.ts';
import { readSettings, run } from './project.ts';

/**
 * `npm run check`: prints every diagnostic and a line that counts them, and builds nothing. With
 * `--json` also every exemption. Exit code 1 on errors, 0 with warnings alone.
 */
async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const checked = await checkFolder(settings.contentDir);
  const report = settings.json
    ? jsonReport(checked)
    : formatReport(checked.diagnostics, settings.language);
  process.stdout.write(`${report.trimEnd()}\n`);
  return hasErrors(checked.diagnostics) ? 1 : 0;
}

/** For programs, and safe to print: what would move a terminal's cursor is escaped. */
function jsonReport({ diagnostics, exemptions }: Checked): string {
  const errors = diagnostics.filter(({ level }) => level === 'error').length;
  const summary = { errors, warnings: diagnostics.length - errors, exemptions: exemptions.length };
  return JSON.stringify({ summary, diagnostics, exemptions }, null, 2).replaceAll(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

await run(main);
