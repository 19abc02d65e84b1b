export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners in order, without the first one again at the end. */
export type Polygon = readonly Point[];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The shape in which the ledger's marks are packed, in the units of its own file. */
export interface Outline {
  /** Its shapes but the last, as markup safe to put in a page; classes begin with `outline-`. */
  readonly markup: string;
  readonly box: Box;
  /** Every shape as polygons: what words and lines stay clear of. */
  readonly silhouette: readonly Polygon[];
  /** The last shape of the file: the room in which the marks lie. */
  readonly region: Polygon;
  /** The classes of the last shape, which colour the chambers; '' where it has none. */
  readonly regionClass: string;
}
