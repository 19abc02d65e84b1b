import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadContent } from '../src/load/content.ts';
import { type Diagnostic, type DiagnosticId, sortDiagnostics } from '../src/model/diagnostic.ts';
import { compileContent } from '../src/story/compile.ts';
import { lintTexts } from '../src/story/style.ts';
import { root } from './project.ts';

/** A passage of the sample story as it should be, and written in the way that a rule reports. */
export interface Example {
  readonly id: DiagnosticId;
  /** In the sample's content folder. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

/** Where the examples stand, and the content folder that they change. */
export const examplesFolder: string = join(root, 'tests', 'fixtures', 'diagnostics');
export const sampleFolder: string = join(examplesFolder, 'content');

/** All examples. Each file lists, by id, what is right and what is wrong in one file of the sample. */
export async function readExamples(): Promise<Example[]> {
  const names = (await readdir(examplesFolder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(
      async (name): Promise<ExampleFile> =>
        parse(await readFile(join(examplesFolder, name), 'utf8')),
    ),
  );
  return files.flatMap(({ file, examples }) =>
    Object.entries(examples).map(([id, [right, wrong]]) => ({
      id: id as DiagnosticId,
      file,
      right,
      wrong,
    })),
  );
}

interface ExampleFile {
  readonly file: string;
  readonly examples: Readonly<Record<string, readonly [right: string, wrong: string]>>;
}

/** What is found in a copy of the sample whose text is right but for this example; the copy is left as it was. */
export async function tryExample(copy: string, example: Example): Promise<Diagnostic[]> {
  const path = join(copy, example.file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(example.right)) {
    throw new Error(`${example.id}: ${example.file} does not hold ${example.right}`);
  }
  await writeFile(
    path,
    text.replace(example.right, () => example.wrong),
  );
  const found = await findAll(copy);
  await writeFile(path, text);
  return found;
}

/** Every diagnostic of a content folder, those of style among them; heights and pins are left out. */
export async function findAll(folder: string): Promise<Diagnostic[]> {
  const { value, diagnostics } = await loadContent(folder, folder);
  if (!value) return sortDiagnostics(diagnostics);
  const all = [...diagnostics, ...compileContent(value).diagnostics];
  return sortDiagnostics([...all, ...lintTexts(value, all)]);
}
