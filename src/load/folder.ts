import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Drafts, TextFile } from './text.ts';

/** A folder's entries by their exact names, in one order on every machine. */
export interface Folder {
  readonly path: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Null where there is no such folder. Names with a leading dot are not content. */
export async function readFolder(path: string): Promise<Folder | null> {
  const names = await readdir(path).catch(() => null);
  if (!names) return null;
  const entries = await Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map(async (name) => ({ name, isFolder: await isFolder(join(path, name)) })),
  );
  return {
    path,
    files: entries.flatMap((entry) => (entry.isFolder ? [] : [entry.name])),
    folders: entries.flatMap((entry) => (entry.isFolder ? [entry.name] : [])),
  };
}

/** A link that leads nowhere counts as a file, so that reading it says what is wrong. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether something is a link to what does not lie in the same folder: nothing from elsewhere is published. */
export async function leadsOut(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isSymbolicLink()) return false;
  const target = await realpath(path).catch(() => null);
  // A link that leads nowhere is told of when it is read.
  if (target === null) return false;
  return !target.startsWith((await realpath(dirname(path))) + sep);
}

/** A file as reports name it: relative to `root`, with forward slashes. */
export function textFile(path: string, root: string, drafts?: Drafts): TextFile {
  const draft = drafts?.get(path);
  const file = relative(root, path).split(sep).join('/');
  return { path, file, ...(draft !== undefined && { draft }) };
}
