import { displayUnit, formatFigure } from '../format/number.ts';
import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { factorOf } from './family.ts';
import { add, type Brush } from './frame.ts';
import { roundStep, ticksFrom } from './round-steps.ts';
import { textWidth } from './wrap.ts';

/** A round value of a scale, in the basic unit of its family, and how it is written. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

export const TICK_SIZE = 12;

/**
 * The ticks of an axis from `low` to `high` (basic units), written in the unit in which `figure`
 * is shown; the last one alone carries the unit, or none where it stands elsewhere.
 */
export function unitTicks(
  figure: Figure,
  low: number,
  high: number,
  locale: Locale,
  last: 'full' | 'value' = 'full',
): Tick[] {
  const unit = displayUnit(figure, locale);
  const factor = factorOf({ ...figure, unit }, locale);
  const step = roundStep((high - low) / factor, 4);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const values = ticksFrom(0, step, low / factor, high / factor);
  return values.map((value, index) => {
    const form = index === values.length - 1 ? last : 'value';
    const shown: Figure = {
      ...figure,
      quantity: { kind: 'value', value },
      unit,
      decimals: value === 0 ? 0 : decimals,
      approximate: false,
    };
    return { value: value * factor, text: formatFigure(shown, locale, { kind: form }).text };
  });
}

/** Ticks under an axis; a text that would touch its right neighbour is left out. */
export function drawTicksBelow(
  parent: Brush,
  ticks: readonly Tick[],
  x: (value: number) => number,
  baseline: number,
  width: number,
): void {
  // Browsers put a little space between digits and Chinese, which no estimate of widths knows.
  const edge = width - 4;
  let end = edge;
  for (const { value, text } of [...ticks].reverse()) {
    const size = textWidth(text, TICK_SIZE);
    const left = Math.max(0, Math.min(x(value) - size / 2, edge - size));
    if (left + size > end) continue;
    drawTick(parent, text, left, baseline);
    end = left - 6;
  }
}

/** A word or number of an axis, with its left end at `x`: the only digits that no figure stands for. */
export function drawTick(parent: Brush, text: string, x: number, baseline: number): void {
  const place = add(parent, 'text', { x, y: baseline, 'data-tick': '' });
  add(place, 'tspan', { class: 'sub', 'font-size': TICK_SIZE }).text(text);
}
