import type { Figure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import { add, type Brush, frame, marksGroup, set } from '../frame.ts';
import type { ChartKind, DrawTools, View } from '../kind.ts';
import { drawLabel, spoken } from '../label.ts';
import { defineMark, drawMarks, MARK, variantOf } from '../mark.ts';
import { oneIs } from '../one-is.ts';
import { type Packing, pilePlaces, pileSize } from '../pile.ts';
import { layBands, type PileBands } from '../pile-bands.ts';
import { layColumns, type Pile, type PileColumns } from '../pile-columns.ts';
import { type FilledPile, layFilled } from '../pile-filled.ts';
import { figuresOf, pileRows, refusePiles, total, type UnitsRows } from '../pile-rows.ts';
import { figureTable } from '../table.ts';

const one = { kind: 'figure', measures: ['count'], required: false } as const;
const several = { kind: 'figures', measures: ['count'], required: false } as const;

/** One mark is one thing that can be counted: money, tonnes and percentages are refused. */
export const units: ChartKind<UnitsRows> = {
  name: 'units',
  options: {
    figures: several,
    whole: one,
    parts: several,
    filled: one,
    rest: one,
    /** Those of the counted things that only run on trial: drawn half full. */
    trial: several,
  },
  refuse(input) {
    const found = refusePiles(input);
    if (found.length > 0) return found;
    const rows = pileRows(input);
    const fits = ([320, 640] as const).every((width) => lay(rows, width, input.locale) !== null);
    const [role = 'figures'] = Object.keys(input.chart.roles);
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'units' }, role }];
  },
  rows: pileRows,
  draw(rows, view, tools) {
    const layout = lay(rows, view.width, tools.locale);
    if (!layout) throw new Error('units: drawn although it was refused');
    if ('labels' in layout) return drawFilled(rows, layout, view, tools);
    if ('bands' in layout) return drawBands(layout, view, tools);
    return drawColumns(rows, layout, view, tools);
  },
  describe: (rows, locale) => figureTable(figuresOf(rows), locale),
  legend(rows, locale) {
    const [first] = figuresOf(rows);
    return first ? oneIs('mark', first, locale) : null;
  },
};

function lay(
  { whole, filled, piles }: UnitsRows,
  width: View['width'],
  locale: Locale,
): FilledPile | PileColumns | PileBands | null {
  const composite = whole && filled ? layFilled(whole, piles, width, locale) : null;
  const columns = composite ?? layColumns(piles, whole, width, locale);
  return columns ?? (whole ? null : layBands(piles, width, locale));
}

function drawColumns(
  { whole }: UnitsRows,
  layout: PileColumns,
  view: View,
  tools: DrawTools,
): SVGSVGElement {
  const { pitch, packing, header, columns, baseline, height } = layout;
  const svg = frame(view, height, tools);
  if (header) drawLabel(svg, header, 0, 0, view.focus);
  if (whole) nameWhole(svg, whole, pitch, tools);
  for (const { pile, x, baseWidth, label } of columns) {
    const top = baseline - 3 - pileSize(pile.count, packing).height * pitch;
    drawPile(svg, pile, { packing, grow: 'up', count: pile.count, from: 0, x, top, pitch }, tools);
    add(svg, 'line', { class: 'baseline', x1: x, x2: x + baseWidth, y1: baseline, y2: baseline });
    drawLabel(svg, label, x, baseline + 4, view.focus);
  }
  return svg.node() as SVGSVGElement;
}

function drawBands(layout: PileBands, view: View, tools: DrawTools): SVGSVGElement {
  const { pitch, packing, bands, height } = layout;
  const svg = frame(view, height, tools);
  for (const { pile, label, y, top } of bands) {
    const { count } = pile;
    drawLabel(svg, label, 0, y, view.focus);
    drawPile(svg, pile, { packing, grow: 'down', count, from: 0, x: 0, top, pitch }, tools);
  }
  return svg.node() as SVGSVGElement;
}

function drawFilled(
  { whole, piles }: UnitsRows,
  layout: FilledPile,
  view: View,
  tools: DrawTools,
): SVGSVGElement {
  const { pitch, packing, header, top, labels, bracket, height } = layout;
  const svg = frame(view, height, tools);
  drawLabel(svg, header, 0, 0, view.focus);
  if (whole) set(nameWhole(svg, whole, pitch, tools), { 'data-gathered': '' });
  const count = total(piles);
  let from = 0;
  piles.forEach((pile, index) => {
    drawPile(svg, pile, { packing, grow: 'down', count, from, x: 0, top, pitch }, tools);
    const side = labels[index];
    if (side) {
      const line = add(svg, 'line', { x1: bracket, x2: bracket, y1: side.from, y2: side.to });
      const isFilled = pile.variant === 'solid' || pile.variant === 'hatched';
      set(line, { class: isFilled ? `bracket stroke-${pile.of.measure}` : 'bracket open' });
      drawLabel(svg, side.label, bracket + 9, side.y, view.focus);
    }
    from += pile.count;
  });
  return svg.node() as SVGSVGElement;
}

/**
 * For the movement between a whole and its parts: which figure the whole is, and how its marks look.
 * `data-gathered` says that the marks stand as one pile already.
 */
function nameWhole(svg: Brush, whole: Figure, pitch: number, tools: DrawTools): Brush {
  const look = { variant: variantOf(whole), measure: whole.measure, height: pitch * MARK };
  const id = defineMark(svg, look, tools);
  return set(svg, { 'data-whole': id, 'data-whole-figure': whole.id });
}

interface PilePlace {
  readonly packing: Packing;
  readonly grow: 'up' | 'down';
  /** Marks of the whole pile, of which this one may be a part that begins at `from`. */
  readonly count: number;
  readonly from: number;
  readonly x: number;
  readonly top: number;
  readonly pitch: number;
}

function drawPile(svg: Brush, pile: Pile, place: PilePlace, tools: DrawTools): void {
  const { packing, grow, count, from, x, top, pitch } = place;
  const { locale } = tools;
  const name = pile.figure ? spoken(pile.figure, locale) : locale.words.chart.rest;
  const group = marksGroup(svg, name, pile.of);
  const places = pilePlaces(count, packing, grow, from, from + pile.count).map((at) => ({
    x: x + at.x * pitch,
    y: top + at.y * pitch,
  }));
  const { variant, of } = pile;
  drawMarks(group, svg, { variant, measure: of.measure, height: pitch * MARK, places }, tools);
}
