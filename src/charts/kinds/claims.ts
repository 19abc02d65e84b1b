import type { Locale } from '../../model/words.ts';
import { add, type Brush, frame, MAX_HEIGHT, marksGroup } from '../frame.ts';
import type { ChartKind, RowsInput, View } from '../kind.ts';
import { drawMarks } from '../mark.ts';
import { wrapText } from '../wrap.ts';

/** Superlatives without a number: set in type, each beside the empty seat of what was not given. */
export const claims: ChartKind<readonly string[]> = {
  name: 'claims',
  options: {},
  takesList: true,
  refuse({ chart }) {
    const bound = chart.items.flatMap(({ html, text }, item) =>
      /data-figure|\d/.test(html) ? [{ id: 'claims-number' as const, values: { text }, item }] : [],
    );
    if (bound.length > 0) return bound;
    const texts = chart.items.map(({ text }) => text);
    const fits = ([320, 640] as const).every((width) => lay(texts, width) !== null);
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'claims' } }];
  },
  rows: ({ chart }: RowsInput) => chart.items.map(({ text }) => text),
  draw(rows, view, tools) {
    const { width } = view;
    const layout = lay(rows, width);
    if (!layout) throw new Error('claims: drawn although it was refused');
    const { size, entries, height } = layout;
    const svg = frame(view, height, tools);
    const rule = (name: string, y: number) =>
      add(svg, 'line', { class: name, x1: 0, x2: width, y1: y, y2: y });
    rule('head-rule', 1.5);
    rule('gridline', HEAD - 0.5);
    const seats = marksGroup(svg, tools.locale.words.chart.notGiven, null);
    const seat = SEAT[width];
    const places = entries.map(({ top }) => ({ x: seat / 2, y: top + size * 0.62 }));
    const marks = { variant: 'seat', measure: 'count', height: seat, places } as const;
    drawMarks(seats, svg, marks, tools);
    entries.forEach(({ lines, top, bottom }) => {
      drawClaim(svg, lines, { x: INDENT[width], y: top, size });
      rule('gridline', bottom - 0.5);
    });
    return svg.node() as SVGSVGElement;
  },
  describe: (rows, { words }: Locale) => ({
    columns: [words.chart.claim],
    rows: rows.map((text) => [{ text, figure: null }]),
  }),
  legend: (_, { words }) => words.marks.seat,
};

/** More than these would be a column of text, not a thing taken in at a glance. */
const MOST = 6;
const SIZES: Readonly<Record<View['width'], readonly number[]>> = {
  320: [22, 20, 18, 16, 15],
  640: [32, 28, 25, 22, 19],
};
const SEAT: Readonly<Record<View['width'], number>> = { 320: 20, 640: 28 };
const INDENT: Readonly<Record<View['width'], number>> = { 320: 32, 640: 46 };
/** The double rule above the first claim. */
const HEAD = 6;
const LINE_HEIGHT = 1.28;

interface Entry {
  readonly lines: readonly string[];
  /** Top of the first line, and the rule below. */
  readonly top: number;
  readonly bottom: number;
}

/** The largest type in which all claims fit; null where none does. */
function lay(
  claims: readonly string[],
  width: View['width'],
): { readonly size: number; readonly entries: readonly Entry[]; readonly height: number } | null {
  if (claims.length > MOST) return null;
  for (const size of SIZES[width]) {
    const air = size * 0.42;
    let y = HEAD;
    const entries = claims.map((claim): Entry => {
      const lines = breakClaim(claim, width - INDENT[width], size);
      const top = y + air;
      y = top + lines.length * size * LINE_HEIGHT + air;
      return { lines, top, bottom: y };
    });
    if (y <= MAX_HEIGHT[width]) return { size, entries, height: y };
  }
  return null;
}

/** Broken between its clauses where that takes no more lines: a claim is read as it is spoken. */
function breakClaim(claim: string, width: number, size: number): readonly string[] {
  const lines = wrapText(claim, width, size, true);
  const clauses = claim
    .split(/(?<=[，；：]|[,;:] )/)
    .flatMap((clause) => wrapText(clause, width, size, true));
  return clauses.length > lines.length ? lines : clauses;
}

function drawClaim(
  svg: Brush,
  lines: readonly string[],
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  lines.forEach((line, index) => {
    const text = add(svg, 'text', { x, y: y + size * (0.98 + index * LINE_HEIGHT) });
    add(text, 'tspan', { class: 'claim', 'font-size': size }).text(line);
  });
}
