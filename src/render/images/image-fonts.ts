import subsetFont from 'subset-font';
import type { FaceFiles, FaceName } from '../../model/face.ts';
import { type Advances, readAdvances } from './advances.ts';

/** The fonts of a story's pictures, cut to the characters in use. */
export interface ImageFonts {
  /** TrueType files. The drawing machine reads no WOFF2, and says nothing when it gets one. */
  readonly files: readonly Uint8Array[];
  readonly advances: Readonly<Record<FaceName, Advances>>;
}

/** What stands where no font has the character: the typesetters' sign for a missing sort. */
export const MISSING = '〓';

/** A constant, because the types of subset-font do not know all of its options yet. */
const CUT = {
  targetFormat: 'truetype' as const,
  noHinting: true,
  // Nothing moves a character: its advance is its width, and lines break where they were measured.
  keepFeatures: [],
  dropTables: ['vhea', 'vmtx', 'VORG', 'BASE', 'STAT', 'GDEF', 'GSUB', 'GPOS', 'gasp'],
  // Family, style, copyright and licence.
  preserveNameIds: [0, 1, 2, 4, 6, 13, 14, 16, 17],
};

/** Cuts all faces to `characters`; those of the page's own ASCII are always among them. */
export async function cutImageFonts(
  faces: Readonly<Record<FaceName, FaceFiles>>,
  characters: string,
): Promise<ImageFonts> {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
  const wanted = [...new Set([...ascii, MISSING, ...characters])].sort().join('');
  const [text, strong, head] = await Promise.all([
    cutFace(faces.text, wanted),
    cutFace(faces.strong, wanted),
    cutFace(faces.head, wanted),
  ]);
  return {
    files: [text, strong, head].flatMap(({ files }) => files),
    advances: { text: text.advances, strong: strong.advances, head: head.advances },
  };
}

async function cutFace(face: FaceFiles, wanted: string) {
  const first = await subsetFont(face.main, wanted, CUT);
  const advances = new Map(readAdvances(first));
  const lacking = [...wanted].filter((one) => one.trim() !== '' && !advances.has(one)).join('');
  const files = [first];
  for (const part of lacking === '' ? [] : await face.rest(lacking)) {
    const file = await subsetFont(part, lacking, CUT);
    files.push(file);
    for (const [character, advance] of readAdvances(file)) {
      if (!advances.has(character)) advances.set(character, advance);
    }
  }
  return { files, advances };
}
