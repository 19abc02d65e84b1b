/** Advance widths as shares of the type size, by character. What is not in it, the font lacks. */
export type Advances = ReadonlyMap<string, number>;

/**
 * The widths of a TrueType or OpenType font, from its tables `cmap` (formats 4 and 12), `hmtx` and
 * `head`. https://learn.microsoft.com/typography/opentype/spec/
 */
export function readAdvances(font: Uint8Array): Advances {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = (name: string) => tableOf(data, name);
  const unitsPerEm = data.getUint16(table('head') + 18);
  const metrics = data.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const advances = new Map<string, number>();
  for (const [code, glyph] of glyphsOf(data, table('cmap'))) {
    const advance = data.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1));
    advances.set(String.fromCodePoint(code), advance / unitsPerEm);
  }
  return advances;
}

function tableOf(data: DataView, name: string): number {
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => data.getUint8(at + byte)));
    if (tag === name) return data.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

/** Pairs of code point and glyph. */
function* glyphsOf(data: DataView, cmap: number): Generator<readonly [number, number]> {
  const offsets = Array.from({ length: data.getUint16(cmap + 2) }, (_, index) =>
    data.getUint32(cmap + 4 + 8 * index + 4),
  );
  for (const at of new Set(offsets.map((offset) => cmap + offset))) {
    const format = data.getUint16(at);
    if (format === 12) yield* longGroups(data, at);
    else if (format === 4) yield* shortSegments(data, at);
  }
}

function* longGroups(data: DataView, at: number): Generator<readonly [number, number]> {
  for (let group = 0; group < data.getUint32(at + 12); group += 1) {
    const [first, last, glyph] = [0, 4, 8].map((field) =>
      data.getUint32(at + 16 + 12 * group + field),
    ) as [number, number, number];
    for (let code = first; code <= last; code += 1) yield [code, glyph + code - first];
  }
}

function* shortSegments(data: DataView, at: number): Generator<readonly [number, number]> {
  const bytes = data.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + bytes];
  const [deltas, offsets] = [starts + bytes, starts + 2 * bytes];
  for (let segment = 0; segment < bytes; segment += 2) {
    const offset = data.getUint16(offsets + segment);
    const delta = data.getUint16(deltas + segment);
    const first = data.getUint16(starts + segment);
    for (let code = first; code <= data.getUint16(ends + segment) && code !== 0xffff; code += 1) {
      const place = offsets + segment + offset + 2 * (code - first);
      const glyph = offset === 0 ? code : data.getUint16(place);
      if (glyph !== 0) yield [code, (glyph + delta) & 0xffff];
    }
  }
}
