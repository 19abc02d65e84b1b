/** The faces in which pictures are set. */
export const FACES = ['text', 'strong', 'head'] as const;
export type FaceName = (typeof FACES)[number];

/** A face as its makers publish it: one large file, and where rare characters stand. */
export interface FaceFiles {
  /** Chinese of everyday use, Latin, digits and signs. */
  readonly main: Buffer;
  /** Reads the files that hold characters which the main one lacks. */
  readonly rest: (characters: string) => Promise<readonly Buffer[]>;
}
