import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Days after which a picture that no build asked for is forgotten. */
const DAYS = 14;

/** Bytes of a SHA-256, which stands before the picture and vouches for it. */
const SEAL = 32;

/** Pictures of earlier builds, each under a hash of all that it was drawn from. */
export interface PictureCache {
  /** The picture drawn from `parts`: an earlier one, or what `draw` makes now. */
  keep(parts: readonly (string | Uint8Array)[], draw: () => Promise<Buffer>): Promise<Buffer>;
}

/**
 * Opens the cache in `folder`, which need not exist. `recipe` is whatever decides how pictures come
 * out apart from their parts: code and versions. A file that was cut off or changed is drawn anew; a
 * folder that cannot be written to costs time only. Two processes may share a folder.
 */
export function openPictureCache(folder: string, recipe: readonly Uint8Array[]): PictureCache {
  const forgotten = forgetOld(folder);
  return {
    async keep(parts, draw) {
      await forgotten;
      const file = join(folder, hashOf([...recipe, ...parts]).toString('hex'));
      const known = await readSealed(file);
      if (known) return known;
      const picture = await draw();
      await writeSealed(file, picture).catch(() => undefined);
      return picture;
    },
  };
}

/** What decides how pictures come out besides what is drawn: the code, and its libraries' versions. */
export function readPictureRecipe(root: string): Promise<Uint8Array[]> {
  const files = ['src/render/images/raster.ts', 'package-lock.json'];
  return Promise.all(files.map((file) => readFile(join(root, file))));
}

async function readSealed(file: string): Promise<Buffer | null> {
  const bytes = await readFile(file).catch(() => null);
  const picture = bytes?.subarray(SEAL);
  if (!bytes || !picture?.length || !hashOf([picture]).equals(bytes.subarray(0, SEAL))) return null;
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
  return picture;
}

/** Under another name first, so that nobody reads half a file. */
async function writeSealed(file: string, picture: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(draft, Buffer.concat([hashOf([picture]), picture]));
  await rename(draft, file);
}

async function forgetOld(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
      if (mtimeMs < oldest) await rm(file, { force: true });
    }),
  );
}

/** The hash of all parts; the length of each goes in, so that no two lists run into one. */
function hashOf(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length} `).update(bytes);
  }
  return hash.digest();
}
