import type { Figures } from '../../model/figure.ts';
import type { Chart, Story } from '../../model/story.ts';
import type { Locale } from '../../model/words.ts';
import { renderChart } from '../chart.ts';
import { createDocument } from '../document.ts';
import { present } from './presentation.ts';
import { narrowSigns } from './signs.ts';

/** A chart's drawing with its colours written into it, as a group at the origin. */
export interface Drawing {
  readonly width: 320 | 640;
  readonly height: number;
  readonly markup: string;
}

/** `bare` leaves out the words round a drawing of all figures. */
export function drawForImage(
  chart: Chart,
  story: Story,
  figures: Figures,
  locale: Locale,
  { width, bare = false }: { readonly width: 320 | 640; readonly bare?: boolean },
): Drawing {
  const view = { width, focus: [] };
  const { svg } = renderChart(chart, figures, locale, story.mark, view, story.outline);
  const root = createDocument().documentElement;
  root.innerHTML = svg;
  for (const word of root.querySelectorAll('tspan')) {
    word.textContent = narrowSigns(word.textContent ?? '', locale.language);
  }
  const drawing = root.firstElementChild as Element;
  const [, , , height] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (bare) for (const word of drawing.querySelectorAll('[data-ui], .leader')) word.remove();
  present(drawing, story.theme);
  unscaleStrokes(drawing);
  for (const name of ['xmlns', 'viewBox']) drawing.removeAttribute(name);
  const markup = drawing.outerHTML
    .replace(/^<svg\b/, '<g')
    .replace(/<\/svg>$/, '</g>')
    .replace(/<(\/?)a\b/g, '<$1g')
    .replaceAll(' />', '/>');
  return { width, height: height as number, markup };
}

/**
 * A ring is as thick however its mark is scaled, which is more than most programs for pictures know:
 * its stroke is divided by the scale of the group in which it lies.
 */
function unscaleStrokes(drawing: Element): void {
  for (const ring of drawing.querySelectorAll('[vector-effect]')) {
    const group = ring.closest('[transform*="scale("]')?.getAttribute('transform') ?? '';
    const scale = Number(/scale\(([\d.]+)/.exec(group)?.[1] ?? 1);
    for (const name of ['stroke-width', 'stroke-dasharray']) {
      const value = ring.getAttribute(name);
      const lengths = value
        ?.split(' ')
        .map((length) => Math.round((100 * Number(length)) / scale) / 100);
      if (lengths) ring.setAttribute(name, lengths.join(' '));
    }
    ring.removeAttribute('vector-effect');
  }
}
