/*
 * How high an embedded chart is at each width, as points between which the height runs straight. The
 * drawing grows with its width; where a line of words breaks elsewhere, the height jumps within one
 * pixel. All in CSS pixels.
 */

/** A width and the height there. */
export type HeightPoint = readonly [width: number, height: number];

/** Widths between which heights are measured; outside them the height stays as at the end. */
export const WIDTHS = { from: 280, to: 1200 } as const;

/** One line more than measured: another system's font may break a sentence later. */
export const SPARE_LINE = 24;

/** How far a height may lie from the straight line that stands for it. */
const TOLERANCE = 1.5;
/** Slopes that differ by less are one. */
const SAME_SLOPE = 0.004;

/** The fewest points that describe heights measured at every whole width. */
export function breakpoints(samples: readonly HeightPoint[]): HeightPoint[] {
  const points: HeightPoint[] = [];
  let start = 0;
  while (start < samples.length) {
    const end = endOfRun(samples, start);
    points.push(samples[start] as HeightPoint);
    if (end > start) points.push(samples[end] as HeightPoint);
    start = end + 1;
  }
  return points.map(([width, height]) => [width, Math.round(height * 100) / 100]);
}

/** The last sample that one straight line from `start` reaches: a cone of slopes grows narrower. */
function endOfRun(samples: readonly HeightPoint[], start: number): number {
  const [width, height] = samples[start] as HeightPoint;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let index = start + 1; index < samples.length; index += 1) {
    const [otherWidth, otherHeight] = samples[index] as HeightPoint;
    const run = otherWidth - width;
    low = Math.max(low, (otherHeight - TOLERANCE - height) / run);
    high = Math.min(high, (otherHeight + TOLERANCE - height) / run);
    if (low > high) return index - 1;
  }
  return samples.length - 1;
}

/** The height at a width: measured, without the spare line. */
export function heightAt(points: readonly HeightPoint[], width: number): number {
  const after = points.findIndex(([at]) => at >= width);
  if (after === 0) return points[0]?.[1] ?? 0;
  if (after < 0) return points.at(-1)?.[1] ?? 0;
  const [w1, h1] = points[after - 1] as HeightPoint;
  const [w2, h2] = points[after] as HeightPoint;
  return h1 + ((h2 - h1) * (width - w1)) / (w2 - w1);
}

/** The height to reserve where the width is not known: the greatest, with the spare line. */
export function tallest(points: readonly HeightPoint[], to: number = WIDTHS.to): number {
  const within = points.filter(([width]) => width <= to).map(([, height]) => height);
  return Math.ceil(Math.max(...within, heightAt(points, to)) + SPARE_LINE);
}

/**
 * The reserved height as a CSS expression of `width`, which is `100cqi` for a frame in its column
 * and `100vw` inside the frame. `less` pixels are taken off.
 */
export function heightCss(points: readonly HeightPoint[], width: string, less = 0): string {
  const [first] = points;
  if (!first) throw new Error('A height needs at least one point.');
  const { ramps, jumps } = shapeOf(points);
  const terms = [
    ...ramps.map(
      ({ from, to, slope }) =>
        `clamp(0px,${width} - ${from}px,${to - from}px)*${Number(slope.toFixed(4))}`,
    ),
    ...jumps.map(({ at, by }) => {
      const size = Math.ceil(Math.abs(by) * 10) / 10;
      // Between two whole widths the greater height holds.
      return by > 0
        ? `clamp(0px,(${width} - ${at + 0.01}px)*99999,${size}px)`
        : `clamp(-${size}px,(${at + 0.99}px - ${width})*99999,0px)`;
    }),
  ];
  return `calc(${[`${Math.ceil(first[1] + SPARE_LINE) - less}px`, ...terms].join(' + ')})`;
}

interface Ramp {
  readonly from: number;
  readonly to: number;
  readonly slope: number;
}

/** Slopes and jumps; a slope that goes on behind a jump is one. */
function shapeOf(points: readonly HeightPoint[]) {
  const ramps: Ramp[] = [];
  const jumps: { at: number; by: number }[] = [];
  let lastSlope = 0;
  points.slice(1).forEach(([width, height], index) => {
    const [before, heightBefore] = points[index] as HeightPoint;
    const slope = (height - heightBefore) / (width - before);
    if (width - before > 1) {
      const previous = ramps.at(-1);
      const goesOn = previous && Math.abs(previous.slope - slope) < SAME_SLOPE;
      if (goesOn && previous.to === before) {
        ramps[ramps.length - 1] = { ...previous, to: width };
      } else if (Math.abs(slope) >= SAME_SLOPE) ramps.push({ from: before, to: width, slope });
      lastSlope = Math.abs(slope) < SAME_SLOPE ? 0 : (ramps.at(-1)?.slope ?? 0);
      return;
    }
    const by = slope - lastSlope;
    const previous = ramps.at(-1);
    if (previous?.to === before && lastSlope !== 0) {
      ramps[ramps.length - 1] = { ...previous, to: width };
    }
    if (Math.abs(by) > TOLERANCE * 2) jumps.push({ at: before, by });
  });
  return { ramps, jumps };
}

/** `heights.json`: for hosts that reserve the height by their own means. */
export function publishedHeights(points: readonly HeightPoint[]) {
  return {
    unit: 'px',
    tallest: tallest(points),
    /** `[width, height]`; between two points the height runs straight. */
    points: points.map(([width, height]) => [width, Math.ceil(height + SPARE_LINE)]),
    css: heightCss(points, '100cqi'),
  };
}
