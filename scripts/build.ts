import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { formatReport } from '../src/format/diagnostic.ts';
import { compileFolder, hasErrors } from './compile.ts';
import { holds, replaceFolder } from './dist.ts';
import { finishPages } from './finish-pages.ts';
import { copyPins } from './pins.ts';
import type { Settings } from './project.ts';
import { readSettings, root, run } from './project.ts';

/**
 * Checks the content, then builds the site. False where the content has errors: nothing was touched.
 * `extra` is added to Astro's configuration.
 */
export async function buildSite(
  settings: Settings,
  extra: AstroInlineConfig = {},
): Promise<boolean> {
  const { contentDir, outDir } = settings;
  if (holds(outDir, root) || holds(outDir, contentDir) || holds(contentDir, outDir)) {
    throw new Error(`The site cannot be built into ${outDir}: that would overwrite its sources.`);
  }
  const diagnostics = await compileFolder(contentDir);
  if (diagnostics.length > 0) console.error(formatReport(diagnostics, settings.language).trimEnd());
  if (hasErrors(diagnostics)) return false;
  // Loaded late: a report of errors should not wait for it.
  const { build } = await import('astro');
  await replaceFolder(outDir, async (next) => {
    // A cache of its own: two builds at once would read each other's.
    const cacheDir = mkdtempSync(join(tmpdir(), 'build-'));
    try {
      await build({ root, outDir: next, cacheDir, logLevel: 'warn', ...extra });
    } finally {
      rmSync(cacheDir, { recursive: true, force: true });
    }
    finishPages(next);
    await copyPins(contentDir, next);
  });
  console.log(`Built into ${outDir}`);
  return true;
}

if (import.meta.main) {
  await run(async () => {
    const settings = readSettings(process.argv.slice(2), process.env);
    return (await buildSite(settings)) ? 0 : 1;
  });
}
