import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One file with the whole face: Chinese, Latin, digits and signs, weight 900. SIL OFL 1.1. */
const FILE = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2';

/** The headline face as its makers publish it; `root` is the folder of package.json. */
export function readHeadlineFace(root: string): Promise<Buffer> {
  // Not import.meta.resolve: a build runs this file from a bundle in another folder.
  return readFile(createRequire(join(root, 'package.json')).resolve(FILE));
}
