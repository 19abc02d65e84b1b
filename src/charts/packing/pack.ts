import type { Point, Polygon } from '../../model/outline.ts';
import { cellsOf } from './cells.ts';
import { type Chamber, divide } from './chambers.ts';
import { areaOf, centroidOf, clipHalf } from './polygon.ts';
import { plump } from './shape.ts';

/** The box in which a packing is reckoned, in its own units: fine enough for whole numbers. */
export const GRID = 500;
/** Degrees in which marks are turned. */
const STEP = 30;
/** Margin round a mark as a share of the room's radius. */
const MARGIN = 0.009;

/** One mark in its place. */
export interface PackedMark {
  /** The Voronoi cell that belongs to the mark. */
  readonly cell: Polygon;
  /** Corners of its rounded shape, for `roundPath`; they lie within the cell. */
  readonly shape: Polygon;
  /** The part of the shape that points to the middle of the room. */
  readonly tip: Polygon;
  readonly centre: Point;
  /** Degrees by which a mark drawn tip down is turned, so that its tip points to the middle. */
  readonly turn: number;
}

interface PackedChamber extends Chamber {
  readonly marks: readonly PackedMark[];
}

export interface Packing {
  readonly chambers: readonly PackedChamber[];
  readonly middle: Point;
  readonly radius: number;
  /** Height of a mark of mean size. */
  readonly height: number;
}

/** Packs groups of marks into a room; within a chamber, marks follow round its middle. */
export function pack(room: Polygon, counts: readonly number[]): Packing {
  const middle = centroidOf(room);
  const radius = Math.sqrt(areaOf(room) / Math.PI);
  const chambers = divide(room, counts).map((chamber): PackedChamber => {
    const marks = cellsOf(chamber.polygon, chamber.count).map((cell) =>
      markIn(cell, middle, MARGIN * radius),
    );
    return {
      ...chamber,
      marks: marks.toSorted((a, b) => a.turn - b.turn || a.centre.x - b.centre.x),
    };
  });
  const marks = chambers.flatMap((chamber) => chamber.marks);
  const mean = marks.reduce((sum, { shape }) => sum + areaOf(shape), 0) / (marks.length || 1);
  return { chambers, middle, radius, height: Math.sqrt(mean) };
}

function markIn(cell: Polygon, middle: Point, margin: number): PackedMark {
  const shape = plump(cell, margin);
  const centre = centroidOf(shape);
  const away = Math.hypot(middle.x - centre.x, middle.y - centre.y) || 1;
  const inward = { x: (middle.x - centre.x) / away, y: (middle.y - centre.y) / away };
  const along = ({ x, y }: Point) => x * inward.x + y * inward.y;
  const low = Math.min(...shape.map(along));
  const high = Math.max(...shape.map(along));
  const tip = clipHalf(shape, { x: -inward.x, y: -inward.y }, -(high - (high - low) * 0.4));
  return {
    cell,
    shape,
    tip,
    centre,
    turn: STEP * Math.round((Math.atan2(-inward.x, inward.y) * 180) / Math.PI / STEP),
  };
}
