import { expect } from 'vitest';
import { resolveChart } from '../../../../src/charts/resolve.ts';
import { type RenderedChart, renderChart } from '../../../../src/render/chart.ts';
import { samples } from './all.ts';
import { parseMarkup } from './markup.ts';
import { locale, mark, type Sample, seriesOf, written } from './world.ts';

/** The two widths of a drawing, in its own units. */
export type Width = 320 | 640;
export const widths: readonly Width[] = [320, 640];

/** A sample as the page draws it; that it is refused fails the test. */
export function render(sample: Sample, width: Width, focus: readonly string[] = []): RenderedChart {
  const source = written(sample.kind, sample.attributes, sample.name, sample.items);
  const { value, diagnostics } = resolveChart(source, sample.figures, locale, seriesOf(sample));
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${sample.name} was refused`);
  return renderChart(value, sample.figures, locale, mark, { width, focus }, null);
}

export const byName = (name: string): Sample =>
  samples.find((sample) => sample.name === name) as Sample;

/** What a selector finds of one figure in the narrow drawing of a sample. */
export function shape(sample: string, id: string, selector: string): Element[] {
  const root = parseMarkup(render(byName(sample), 320).svg);
  return [...root.querySelectorAll(`[role="img"][data-figure="${id}"] ${selector}`)];
}

/** An attribute as a number; what is not there is none. */
export const number = (element: Element | undefined, name: string): number =>
  Number(element?.getAttribute(name));
