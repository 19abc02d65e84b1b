import type { Figures } from '../../model/figure.ts';
import type { Chart, Story } from '../../model/story.ts';
import type { Locale } from '../../model/words.ts';
import { renderChart } from '../chart.ts';
import { createDocument } from '../document.ts';
import { present } from './presentation.ts';

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
  const drawing = root.firstElementChild as Element;
  const [, , , height] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (bare) for (const word of drawing.querySelectorAll('[data-ui], .leader')) word.remove();
  fixStrokes(drawing);
  present(drawing, story.theme);
  for (const name of ['xmlns', 'viewBox']) drawing.removeAttribute(name);
  const markup = drawing.outerHTML
    .replace(/^<svg\b/, '<g')
    .replace(/<\/svg>$/, '</g>')
    .replace(/<(\/?)a\b/g, '<$1g')
    .replaceAll(' />', '/>');
  return { width, height: height as number, markup };
}

/**
 * A ring has the same width however its mark is scaled, which drawing machines of pictures do not
 * know: its width is divided by the scale of the group in which it lies.
 */
function fixStrokes(drawing: Element): void {
  for (const ring of drawing.querySelectorAll('.ring')) {
    const group = ring.closest('[transform*="scale"]')?.getAttribute('transform') ?? '';
    const scale = Number(/scale\(([\d.]+)/.exec(group)?.[1] ?? 1);
    const dots = ring.classList.contains('dots');
    ring.setAttribute('data-scale', String(scale));
    if (dots) ring.setAttribute('stroke-dasharray', `${0.1 / scale} ${3.4 / scale}`);
    ring.setAttribute('stroke-width', String(Math.round((1.8 / scale) * 100) / 100));
  }
}
