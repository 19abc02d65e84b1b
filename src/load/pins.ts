import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import { type Pin, pinPath, pinsSchema } from '../model/pin.ts';
import { readFolder, textFile } from './folder.ts';
import { readJson } from './json.ts';
import { readText } from './text.ts';

/** A frozen copy and its text. */
export interface PinFile {
  readonly pin: Pin;
  readonly html: string;
}

/** Every frozen copy of a content folder: one that was changed or has gone is an error. */
export async function readPins(
  contentDir: string,
  root: string,
): Promise<Outcome<readonly PinFile[]>> {
  const folder = join(contentDir, 'pins');
  if ((await readFolder(folder)) === null) return { value: [], diagnostics: [] };
  const list = await readJson(textFile(join(folder, 'index.json'), root), pinsSchema);
  if (!list.value) return { value: [], diagnostics: list.diagnostics };
  const { value: pins, locate } = list.value;
  const files: PinFile[] = [];
  const diagnostics: Diagnostic[] = [...list.diagnostics];
  for (const [index, pin] of pins.entries()) {
    const path = pinPath(pin);
    const text = await readText(textFile(join(folder, `${path}.html`), root));
    if (!text.value) diagnostics.push(diagnostic('pin-missing', { pin: path }, locate([index])));
    else if (pinHash(text.value.text) !== pin.hash) {
      diagnostics.push(diagnostic('pin-changed', { pin: path }, locate([index])));
    } else files.push({ pin, html: text.value.text });
  }
  const listed = new Set(pins.map(pinPath));
  for (const path of await frozenFiles(folder)) {
    if (!listed.has(path)) diagnostics.push(diagnostic('pin-unlisted', { pin: path }, locate([])));
  }
  return { value: files, diagnostics };
}

/** The name of a frozen file: what it holds, so that a change shows. */
export function pinHash(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16);
}

/** Paths of all frozen files, without their ending. */
async function frozenFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length).split(sep).join('/'))
    .sort();
}
