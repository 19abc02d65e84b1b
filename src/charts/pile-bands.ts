import type { Locale } from '../model/words.ts';
import { MAX_HEIGHT } from './frame.ts';
import type { View } from './kind.ts';
import { type Label, labelOf, plainLabel } from './label.ts';
import { MIN_PITCH, type Packing, pileSize } from './pile.ts';
import type { Pile } from './pile-columns.ts';

interface PileBand {
  readonly pile: Pile;
  readonly label: Label;
  /** Top of the label, and of the first row of marks. */
  readonly y: number;
  readonly top: number;
}

/** Piles under one another, each a band of rows with its label above it on one line. */
export interface PileBands {
  readonly pitch: number;
  readonly packing: Packing;
  readonly bands: readonly PileBand[];
  readonly height: number;
}

const MAX_PITCH: Readonly<Record<View['width'], number>> = { 320: 22, 640: 34 };
const NUMBER = 22;
/** Between a label and its marks, and between two bands. */
const AIR = { marks: 1, band: 7 };

/**
 * For words too long to stand under their marks: the largest marks with which all bands fit; null
 * where none do.
 */
export function layBands(
  piles: readonly Pile[],
  width: View['width'],
  locale: Locale,
): PileBands | null {
  const words = width === 640 ? 14 : 13;
  const labels = piles.map(({ figure }) =>
    figure
      ? labelOf(figure, locale, { width, number: NUMBER, words, flow: 'beside' })
      : plainLabel(locale.words.chart.rest, words, width),
  );
  if (labels.some((label) => label.width > width || label.lines.length > 1)) return null;
  for (let pitch = MAX_PITCH[width]; pitch >= MIN_PITCH; pitch -= 0.25) {
    const packing: Packing = { along: 'rows', per: perRow(width / pitch) };
    let y = 0;
    const bands = piles.map((pile, index): PileBand => {
      const label = labels[index] as Label;
      const band = { pile, label, y, top: y + label.height + AIR.marks };
      y = band.top + pileSize(pile.count, packing).height * pitch + AIR.band;
      return band;
    });
    const height = y - AIR.band;
    if (height <= MAX_HEIGHT[width]) return { pitch, packing, bands, height };
  }
  return null;
}

/** Whole tens, so that rows can be counted. */
function perRow(room: number): number {
  return room < 10 ? Math.floor(room) : Math.floor((room - 0.35) / 10) * 10;
}
