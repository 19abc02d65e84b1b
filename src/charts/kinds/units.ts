import { formatFigure } from '../../format/number.ts';
import type { Figure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import {
  createDrawing,
  figureLabel,
  LABEL_LEADING,
  labelLines,
  markGroup,
  type Parent,
  round,
} from '../frame.ts';
import type { ChartKind, DrawTools, Refusal, RowsInput, View } from '../kind.ts';
import { defineMarks, type MarkStyle, placeMark } from '../mark.ts';
import { figureTable } from '../table.ts';

/** One mark for one countable thing: piles side by side, or one block of which a part is filled. */
export interface UnitsRows {
  readonly layout: 'piles' | 'block';
  readonly groups: readonly UnitGroup[];
  /** The whole that the groups make up, where there is one. */
  readonly whole: Figure | null;
}

export interface UnitGroup {
  /** Null for the remainder of a block to which no figure was given: drawn, but without a number. */
  readonly figure: Figure | null;
  readonly count: number;
  readonly style: MarkStyle;
}

/** More than this many marks no longer stand for single things on a phone. */
const MOST_MARKS = 400;

export const units: ChartKind<UnitsRows> = {
  name: 'units',
  options: {
    figures: { kind: 'figures', measures: ['count'], required: false },
    whole: { kind: 'figure', measures: ['count'], required: false },
    parts: { kind: 'figures', measures: ['count'], required: false },
    filled: { kind: 'figure', measures: ['count'], required: false },
    rest: { kind: 'figure', measures: ['count'], required: false },
  },
  refuse,
  rows,
  draw,
  describe: ({ groups, whole }, locale) =>
    figureTable(
      [...(whole ? [whole] : []), ...groups.flatMap(({ figure }) => (figure ? [figure] : []))],
      locale,
    ),
  legend: ({ groups, whole }, locale) => {
    const figure = whole ?? groups[0]?.figure;
    if (!figure) return null;
    const one: Figure = {
      ...figure,
      quantity: { kind: 'value', value: 1 },
      approximate: false,
      decimals: 0,
    };
    return locale.words.marks.oneMarkIs.replace('{n}', formatFigure(one, locale).text);
  },
};

function figuresOf({ chart, figures }: RowsInput, role: string): Figure[] {
  return (chart.roles[role] ?? []).flatMap((id) => figures.get(id) ?? []);
}

/** A count as a whole number of marks; a minimum is drawn as what is certain. */
function countOf({ quantity }: Figure): number {
  if (quantity.kind === 'value') return quantity.value;
  return quantity.kind === 'min' ? quantity.min : Number.NaN;
}

function refuse(input: RowsInput): Refusal[] {
  const { roles } = input.chart;
  const given = (role: string) => (roles[role]?.length ?? 0) > 0;
  const forms = [
    given('figures'),
    given('whole') && given('parts'),
    given('whole') && given('filled'),
  ];
  if (forms.filter(Boolean).length !== 1) {
    return [{ id: 'units-roles', values: {}, role: 'kind' }];
  }
  const all = Object.keys(roles).flatMap((role) =>
    figuresOf(input, role).map((figure) => ({ role, figure, count: countOf(figure) })),
  );
  const unfit = all.filter(({ count }) => !Number.isInteger(count) || count < 0);
  if (unfit.length > 0) {
    return unfit.map(({ role, figure }) => ({
      id: 'units-not-whole',
      values: { id: figure.id },
      role,
    }));
  }
  const [whole] = figuresOf(input, 'whole');
  const total = whole
    ? countOf(whole)
    : figuresOf(input, 'figures').reduce((sum, figure) => sum + countOf(figure), 0);
  if (total > MOST_MARKS) {
    return [
      {
        id: 'units-too-many',
        values: { total, most: MOST_MARKS },
        role: whole ? 'whole' : 'figures',
      },
    ];
  }
  if (!whole) return [];
  const role = given('parts') ? 'parts' : 'filled';
  const covered = figuresOf(input, role).reduce((sum, figure) => sum + countOf(figure), 0);
  if (covered > total || (role === 'parts' && covered !== total)) {
    const values = { parts: covered, whole: total, id: whole.id };
    return [{ id: covered > total ? 'units-part-exceeds' : 'units-parts-missing', values, role }];
  }
  const [rest] = figuresOf(input, 'rest');
  if (rest && countOf(rest) !== total - covered) {
    return [
      { id: 'units-rest-wrong', values: { id: rest.id, rest: total - covered }, role: 'rest' },
    ];
  }
  return [];
}

function rows(input: RowsInput): UnitsRows {
  const [whole = null] = figuresOf(input, 'whole');
  const [filled] = figuresOf(input, 'filled');
  if (whole && filled) {
    const [rest = null] = figuresOf(input, 'rest');
    const remainder = countOf(whole) - countOf(filled);
    const style: MarkStyle = whole.stage === 'planned' ? 'outline' : 'seat';
    return {
      layout: 'block',
      whole,
      groups: [
        { figure: filled, count: countOf(filled), style: 'solid' },
        { figure: rest, count: remainder, style },
      ],
    };
  }
  const parts = figuresOf(input, whole ? 'parts' : 'figures');
  return {
    layout: 'piles',
    whole,
    groups: parts.map((figure) => ({ figure, count: countOf(figure), style: styleOf(figure) })),
  };
}

function styleOf(figure: Figure): MarkStyle {
  if (figure.stage === 'planned') return 'outline';
  if (figure.stage === 'under_way') return 'tip';
  return figure.status === 'derived' ? 'hatched' : 'solid';
}

function draw(data: UnitsRows, view: View, tools: DrawTools): SVGSVGElement {
  return data.layout === 'block' ? drawBlock(data, view, tools) : drawPiles(data, view, tools);
}

const LIMITS = {
  320: { height: 228, pitch: 42, blockPitch: 22, gap: 14 },
  640: { height: 380, pitch: 64, blockPitch: 36, gap: 36 },
} as const;

/** Rows of ten with a gap after five; number and words stand beside the rows that they count. */
function drawBlock({ groups, whole }: UnitsRows, view: View, tools: DrawTools): SVGSVGElement {
  const limits = LIMITS[view.width];
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const columns = total > 120 ? 20 : 10;
  const lines = Math.max(Math.ceil(total / columns), 1);
  const room = view.width * 0.68;
  const pitch = Math.max(
    Math.min(limits.blockPitch, (limits.height - 6) / lines, room / (columns + columns / 10)),
    9,
  );
  const height = Math.max(lines * pitch + 6, 120);
  const svg = createDrawing(view, height, tools);
  defineMarks(
    svg,
    groups.map(({ style }) => style),
    pitch * 0.9,
    tools,
  );
  const root = svg as unknown as Parent;
  const right = columns * pitch + (columns / 5 - 1) * pitch * 0.35 + 12;
  let index = 0;
  let labelTop = 0;
  for (const { figure, count, style } of groups) {
    if (count === 0) continue;
    const group = figure ?? whole;
    const parent = group ? markGroup(root, group, tools.locale) : root;
    const first = index;
    for (; index < first + count; index += 1) {
      const column = index % columns;
      const x = (column + 0.5 + Math.floor(column / 5) * 0.35) * pitch;
      placeMark(parent, style, x, (Math.floor(index / columns) + 0.5) * pitch + 3, index, tools);
    }
    if (!figure) continue;
    const lastLine = Math.floor((index - 1) / columns);
    const top = Math.max(Math.ceil(first / columns) * pitch + 3, labelTop);
    const bottom = Math.max((lastLine + (index % columns === 0 ? 1 : 0)) * pitch, top + 12);
    root
      .append('path')
      .attr('d', `M${round(right)} ${round(top + 2)}V${round(Math.max(bottom, top + 50))}`)
      .attr('class', style === 'solid' ? 'stroke-count brace' : 'stroke-hollow brace dotted');
    const width = view.width - right - 10;
    figureLabel(root, figure, { x: right + 10, y: top + 26, width }, tools.locale);
    labelTop = top + 34 + labelLines(figure, width, tools.locale).length * LABEL_LEADING;
  }
  const svgHeight = Math.max(height, labelTop);
  svg.attr('viewBox', `0 0 ${view.width} ${round(svgHeight)}`).attr('height', round(svgHeight));
  return svg.node() as SVGSVGElement;
}

/** Piles that grow from a baseline, with number and words below it. */
function drawPiles({ groups }: UnitsRows, view: View, tools: DrawTools): SVGSVGElement {
  const limits = LIMITS[view.width];
  const plan = planPiles(groups, view, tools.locale);
  const { pitch, columns, left, widths, labels } = plan;
  const lines = Math.max(...groups.map(({ count }, i) => Math.ceil(count / (columns[i] ?? 1))), 1);
  const labelHeight = 34 + Math.max(...labels) * LABEL_LEADING;
  const height = Math.min(lines * pitch + 8 + labelHeight, limits.height);
  const baseline = height - labelHeight;
  const svg = createDrawing(view, height, tools);
  defineMarks(
    svg,
    groups.map(({ style }) => style),
    pitch * 0.88,
    tools,
  );
  const root = svg as unknown as Parent;
  let index = 0;
  groups.forEach(({ figure, count, style }, g) => {
    if (!figure) return;
    const across = columns[g] ?? 1;
    const start = left[g] ?? 0;
    const parent = markGroup(root, figure, tools.locale);
    for (let i = 0; i < count; i += 1, index += 1) {
      const column = i % across;
      const x = start + (column + 0.5 + Math.floor(column / 5) * 0.35) * pitch;
      const y = baseline - 4 - (Math.floor(i / across) + 0.5) * pitch;
      placeMark(parent, style, x, y, index, tools);
    }
    const width = widths[g] ?? 0;
    root
      .append('path')
      .attr('d', `M${round(start)} ${round(baseline)}H${round(start + width)}`)
      .attr('class', 'stroke-ink baseline');
    figureLabel(root, figure, { x: start, y: baseline + 28, width: width + 4 }, tools.locale);
  });
  return svg.node() as SVGSVGElement;
}

/**
 * The largest pitch at which all piles stand side by side below the height limit. Piles are ten,
 * five or fewer marks across; the words below a pile need at least four characters of room.
 */
function planPiles(groups: readonly UnitGroup[], view: View, locale: Locale) {
  const limits = LIMITS[view.width];
  const least = Math.min((view.width - limits.gap * (groups.length - 1)) / groups.length, 58);
  let best: ReturnType<typeof attempt> | null = null;
  for (const most of [10, 5, 4, 3, 2, 1]) {
    const next = attempt(most);
    if (!best || next.pitch > best.pitch) best = next;
  }
  return best as ReturnType<typeof attempt>;

  function attempt(most: number) {
    const columns = groups.map(({ count }) => Math.max(Math.min(most, count), 1));
    const lines = Math.max(
      ...groups.map(({ count }, i) => Math.ceil(count / (columns[i] ?? 1))),
      1,
    );
    const widthOf = (pitch: number) =>
      columns.map((across) => Math.max((across + (across > 5 ? 0.35 : 0)) * pitch, least));
    const gaps = limits.gap * (groups.length - 1);
    let pitch: number = limits.pitch;
    const fits = (size: number) => {
      const widths = widthOf(size);
      const labels = groups.map(({ figure }, i) =>
        figure ? labelLines(figure, (widths[i] ?? 0) + 4, locale).length : 0,
      );
      const room = limits.height - 42 - Math.max(...labels) * LABEL_LEADING;
      return widths.reduce((a, b) => a + b, 0) + gaps <= view.width && lines * size <= room;
    };
    while (pitch > 3 && !fits(pitch)) pitch -= 0.25;
    const widths = widthOf(pitch);
    const spare = (view.width - widths.reduce((a, b) => a + b, 0)) / Math.max(groups.length - 1, 1);
    const space = Math.min(Math.max(spare, 0), limits.gap * 3);
    let x = 0;
    const left = widths.map((width) => {
      const start = x;
      x += width + space;
      return start;
    });
    const labels = groups.map(({ figure }, i) =>
      figure ? labelLines(figure, (widths[i] ?? 0) + 4, locale).length : 0,
    );
    return { pitch, columns, widths, left, labels };
  }
}
