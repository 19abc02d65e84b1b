import type { Figure, Measure, Stage } from './figure.ts';
import type { Localized } from './language.ts';

/** One period of a series. */
interface SeriesPoint {
  readonly period: string;
  /** The first day of the period, in days since 1970: where it stands on a scale of time. */
  readonly day: number;
  /** Null where the source gives no value: a gap. */
  readonly figure: Figure | null;
}

/** One thing measured again and again by one source: every value is a figure. */
export interface Series {
  readonly id: string;
  readonly label: Localized;
  readonly measure: Measure;
  readonly unit: string;
  readonly source: string;
  readonly locator: readonly string[];
  readonly stage: Stage | null;
  readonly caveat: Localized | null;
  /** In the order of time. */
  readonly points: readonly SeriesPoint[];
}

/** The values that the source gives, in the order of time. */
export function figuresOfSeries({ points }: Series): Figure[] {
  return points.flatMap(({ figure }) => figure ?? []);
}
