import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { MAX_HEIGHT } from './frame.ts';
import type { View } from './kind.ts';
import { type Label, labelOf, plainLabel } from './label.ts';
import type { Variant } from './mark.ts';
import { MIN_PITCH, type Packing, pileSize } from './pile.ts';

/** A number of equal marks with its figure; without one, something that was not given. */
export interface Pile {
  readonly figure: Figure | null;
  readonly count: number;
  readonly variant: Variant;
  /** The figure whose marks these are, where the pile has no figure of its own. */
  readonly of: Figure;
}

interface PileColumn {
  readonly pile: Pile;
  readonly x: number;
  readonly baseWidth: number;
  readonly label: Label;
}

/** Piles side by side on a common baseline, a label under each, the whole's label on top. */
export interface PileColumns {
  readonly pitch: number;
  readonly packing: Packing;
  readonly header: Label | null;
  readonly columns: readonly PileColumn[];
  readonly baseline: number;
  readonly height: number;
}

const MAX_PITCH: Readonly<Record<View['width'], number>> = { 320: 51, 640: 64 };
/** In order of preference where the marks come out equally large. */
const PACKINGS: readonly Packing[] = [
  { along: 'rows', per: 10 },
  { along: 'columns', per: 10 },
  { along: 'columns', per: 1 },
  { along: 'columns', per: 2 },
  { along: 'columns', per: 3 },
  { along: 'columns', per: 5 },
  { along: 'rows', per: 5 },
];
const GAP = 12;
/** Four Chinese characters. */
const MIN_COLUMN = 53;
/** Between the marks and the baseline, the baseline and the labels, the header and the marks. */
const AIR = { base: 3, label: 4, header: 10 };

/** The packing with the largest marks; null where even the smallest marks do not fit. */
export function layColumns(
  piles: readonly Pile[],
  whole: Figure | null,
  width: View['width'],
  locale: Locale,
): PileColumns | null {
  const words = width === 640 ? 14 : 13;
  const header = whole && labelOf(whole, locale, { width, number: 28, words, flow: 'beside' });
  for (let pitch = MAX_PITCH[width]; pitch >= MIN_PITCH; pitch -= 0.25) {
    for (const packing of PACKINGS) {
      for (const number of numberSizes(piles.length, width)) {
        const layout = lay({ piles, header, width, locale, words, number, pitch, packing });
        if (layout) return layout;
      }
    }
  }
  return null;
}

function numberSizes(piles: number, width: View['width']): readonly number[] {
  if (piles <= 3) return width === 640 ? [44, 36] : [36, 28];
  return width === 640 ? [36, 28] : [28, 22];
}

interface Attempt {
  readonly piles: readonly Pile[];
  readonly header: Label | null;
  readonly width: View['width'];
  readonly locale: Locale;
  readonly words: number;
  readonly number: number;
  readonly pitch: number;
  readonly packing: Packing;
}

function lay(attempt: Attempt): PileColumns | null {
  const { piles, header, width, locale, words, number, pitch, packing } = attempt;
  const sizes = piles.map(({ count }) => pileSize(count, packing));
  const marks = sizes.map((size) => size.width * pitch);
  const least = marks.map((mark) => Math.max(mark, MIN_COLUMN));
  const spare = width - sum(least) - GAP * (piles.length - 1);
  if (spare < 0) return null;

  const top = header ? header.height + AIR.header : 0;
  const baseline = top + Math.max(...sizes.map((size) => size.height)) * pitch + AIR.base;
  if (baseline > MAX_HEIGHT[width]) return null;

  // What is left over goes to the labels, which stand at the left edge of their column.
  const room = least.map((column) => column + spare / piles.length);
  const labels = piles.map(({ figure }, index) =>
    figure
      ? labelOf(figure, locale, { width: room[index] ?? 0, number, words, flow: 'under' })
      : plainLabel(locale.words.chart.rest, words, room[index] ?? 0),
  );
  if (labels.some((label, index) => label.width > (room[index] ?? 0) + 0.01)) return null;
  const height = baseline + AIR.label + Math.max(...labels.map((label) => label.height));
  if (height > MAX_HEIGHT[width]) return null;

  let x = 0;
  const columns = piles.map((pile, index): PileColumn => {
    const column = {
      pile,
      x,
      baseWidth: Math.max(marks[index] ?? 0, 24),
      label: labels[index] as Label,
    };
    x += (room[index] ?? 0) + GAP;
    return column;
  });
  return { pitch, packing, header, columns, baseline, height };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
