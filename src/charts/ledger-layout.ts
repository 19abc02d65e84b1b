import type { Measure } from '../model/figure.ts';
import type { Box, Outline, Point, Polygon } from '../model/outline.ts';
import type { Locale } from '../model/words.ts';
import type { View } from './kind.ts';
import { RUN_GAP } from './label.ts';
import { type PlacedCallout, placeCallouts } from './packing/callouts.ts';
import { GRID, type Packing } from './packing/pack.ts';
import { contains } from './packing/polygon.ts';
import { textWidth } from './wrap.ts';

/** The story's outline in the units of the grid in which marks are packed. */
export interface GridOutline {
  readonly region: Polygon;
  readonly silhouette: readonly Polygon[];
  readonly height: number;
  /** From the outline's own units to those of the grid. */
  readonly transform: string;
}

/** How many figures a measure has. */
export interface MeasureCount {
  readonly measure: Measure;
  readonly count: number;
}

/** That number, and where it stands. */
interface CountLabel extends MeasureCount {
  readonly place: PlacedCallout;
}

export interface LedgerLayout {
  readonly height: number;
  /** Left edge of the grid in the drawing, and units of the drawing to one of the grid. */
  readonly left: number;
  readonly scale: number;
  readonly labels: readonly CountLabel[];
  readonly number: number;
  readonly words: number;
}

/**
 * The wide drawing leaves room for words at its left, and gives its right edge to the page, where
 * the outline bleeds off.
 */
const SIZES = {
  320: { left: 0, bleed: 0, number: 26, words: 13 },
  640: { left: 96, bleed: 14, number: 36, words: 14 },
} as const;
/** What of the room at the left is kept free for the page's own words: its upper half. */
const FREE = 0.55;
/** Words keep away from an edge at which the outline bleeds off. */
const RIGHT = 12;

/** An outline brought to the width of the grid; a circle where the story has none. */
export function gridOutline(outline: Outline | null): GridOutline {
  if (!outline) {
    const circle = (radius: number) =>
      Array.from({ length: 72 }, (_, index) => ({
        x: GRID / 2 + radius * Math.cos((index * Math.PI) / 36),
        y: GRID / 2 + radius * Math.sin((index * Math.PI) / 36),
      }));
    return {
      region: circle(GRID / 2),
      silhouette: [circle(GRID / 2)],
      height: GRID,
      transform: '',
    };
  }
  const { box } = outline;
  const scale = GRID / box.width;
  const toGrid = (polygon: Polygon) =>
    polygon.map(({ x, y }) => ({ x: (x - box.x) * scale, y: (y - box.y) * scale }));
  return {
    region: toGrid(outline.region),
    silhouette: outermost(outline.silhouette.map(toGrid)),
    height: box.height * scale,
    transform: `scale(${scale}) translate(${-box.x} ${-box.y})`,
  };
}

/** Polygons that do not lie within another: details change nothing of a silhouette. */
function outermost(polygons: readonly Polygon[]): Polygon[] {
  return polygons.filter((polygon, index) =>
    polygons.every(
      (other, at) => at === index || !polygon.every((point) => contains(other, point)),
    ),
  );
}

/** Where the outline and the labels of the measures stand; the drawing is as high as they need. */
export function layLedger(
  measures: readonly MeasureCount[],
  packing: Packing,
  outline: GridOutline,
  width: View['width'],
  locale: Locale,
): LedgerLayout {
  const { left, bleed, number, words } = SIZES[width];
  const scale = (width - left + bleed) / GRID;
  const place = ({ x, y }: Point) => ({ x: left + x * scale, y: y * scale });
  const height = outline.height * scale;
  const kept = left === 0 ? [] : [rectangle(left, FREE * height)];
  const taken = [...outline.silhouette.map((polygon) => polygon.map(place)), ...kept];
  const callouts = measures.map(({ measure, count }, index) => ({
    width:
      textWidth(String(count), number, true) +
      RUN_GAP +
      textWidth(locale.words.measures[measure], words),
    height: number,
    anchors: anchorsOf(packing, index, outline.silhouette).map(place),
  }));
  const start: Box = {
    x: 0,
    y: 0,
    width: width - (bleed > 0 ? RIGHT : 0),
    height,
  };
  const { frame, places } = placeCallouts(callouts, taken, start);
  const labels = measures.map(({ measure, count }, index) => ({
    measure,
    count,
    place: places[index] as PlacedCallout,
  }));
  return { height: frame.height, left, scale, labels, number, words };
}

/** A rectangle at the upper left corner of the drawing. */
function rectangle(width: number, height: number): Polygon {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** Places at the outer edge beside a group's chambers, those in its middle first. */
function anchorsOf(packing: Packing, group: number, silhouette: readonly Polygon[]): Point[] {
  const { chambers, middle, radius } = packing;
  const own = chambers.filter((chamber) => chamber.group === group);
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((part) => {
    const angle = from + (to - from) * part;
    const at = (distance: number) => ({
      x: middle.x + Math.cos(angle) * distance,
      y: middle.y + Math.sin(angle) * distance,
    });
    let distance = radius;
    while (silhouette.some((polygon) => contains(polygon, at(distance)))) distance += radius / 50;
    return at(distance - radius / 25);
  });
}
