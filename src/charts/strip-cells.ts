import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/words.ts';
import { add, type Brush, frame, MAX_HEIGHT, marksGroup, round } from './frame.ts';
import type { DrawTools, View } from './kind.ts';
import { drawLabel, type Label, labelOf, plainLabel, spoken } from './label.ts';
import { paint } from './paint.ts';

interface StripRow {
  readonly rank: Figure;
  readonly cells: Figure;
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/** A rank of which nobody said among how many. */
interface OpenRow {
  readonly rank: Figure;
  readonly place: number;
}

export interface StripRows {
  readonly strips: readonly StripRow[];
  readonly open: readonly OpenRow[];
}

interface Grid {
  /** Cells in a row, of which every ten stand a little apart. */
  readonly per: number;
  readonly pitch: number;
  readonly rows: number;
}

interface Strip {
  readonly row: StripRow;
  readonly grid: Grid;
  readonly label: Label;
  readonly labelX: number;
  readonly field: Label;
  readonly y: number;
  /** Top of the first row of cells, and of the field's label. */
  readonly top: number;
  readonly fieldY: number;
}

interface Open {
  readonly row: OpenRow;
  readonly label: Label;
  readonly words: Label;
  readonly x: number;
  readonly y: number;
  readonly top: number;
  /** Where the words begin: beside the seats where there is room, else under them. */
  readonly wordsAt: { readonly x: number; readonly y: number };
}

export interface Strips {
  readonly strips: readonly Strip[];
  readonly open: readonly Open[];
  readonly height: number;
}

interface Sizes {
  readonly number: number;
  readonly gap: number;
  readonly cell: number;
}

const TIERS: readonly Sizes[] = [
  { number: 44, gap: 26, cell: 22 },
  { number: 36, gap: 20, cell: 18 },
  { number: 28, gap: 14, cell: 14 },
  { number: 22, gap: 10, cell: 12 },
  { number: 22, gap: 6, cell: 9 },
];
/** The size of the field stands back behind the rank. */
const FIELD = 16;
const TEN_GAP = 0.6;
const ROW_GAP = 2;
/** From a label to the cells below it, and from the cells to the label of the field. */
const LEADER = 5;
const UNDER = 3;
const LEAST_PITCH: Readonly<Record<View['width'], number>> = { 320: 5.9, 640: 10 };
const MOST_PITCH = 22;

/** Seats shown beyond the last one that is known, and their size. */
const BEYOND = 4;
const SEAT = { pitch: 15, width: 11, height: 14 };

/** The roomiest tier in which all strips stand under each other; null where none fits. */
export function layStrips(rows: StripRows, width: View['width'], locale: Locale): Strips | null {
  for (const sizes of width === 640 ? TIERS : TIERS.slice(2)) {
    const layout = lay(rows, width, sizes, locale);
    if (layout) return layout;
  }
  return null;
}

function lay(rows: StripRows, width: View['width'], sizes: Sizes, locale: Locale): Strips | null {
  const words = width === 640 ? 14 : 13;
  let y = 0;
  const strips: Strip[] = [];
  for (const row of rows.strips) {
    const grid = gridOf(row.count, width);
    const style = { width, number: sizes.number, words, flow: 'beside' } as const;
    const label = labelOf(row.rank, locale, style);
    const field = labelOf(row.cells, locale, { ...style, number: FIELD });
    if (!grid || label.width > width || field.width > width) return null;
    // The label begins over its cell where that is in the first row and there is room.
    const wish = row.place <= grid.per ? cellX(row.place - 1, grid) : 0;
    const labelX = Math.min(wish, width - label.width);
    const top = y + label.height + LEADER;
    const fieldY = top + grid.rows * (sizes.cell + ROW_GAP) - ROW_GAP + UNDER;
    strips.push({ row, grid, label, labelX, field, y, top, fieldY });
    y = fieldY + field.height + sizes.gap;
  }
  const open = layOpen(rows.open, { width, number: sizes.number, words, y, locale });
  if (!open) return null;
  const height = open.length > 0 ? Math.max(...open.map(bottomOf)) : y - sizes.gap;
  return height <= MAX_HEIGHT[width] ? { strips, open, height } : null;
}

/** As few rows as leave the cells wide enough; null where not even five rows do. */
function gridOf(count: number, width: number): Grid | null {
  const least = LEAST_PITCH[width === 640 ? 640 : 320];
  for (const rows of [1, 2, 3, 4, 5]) {
    const even = Math.ceil(count / rows);
    const per = rows === 1 ? count : Math.ceil(even / 10) * 10;
    const pitch = Math.min(width / spanOf(per), MOST_PITCH);
    if (pitch >= least) return { per, pitch, rows: Math.ceil(count / per) };
  }
  return null;
}

/** Width of a row of cells, in pitches. */
function spanOf(cells: number): number {
  return cells + Math.floor((cells - 1) / 10) * TEN_GAP;
}

function cellX(index: number, { per, pitch }: Grid): number {
  const column = index % per;
  return (column + Math.floor(column / 10) * TEN_GAP) * pitch;
}

interface OpenInput {
  readonly width: View['width'];
  readonly number: number;
  readonly words: number;
  readonly y: number;
  readonly locale: Locale;
}

/** Ranks of unknown fields, side by side; null where their words or seats are too wide. */
function layOpen(rows: readonly OpenRow[], input: OpenInput): Open[] | null {
  const { width, number, words, y, locale } = input;
  const gap = 12;
  const column = (width - gap * (rows.length - 1)) / rows.length;
  const labels = rows.map(({ rank }) =>
    labelOf(rank, locale, { width: column, number, words, flow: 'under' }),
  );
  const top = y + Math.max(...labels.map(({ height }) => height)) + UNDER;
  const note = (room: number) => plainLabel(locale.words.chart.fieldNotGiven, 12, room, 'sub');
  const beside = rows.every((row) => {
    const room = column - noteX(row);
    const { lines, width: needed } = note(Math.max(room, 0));
    return lines.length === 1 && needed <= room;
  });
  const open = rows.map((row, index): Open => {
    const x = index * (column + gap);
    const wordsAt = beside ? { x: x + noteX(row), y: top } : { x, y: top + SEAT.height + UNDER };
    return { row, label: labels[index] as Label, words: note(column), x, y, top, wordsAt };
  });
  const fits = open.every(
    ({ row, label, words: { width: needed, lines } }) =>
      label.width <= column &&
      (row.place + BEYOND) * SEAT.pitch <= column &&
      needed <= column &&
      lines.length === 1,
  );
  return fits ? open : null;
}

/** Beside the last seat. */
function noteX({ place }: OpenRow): number {
  return (place + BEYOND - 1) * SEAT.pitch + 6;
}

function bottomOf({ top, words, wordsAt }: Open): number {
  return Math.max(top + SEAT.height, wordsAt.y + words.height) + 1;
}

/** Null where the strips do not fit. */
export function drawStrips(rows: StripRows, view: View, tools: DrawTools): SVGSVGElement | null {
  const layout = layStrips(rows, view.width, tools.locale);
  if (!layout) return null;
  const svg = frame(view, layout.height, tools);
  for (const strip of layout.strips) drawStrip(svg, strip, view, tools);
  for (const open of layout.open) drawOpen(svg, open, view, tools);
  return svg.node() as SVGSVGElement;
}

function drawStrip(svg: Brush, strip: Strip, view: View, tools: DrawTools): void {
  const { row, grid, label, labelX, field, y, top, fieldY } = strip;
  const { rank, cells, place, count } = row;
  const size = { width: round(grid.pitch * 0.8), height: cellHeight(strip) };
  const at = (index: number) => ({
    x: cellX(index, grid),
    y: top + Math.floor(index / grid.per) * (size.height + ROW_GAP),
  });
  const others = Array.from({ length: count }, (_, index) => index)
    .filter((index) => index !== place - 1)
    .map(at);
  // Each cell begins where the one before it began: the same words again and again, cheap to send.
  let before = { x: 0, y: 0 };
  const outlines = others.map((next) => {
    const [dx, dy] = [round(next.x - before.x), round(next.y - before.y)];
    // From where the pen is: what rounding took from one step must not add up over a hundred.
    before = { x: before.x + dx, y: before.y + dy };
    return `m${dx} ${dy}h${size.width}v${size.height}h-${size.width}z`;
  });
  const all = marksGroup(svg, spoken(cells, tools.locale), cells);
  add(all, 'path', { class: `cell fill-${cells.measure}`, d: outlines.join('') });
  const one = marksGroup(svg, spoken(rank, tools.locale), rank);
  const cell = at(place - 1);
  add(one, 'rect', { ...paint(rank, svg, tools), ...cell, ...size });
  if (place <= grid.per) {
    const x = cell.x + size.width / 2;
    add(one, 'line', {
      class: `bracket stroke-${rank.measure}`,
      x1: x,
      x2: x,
      y1: top - LEADER + 1,
      y2: top,
    });
  }
  drawLabel(svg, label, labelX, y, view.focus);
  drawLabel(svg, field, 0, fieldY, view.focus);
}

function cellHeight({ grid, top, fieldY }: Strip): number {
  return round((fieldY - UNDER - top + ROW_GAP) / grid.rows - ROW_GAP);
}

/** The place that was claimed, dotted because nothing supports it, among seats that were not given. */
function drawOpen(svg: Brush, open: Open, view: View, tools: DrawTools): void {
  const { row, label, words, x, y, top, wordsAt } = open;
  const { rank, place } = row;
  const { locale } = tools;
  const group = marksGroup(
    svg,
    `${spoken(rank, locale)} · ${locale.words.chart.fieldNotGiven}`,
    rank,
  );
  const size = { width: SEAT.width, height: SEAT.height };
  for (let seat = 0; seat < place + BEYOND - 1; seat += 1) {
    const box = { x: x + seat * SEAT.pitch + 1, y: top + 1, ...size };
    if (seat !== place - 1) {
      add(group, 'rect', { class: 'seat', ...box });
      continue;
    }
    add(group, 'rect', { class: `seat-claimed stroke-${rank.measure}`, ...box });
    const core = { x: box.x + 3, y: box.y + 3, width: size.width - 6, height: size.height - 6 };
    add(group, 'rect', { class: `fill-${rank.measure}`, ...core });
  }
  drawLabel(svg, words, wordsAt.x, wordsAt.y, view.focus);
  drawLabel(svg, label, x, y, view.focus);
}
