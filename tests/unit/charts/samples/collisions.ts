import { RUN_GAP } from '../../../../src/charts/label.ts';
import { textWidth } from '../../../../src/charts/wrap.ts';
import type { Width } from './drawing.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places are rounded to a tenth of a unit. */
const ROUNDED = 0.06;

/** Texts that leave the drawing or touch one another, by the estimate that the layout uses. */
export function collisions(root: Element, width: Width): string[] {
  const height = Number((root.getAttribute('viewBox') ?? '').split(' ')[3]);
  const boxes = [...root.querySelectorAll('text')].map(boxOf);
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -ROUNDED || right > width + ROUNDED || top < 0 || bottom > height + ROUNDED,
    )
    .map(({ text }) => `outside: ${text}`);
  const touching = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `touching: ${a.text} / ${b.text}`),
  );
  return [...outside, ...touching];
}

/** Chinese type stands 0.85 em above its baseline and 0.12 below; digits 0.74 above and nothing below. */
function boxOf(text: Element): Box {
  const x = Number(text.getAttribute('x'));
  const y = Number(text.getAttribute('y'));
  const runs = [...text.querySelectorAll('tspan')].map((span) => ({
    words: span.textContent ?? '',
    size: Number(span.getAttribute('font-size')),
    isNumber: span.getAttribute('class') === 'num',
  }));
  const widths = runs.map(({ words, size, isNumber }) => textWidth(words, size, isNumber));
  return {
    text: text.textContent ?? '',
    left: x,
    right: x + widths.reduce((sum, value) => sum + value, RUN_GAP * (runs.length - 1)),
    top: y - Math.max(...runs.map(({ size, isNumber }) => size * (isNumber ? 0.74 : 0.85))),
    bottom: y + Math.max(...runs.map(({ size, isNumber }) => (isNumber ? 0 : size * 0.12))),
  };
}
