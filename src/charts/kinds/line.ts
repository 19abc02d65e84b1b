import { lineY, plot, ruleY } from '@observablehq/plot';
import { formatFigure } from '../../format/number.ts';
import { formatPeriod } from '../../format/period.ts';
import type { Figure } from '../../model/figure.ts';
import { localized } from '../../model/language.ts';
import type { Series } from '../../model/series.ts';
import type { Locale } from '../../model/words.ts';
import { adopt } from '../adopt.ts';
import { drawTick, TICK_SIZE } from '../axis.ts';
import { add, type Brush, frame, marksGroup } from '../frame.ts';
import type { ChartKind, DataTable, DrawTools, RowsInput, View } from '../kind.ts';
import { drawSpotLabel, type Spot } from '../line-labels.ts';
import { type LineLayout, layLine } from '../line-layout.ts';
import { variantOf } from '../mark.ts';
import { drawDot, paint } from '../paint.ts';

/** A series over time, from zero; a value that was not given is a gap and never bridged. */
export const line: ChartKind<Series> = {
  name: 'line',
  options: { series: { kind: 'series', required: true } },
  refuse({ chart }) {
    const given = chart.roles['series'] ?? [];
    const id = chart.series?.id ?? '';
    return given.length < 2 ? [{ id: 'line-too-few', values: { id }, role: 'series' }] : [];
  },
  rows: ({ chart }: RowsInput) => chart.series as Series,
  draw(series, view, tools) {
    const layout = layLine(series, view, tools.locale);
    const svg = frame(view, layout.height, tools);
    drawRuns(svg, series, layout, view, tools);
    const labelled = new Set(layout.labels.map(({ spot }) => spot));
    const lonely = new Set(layout.runs.flatMap((run) => (run.length === 1 ? run : [])));
    const room = (layout.right - layout.left) / layout.spots.length;
    for (const spot of layout.spots) {
      if (room < 9 && !labelled.has(spot) && !lonely.has(spot)) continue;
      drawSpot(svg, spot, labelled.has(spot) ? 5 : 3, tools);
    }
    for (const label of layout.labels) drawSpotLabel(svg, label, view.focus);
    for (const { text, y } of layout.ticks) drawTick(svg, text, 0, y + 4);
    for (const { text, x } of layout.periods) {
      drawTick(svg, text, x, layout.height - 22 + 4 + TICK_SIZE);
    }
    return svg.node() as SVGSVGElement;
  },
  describe: describeSeries,
  legend: ({ points }, { words }) =>
    points.some(({ figure }) => figure === null) ? words.marks.seat : null,
};

/** Gridlines, the zero line and the line itself, drawn by Plot; gaps as seats on the zero line. */
function drawRuns(
  svg: Brush,
  series: Series,
  layout: LineLayout,
  { width }: View,
  tools: DrawTools,
): void {
  const { left, right, top, bottom, low, high, ticks, height } = layout;
  const grid = add(svg, 'g', {});
  const name = localized(series.label, tools.locale.language);
  const runs = marksGroup(svg, name, null);
  const [first] = layout.spots as [Spot];
  const hollow = variantOf(first.figure) === 'outline';
  const drawn = plot({
    document: tools.document,
    className: 'plot',
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'linear', domain: [low, high], range: [bottom, top], axis: null },
    marks: [
      ruleY(
        ticks.filter(({ value }) => value !== 0).map(({ value }) => value),
        { x1: left, x2: right, className: 'gridline' },
      ),
      ruleY([0], { x1: left, x2: right, className: 'baseline' }),
      ...layout.runs.map((run) =>
        lineY(run, {
          x: 'x',
          y: ({ y }: Spot) => low + ((bottom - y) / (bottom - top)) * (high - low),
          className: `slope-line no-fill ${hollow ? 'stroke-hollow' : `stroke-${series.measure}`}`,
        }),
      ),
    ],
  });
  adopt(drawn, [grid, grid, ...layout.runs.map(() => runs)]);
  if (layout.gaps.length === 0) return;
  const seats = marksGroup(svg, tools.locale.words.chart.notGiven, null);
  const zero = ticks.find(({ value }) => value === 0)?.y ?? bottom;
  for (const cx of layout.gaps) add(seats, 'circle', { class: 'seat', cx, cy: zero - 8, r: 5 });
}

function drawSpot(svg: Brush, { figure, period, x, y }: Spot, r: number, tools: DrawTools): void {
  const { text } = formatFigure(figure, tools.locale);
  const group = marksGroup(svg, `${formatPeriod(period, tools.locale)} ${text}`, figure);
  drawDot(group, paint(figure, svg, tools), { cx: x, cy: y, r });
}

function describeSeries({ points }: Series, locale: Locale): DataTable {
  const { chart, note } = locale.words;
  const row = (period: string, figure: Figure) => [
    { text: formatPeriod(period, locale), figure },
    { text: formatFigure(figure, locale).text, figure },
    { text: figure.origin.kind === 'printed' ? figure.origin.printed : chart.ours, figure },
  ];
  const gap = (period: string) => [
    { text: formatPeriod(period, locale), figure: null, period },
    { text: chart.notGiven, figure: null },
    { text: '', figure: null },
  ];
  return {
    columns: [note.period, chart.value, chart.printed],
    rows: points.map(({ period, figure }) => (figure ? row(period, figure) : gap(period))),
  };
}
