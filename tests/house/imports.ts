import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A source file with what it imports; paths are relative to the project's root. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  /** Files of the project as paths from the root; packages and `node:` modules as written. */
  readonly imports: readonly string[];
}

/** All TypeScript and Astro files below a folder, with their imports, type imports included. */
export function readSources(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro)$/.test(name))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      return parseSource(file, readFileSync(join(root, file), 'utf8'));
    });
}

/** One file; of an Astro file the part between the fences. */
export function parseSource(file: string, text: string): SourceFile {
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const imports = ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? relative('.', resolve(dirname(file), fileName)) : fileName,
    );
  return { file, text, imports };
}
