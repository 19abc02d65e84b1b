import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { datasetSchema } from '../src/model/dataset.ts';
import { root, run } from './project.ts';

/** Where editor programs find the format of `dataset.json`. */
export const schemaPath: string = join(root, 'content', 'dataset.schema.json');

/** The text of that file, as the code's own schema generates it. */
export function writeSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(datasetSchema), null, 2)}\n`;
}

/** Writes the file, or with `--check` only says whether it is stale (exit code 1). */
async function main(): Promise<number> {
  if (!process.argv.includes('--check')) {
    await writeFile(schemaPath, writeSchema());
    return 0;
  }
  const written = await readFile(schemaPath, 'utf8').catch(() => null);
  if (written === writeSchema()) return 0;
  console.error('content/dataset.schema.json is stale: run node scripts/schema.ts');
  return 1;
}

if (import.meta.main) await run(main);
