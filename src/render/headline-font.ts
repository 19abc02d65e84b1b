import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import { unicodeRange } from './unicode-range.ts';

/** A font file with no more characters than it was asked for. */
export interface FontFile {
  /** File name with a hash of the content, so that a browser may keep it for ever. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly characters: string;
}

/** Both files of a story page: the first screen's, which is small, and the rest. */
export interface HeadlineFonts {
  readonly first: FontFile;
  readonly rest: FontFile;
}

/** A constant, because the types of subset-font do not know all of its options yet. */
const CUT = {
  targetFormat: 'woff2' as const,
  noHinting: true,
  // Half-width punctuation; kerning is off in the heads, so that the fallback is as wide.
  keepFeatures: ['halt'],
  // Vertical setting and substitutions: nothing that the heads use.
  dropTables: ['vhea', 'vmtx', 'VORG', 'BASE', 'STAT', 'GDEF', 'GSUB', 'gasp'],
  // Copyright and licence, which the OFL wants in every copy.
  preserveNameIds: [0, 13, 14],
};

/** The characters cut out of a face, as WOFF2. Characters that the face lacks are left out. */
export async function cutFont(face: Buffer, characters: string): Promise<FontFile> {
  const bytes = await subsetFont(face, characters, CUT);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: `headline-${hash}.woff2`, bytes, characters };
}

/**
 * The face as CSS; `hrefOf` gives a file's address. Of two rules for one character the later holds:
 * the first screen's characters are named there, and the rest needs no list, which readers would pay
 * for with every page.
 */
export function fontFaces(fonts: HeadlineFonts, hrefOf: (file: FontFile) => string): string {
  const { first, rest } = fonts;
  const rule = (file: FontFile, range: string) =>
    file.characters === ''
      ? ''
      : `@font-face{font-family:"Headline";font-weight:900;font-display:swap;` +
        `src:url("${hrefOf(file)}") format("woff2")${range}}`;
  return rule(rest, '') + rule(first, `;unicode-range:${unicodeRange(first.characters)}`);
}
