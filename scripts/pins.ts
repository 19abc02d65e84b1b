import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPins } from '../src/load/pins.ts';
import { pinPath } from '../src/model/pin.ts';
import { root } from './project.ts';

/** Puts every frozen chart into a built site as it is. What was changed has stopped the build. */
export async function copyPins(contentDir: string, outDir: string): Promise<void> {
  for (const { pin, html } of (await readPins(contentDir, root)).value) {
    const folder = join(outDir, 'pin', pinPath(pin));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), html);
  }
}
