import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { MAX_HEIGHT } from './frame.ts';
import type { View } from './kind.ts';
import { type Label, labelOf, plainLabel } from './label.ts';
import { MIN_PITCH, type Packing, pileSize } from './pile.ts';
import type { Pile } from './pile-columns.ts';

/** One pile of which a first part is filled; labels at its right, each beside its own marks. */
export interface FilledPile {
  readonly pitch: number;
  readonly packing: Packing;
  readonly header: Label;
  readonly top: number;
  readonly labels: readonly SideLabel[];
  /** Where the brackets stand. */
  readonly bracket: number;
  readonly height: number;
}

interface SideLabel {
  readonly label: Label;
  readonly y: number;
  /** The rows that the label speaks of, from its first to its last mark. */
  readonly from: number;
  readonly to: number;
}

const AIR = 10;
const BRACKET = 8;
const LABEL = 9;
const MIN_LABEL = 84;
/** Sizes of the first number and of the others: what is filled speaks loudest. */
const NUMBERS = [
  [44, 32],
  [36, 28],
  [28, 22],
  [22, 22],
] as const;
const MAX_PITCH: Readonly<Record<View['width'], number>> = { 320: 40, 640: 34 };

/** The largest marks with which pile and labels fit; null where none do. */
export function layFilled(
  whole: Figure,
  piles: readonly Pile[],
  width: View['width'],
  locale: Locale,
): FilledPile | null {
  const words = width === 640 ? 14 : 13;
  const header = labelOf(whole, locale, { width, number: 28, words, flow: 'beside' });
  const top = header.height + AIR;
  const count = piles.reduce((total, pile) => total + pile.count, 0);
  const packing: Packing = { along: 'rows', per: 10 };
  const size = pileSize(count, packing);
  for (let pitch = MAX_PITCH[width]; pitch >= MIN_PITCH; pitch -= 0.25) {
    const height = top + size.height * pitch;
    const bracket = size.width * pitch + BRACKET;
    const room = width - bracket - LABEL;
    if (height > MAX_HEIGHT[width] || room < MIN_LABEL) continue;
    for (const [first, others] of NUMBERS) {
      const labels = piles.map(({ figure }, index) =>
        figure
          ? labelOf(figure, locale, {
              width: room,
              number: index === 0 ? first : others,
              words,
              flow: 'under',
            })
          : plainLabel(locale.words.chart.rest, words, room),
      );
      if (labels.some((label) => label.width > room)) continue;
      const placed = placeLabels(piles, labels, { top, pitch, height, per: packing.per });
      if (placed) return { pitch, packing, header, top, labels: placed, bracket, height };
    }
  }
  return null;
}

/** Each label begins at its first row, or as much higher as it takes to end within the drawing. */
function placeLabels(
  piles: readonly Pile[],
  labels: readonly Label[],
  box: {
    readonly top: number;
    readonly pitch: number;
    readonly height: number;
    readonly per: number;
  },
): SideLabel[] | null {
  const placed: SideLabel[] = [];
  let before = 0;
  let lowest = box.top;
  for (const [index, pile] of piles.entries()) {
    const label = labels[index] as Label;
    const firstRow = index === 0 ? 0 : Math.ceil(before / box.per);
    before += pile.count;
    const lastRow = Math.ceil(before / box.per);
    const from = box.top + Math.min(firstRow, lastRow - 1) * box.pitch;
    const to = box.top + lastRow * box.pitch;
    const y = Math.min(from, box.height - label.height);
    if (y < lowest) return null;
    placed.push({ label, y, from: from + 2, to: to - 2 });
    lowest = y + label.height + 4;
  }
  return placed;
}
