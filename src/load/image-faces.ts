import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FaceFiles, FaceName } from '../model/face.ts';

/** Packages of both families, SIL OFL 1.1. */
const FILES: Readonly<Record<FaceName, { readonly family: string; readonly weight: number }>> = {
  text: { family: 'noto-sans-sc', weight: 400 },
  strong: { family: 'noto-sans-sc', weight: 700 },
  head: { family: 'noto-serif-sc', weight: 900 },
};

/** A face in which pictures are set; `root` is the folder of package.json. */
export async function readImageFace(name: FaceName, root: string): Promise<FaceFiles> {
  const { family, weight } = FILES[name];
  const { resolve } = createRequire(join(root, 'package.json'));
  const file = (part: string) =>
    readFile(resolve(`@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff2`));
  return {
    main: await file('chinese-simplified'),
    async rest(characters) {
      const ranges: Record<string, string> = JSON.parse(
        await readFile(resolve(`@fontsource/${family}/unicode.json`), 'utf8'),
      );
      const parts = Object.entries(ranges).filter(([, range]) => coversAny(range, characters));
      return Promise.all(parts.map(([part]) => file(part.replace(/[[\]]/g, ''))));
    },
  };
}

/** The drawing machine, as its makers compiled it to WebAssembly. */
export function readDrawingMachine(root: string): Promise<Buffer> {
  const { resolve } = createRequire(join(root, 'package.json'));
  return readFile(resolve('@resvg/resvg-wasm/index_bg.wasm'));
}

/** Whether a value of CSS `unicode-range` covers one of the characters. */
function coversAny(range: string, characters: string): boolean {
  const spans = range.split(',').map((span) => {
    const [low = '', high = low] = span.trim().slice(2).split('-');
    return [Number.parseInt(low, 16), Number.parseInt(high, 16)] as const;
  });
  return [...characters].some((one) => {
    const code = one.codePointAt(0) as number;
    return spans.some(([low, high]) => low <= code && code <= high);
  });
}
