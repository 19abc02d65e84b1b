import type { Figure, Measure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import { factorOf, familyOf } from '../family.ts';
import { add, type Brush, frame, MAX_HEIGHT, marksGroup } from '../frame.ts';
import type { ChartKind, DrawTools, Refusal, RowsInput, View } from '../kind.ts';
import { drawLabel, type Label, labelOf, spoken } from '../label.ts';
import { variantOf } from '../mark.ts';
import { paint } from '../paint.ts';
import { oneInRole } from '../roles.ts';
import { figureTable } from '../table.ts';

/** A part in its whole, and the printed or derived share where there is one. */
export interface ShareRows {
  readonly part: Figure;
  readonly whole: Figure;
  readonly share: Figure | null;
  /** How much of the whole the part fills, from 0 to 1. */
  readonly filled: number;
}

const LEVELS: readonly Measure[] = ['count', 'amount'];

/** One bar from zero is the whole; the part fills the beginning of it. */
export const share: ChartKind<ShareRows> = {
  name: 'share',
  options: {
    part: { kind: 'figure', measures: LEVELS, required: true },
    whole: { kind: 'figure', measures: LEVELS, required: true },
    share: { kind: 'figure', measures: ['share'], required: false },
  },
  refuse(input) {
    const refusals = refuseFigures(input);
    if (refusals.length > 0) return refusals;
    const rows = toRows(input);
    const fits = ([320, 640] as const).every((width) => lay(rows, width, input.locale) !== null);
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'share' }, role: 'part' }];
  },
  rows: toRows,
  draw(rows, view, tools) {
    const layout = lay(rows, view.width, tools.locale);
    if (!layout) throw new Error('share: drawn although it was refused');
    const svg = frame(view, layout.height, tools);
    drawBar(svg, rows, layout, tools);
    for (const { label, x, y } of layout.labels) drawLabel(svg, label, x, y, view.focus);
    return svg.node() as SVGSVGElement;
  },
  describe: ({ part, whole, share: printed }, locale) =>
    figureTable([part, whole, ...(printed ? [printed] : [])], locale),
  legend: () => null,
};

function toRows(input: RowsInput): ShareRows {
  const part = oneInRole(input, 'part') as Figure;
  const whole = oneInRole(input, 'whole') as Figure;
  const { locale } = input;
  const value = (figure: Figure) =>
    figure.quantity.kind === 'value' ? figure.quantity.value * factorOf(figure, locale) : 0;
  return { part, whole, share: oneInRole(input, 'share'), filled: value(part) / value(whole) };
}

function refuseFigures(input: RowsInput): Refusal[] {
  const { locale } = input;
  const part = oneInRole(input, 'part');
  const whole = oneInRole(input, 'whole');
  if (!part || !whole) return [];
  const vague = (['part', 'whole'] as const).filter(
    (role) => oneInRole(input, role)?.quantity.kind !== 'value',
  );
  if (vague.length > 0) {
    return vague.map((role) => ({
      id: 'share-not-one-value',
      values: { figure: oneInRole(input, role)?.id ?? '' },
      role,
    }));
  }
  if (familyOf(part, locale) !== familyOf(whole, locale)) {
    const values = { figure: part.id, unit: part.unit, other: whole.unit };
    return [{ id: 'share-mixed', values, role: 'part' }];
  }
  const inBase = (figure: Figure, value: number) => value * factorOf(figure, locale);
  const exceeds =
    inBase(part, part.bounds.high) > inBase(whole, whole.bounds.high) ||
    inBase(part, part.bounds.low) > inBase(whole, whole.bounds.low);
  return exceeds
    ? [{ id: 'share-part-exceeds', values: { figure: part.id, whole: whole.id }, role: 'part' }]
    : [];
}

interface ShareLayout {
  readonly labels: readonly { readonly label: Label; readonly x: number; readonly y: number }[];
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 16;

/** Part and share above the bar, the whole below it; null where the words do not fit. */
function lay(rows: ShareRows, width: View['width'], locale: Locale): ShareLayout | null {
  const words = width === 640 ? 14 : 13;
  const bar = width === 640 ? 40 : 30;
  for (const number of width === 640 ? [44, 36, 28] : [36, 28, 22]) {
    const column = rows.share ? (width - GAP) / 2 : width;
    const style = { width: column, number, words, flow: 'under' } as const;
    const upper = [rows.part, ...(rows.share ? [rows.share] : [])].map((figure) =>
      labelOf(figure, locale, style),
    );
    const lower = labelOf(rows.whole, locale, { ...style, width, flow: 'beside' });
    if (upper.some((label) => label.width > column) || lower.width > width) continue;
    const top = Math.max(...upper.map((label) => label.height)) + 14;
    const below = top + bar + 12;
    const height = below + lower.height;
    if (height > MAX_HEIGHT[width]) continue;
    const labels = [
      ...upper.map((label, index) => ({ label, x: index * (column + GAP), y: 0 })),
      { label: lower, x: 0, y: below },
    ];
    return { labels, top, bottom: top + bar, width, height };
  }
  return null;
}

/** The bracket over the part belongs to the upper labels, the one under the whole to the lower. */
function drawBar(svg: Brush, rows: ShareRows, layout: ShareLayout, tools: DrawTools): void {
  const { part, whole, filled } = rows;
  const { top, bottom, width } = layout;
  const start = 1;
  const end = width - 1;
  const middle = start + (end - start) * filled;
  const box = { y: top, height: bottom - top };

  const wholeGroup = marksGroup(svg, spoken(whole, tools.locale), whole);
  const isPlan = variantOf(whole) === 'outline';
  add(wholeGroup, 'rect', {
    class: isPlan ? 'hollow-bar' : `whole-bar fill-${whole.measure} stroke-${whole.measure}`,
    x: start,
    width: end - start,
    ...box,
  });
  add(wholeGroup, 'path', {
    class: 'whole-bracket',
    d: `M${start} ${bottom + 4}v4H${end}v-4`,
  });

  const partGroup = marksGroup(svg, spoken(part, tools.locale), part);
  add(partGroup, 'rect', {
    x: start,
    width: middle - start,
    ...box,
    ...paint(part, svg, tools),
  });
  add(partGroup, 'path', {
    class: `bracket stroke-${part.measure}`,
    d: `M${start} ${top - 4}v-4H${Math.round(middle * 100) / 100}v4`,
  });
  add(partGroup, 'line', { class: 'baseline', x1: start, x2: start, y1: top - 3, y2: bottom + 3 });
}
