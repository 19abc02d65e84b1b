import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatReport } from '../src/format/diagnostic.ts';
import { loadContent } from '../src/load/content.ts';
import type { Dataset } from '../src/model/dataset.ts';
import { shownBy } from '../src/model/published.ts';
import { compileFolder, hasErrors } from './compile.ts';
import { readSettings, root, run, type Settings } from './project.ts';

/**
 * `npm run release`: writes down what readers are shown, in `published.json` beside each story's
 * dataset. From then on a number changes with a dated correction only. Exit code 1 on errors.
 */
async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const written = await release(settings);
  for (const { slug, count } of written ?? []) {
    console.log(`${slug}/published.json：记下了 ${count} 个数，请一起提交。`);
  }
  return written ? 0 : 1;
}

/** What was written for each story; null, and nothing written, where the content has errors. */
export async function release({
  contentDir,
  language,
}: Pick<Settings, 'contentDir' | 'language'>): Promise<
  readonly { readonly slug: string; readonly count: number }[] | null
> {
  const diagnostics = await compileFolder(contentDir);
  if (hasErrors(diagnostics)) {
    console.error(formatReport(diagnostics, language).trimEnd());
    return null;
  }
  const { value } = await loadContent(contentDir, root);
  const stories = value?.stories ?? [];
  for (const { slug, dataset } of stories) {
    await writeFile(join(contentDir, 'stories', slug, 'published.json'), publish(dataset.value));
  }
  return stories.map(({ slug, dataset }) => ({ slug, count: dataset.value.figures.length }));
}

function publish({ figures }: Dataset): string {
  const shown = Object.fromEntries(figures.map((figure) => [figure.id, shownBy(figure)]));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

if (import.meta.main) await run(main);
