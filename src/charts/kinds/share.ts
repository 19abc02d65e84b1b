import type { Figure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import {
  createDrawing,
  figureLabel,
  fillClass,
  hatch,
  LABEL_LEADING,
  labelLines,
  markGroup,
  type Parent,
  round,
} from '../frame.ts';
import type { ChartKind, DrawTools, Refusal, RowsInput, View } from '../kind.ts';
import { figureTable } from '../table.ts';

/** A part inside its whole, on one bar from zero; the percentage, where a figure gives it. */
export interface ShareRows {
  readonly part: Figure;
  readonly whole: Figure;
  readonly share: Figure | null;
  /** Between 0 and 1. */
  readonly fraction: number;
}

export const share: ChartKind<ShareRows> = {
  name: 'share',
  options: {
    part: { kind: 'figure', measures: ['count', 'amount'], required: true },
    whole: { kind: 'figure', measures: ['count', 'amount'], required: true },
    share: { kind: 'figure', measures: ['share'], required: false },
  },
  refuse,
  rows,
  draw,
  describe: (data, locale) =>
    figureTable([data.whole, data.part, ...(data.share ? [data.share] : [])], locale),
  legend: () => null,
};

function figureOf({ chart, figures }: RowsInput, role: string): Figure | null {
  return figures.get(chart.roles[role]?.[0] ?? '') ?? null;
}

/** A figure's only value in its family's base unit; null for ranges and minima. */
function sizeOf({ quantity, unit }: Figure, { units }: Locale): number | null {
  return quantity.kind === 'value' ? quantity.value * (units[unit]?.factor ?? 1) : null;
}

function refuse(input: RowsInput): Refusal[] {
  const { units } = input.locale;
  const [part, whole] = [figureOf(input, 'part'), figureOf(input, 'whole')];
  if (!part || !whole) return [];
  if (units[part.unit]?.family !== units[whole.unit]?.family) {
    const values = { part: part.id, partUnit: part.unit, whole: whole.id, wholeUnit: whole.unit };
    return [{ id: 'share-units-differ', values, role: 'part' }];
  }
  const [size, total] = [sizeOf(part, input.locale), sizeOf(whole, input.locale)];
  if (size === null || total === null || total <= 0 || size < 0) {
    const unfit = size === null || size < 0 ? part : whole;
    return [
      {
        id: 'share-not-one-value',
        values: { id: unfit.id },
        role: unfit === part ? 'part' : 'whole',
      },
    ];
  }
  if (size > total) {
    const written = (figure: Figure) =>
      figure.quantity.kind === 'value' ? `${figure.quantity.value}${figure.unit}` : '';
    const values = {
      part: part.id,
      partSize: written(part),
      whole: whole.id,
      wholeSize: written(whole),
    };
    return [{ id: 'share-part-exceeds', values, role: 'part' }];
  }
  return [];
}

function rows(input: RowsInput): ShareRows {
  const part = figureOf(input, 'part') as Figure;
  const whole = figureOf(input, 'whole') as Figure;
  const fraction = (sizeOf(part, input.locale) ?? 0) / (sizeOf(whole, input.locale) ?? 1);
  return { part, whole, share: figureOf(input, 'share'), fraction };
}

const SIZES = {
  320: { bar: 40, number: 28 },
  640: { bar: 60, number: 40 },
} as const;

function draw({ part, whole, share: percent, fraction }: ShareRows, view: View, tools: DrawTools) {
  const { bar, number } = SIZES[view.width];
  const { locale } = tools;
  const top = number + 8 + labelLines(whole, view.width - 4, locale).length * LABEL_LEADING + 10;
  const below = top + bar + number + 14;
  const half = percent ? view.width / 2 - 8 : view.width - 4;
  const lines = [part, ...(percent ? [percent] : [])].map(
    (figure) => labelLines(figure, half, locale).length,
  );
  const svg = createDrawing(view, below + Math.max(...lines) * LABEL_LEADING + 8, tools);
  const root = svg as unknown as Parent;
  const width = view.width - 2;
  const rect = (figure: Figure, length: number) =>
    markGroup(root, figure, locale)
      .append('rect')
      .attr('x', 1)
      .attr('y', round(top))
      .attr('width', round(length))
      .attr('height', bar);
  figureLabel(root, whole, { x: 1, y: number, width: view.width - 4, size: number }, locale);
  rect(whole, width).attr('class', `fill-rule stroke-${whole.measure} thin`);
  const inner = rect(part, width * fraction);
  if (part.status === 'derived') inner.attr('fill', hatch(svg, part.measure, tools));
  else inner.attr('class', fillClass(part.measure));
  root
    .append('path')
    .attr('d', `M1 ${round(top - 5)}v${bar + 10}`)
    .attr('class', 'stroke-ink baseline');
  figureLabel(root, part, { x: 1, y: below, width: half, size: number }, locale);
  if (percent) {
    figureLabel(
      root,
      percent,
      { x: view.width / 2 + 8, y: below, width: half, size: number },
      locale,
    );
  }
  return svg.node() as SVGSVGElement;
}
