import type { Chart } from '../../model/story.ts';
import { add, frame, MAX_HEIGHT } from '../frame.ts';
import type { ChartKind, View } from '../kind.ts';
import { drawMarks } from '../mark.ts';
import { wrapText } from '../wrap.ts';

/** What was claimed without a number, in the order of the text. */
type ClaimsRows = readonly string[];

/** Claims that nothing can be measured by: set in type, each beside an empty seat, nothing drawn to scale. */
export const claims: ChartKind<ClaimsRows> = {
  name: 'claims',
  list: true,
  options: {},
  refuse({ chart }) {
    const role = 'kind';
    const bound = chart.items.find(({ html }) => html.includes('data-figure'));
    if (bound) return [{ id: 'claims-number', values: { text: bound.text }, role }];
    const rows = toRows(chart);
    const fits = ([320, 640] as const).every((width) => lay(rows, width) !== null);
    return fits ? [] : [{ id: 'claims-crowded', values: { count: rows.length }, role }];
  },
  rows: ({ chart }) => toRows(chart),
  draw(rows, view, tools) {
    const layout = lay(rows, view.width);
    if (!layout) throw new Error('claims: drawn although it was refused');
    const { size, entries, height } = layout;
    const svg = frame(view, height, tools);
    const seats = entries.map(({ middle }) => ({ x: SEAT / 2, y: middle }));
    drawMarks(
      add(svg, 'g', { 'aria-hidden': 'true' }),
      svg,
      { variant: 'seat', measure: 'count', height: SEAT - 4, places: seats },
      tools,
    );
    for (const { lines, first, bottom } of entries) {
      lines.forEach((line, index) => {
        const text = add(svg, 'text', { x: TEXT, y: first + index * size * LINE });
        add(text, 'tspan', { class: 'claim', 'font-size': size }).text(line);
      });
      if (bottom < height - 1) {
        add(svg, 'line', { class: 'gridline', x1: 0, x2: view.width, y1: bottom, y2: bottom });
      }
    }
    return svg.node() as SVGSVGElement;
  },
  describe: (rows, locale) => ({
    columns: [locale.words.chart.claim],
    rows: rows.map((text) => [{ text, figure: null }]),
  }),
  legend: (_rows, locale) => locale.words.marks.seat,
};

function toRows(chart: Chart): ClaimsRows {
  return chart.items.map(({ text }) => text);
}

/** Height and width of the place that a seat takes, and where the words begin. */
const SEAT = 22;
const TEXT = 34;
/** Distance of two lines of one claim, as a share of the type size. */
const LINE = 1.35;

interface Entry {
  readonly lines: readonly string[];
  /** Baseline of the first line. */
  readonly first: number;
  readonly middle: number;
  readonly bottom: number;
}

interface ClaimsLayout {
  readonly size: number;
  readonly entries: readonly Entry[];
  readonly height: number;
}

/** The largest type in which all claims fit; null where none does. */
function lay(rows: ClaimsRows, width: View['width']): ClaimsLayout | null {
  const tiers = width === 640 ? [30, 26, 22, 18] : [20, 18, 16, 14];
  for (const size of tiers) {
    const padding = size * 0.55;
    let y = 0;
    const entries = rows.map((row): Entry => {
      const lines = linesOf(row, width - TEXT, size);
      const depth = lines.length * size * LINE;
      const entry = {
        lines,
        first: y + padding + size * 1.05,
        middle: y + padding + (size * LINE) / 2,
        bottom: y + depth + 2 * padding,
      };
      y = entry.bottom;
      return entry;
    });
    if (y <= MAX_HEIGHT[width]) return { size, entries, height: y };
  }
  return null;
}

/** A claim too long for a line breaks where it has a comma, and only then anywhere else. */
function linesOf(row: string, width: number, size: number): string[] {
  const whole = wrapText(row, width, size);
  if (whole.length === 1) return [...whole];
  return row.split(/(?<=[，,；;])\s*/).flatMap((part) => wrapText(part, width, size));
}
