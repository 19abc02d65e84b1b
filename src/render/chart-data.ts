import type { DataTable } from '../charts/kind.ts';
import type { Figures } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Chart, Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import { describeChart } from './chart.ts';
import { sourcesOfChart } from './chart-sources.ts';
import { type Cell, writeCsv } from './csv.ts';
import { chartColumns } from './figure-columns.ts';
import { exportFigure } from './figure-record.ts';

/** A chart with all that its data need. */
export interface ChartInput {
  readonly chart: Chart;
  readonly story: Story;
  readonly figures: Figures;
  readonly locale: Locale;
}

type TableRow = DataTable['rows'][number];

/** The rows of a chart's table as CSV: a row for each drawn figure, each gap, each claim. */
export function chartCsv(input: ChartInput): string {
  const { chart, story, figures, locale } = input;
  const columns = chartColumns(locale);
  const rows = tableRows(input).map((row): Cell[] => {
    const [first] = row;
    const figure = first?.figure;
    if (figure) return columns.map(({ cell }) => cell({ figure, figures, sources: story.sources }));
    const empty: Readonly<Record<string, Cell>> = {
      label: chart.series ? localized(chart.series.label, locale.language) : (first?.text ?? null),
      period: first?.period ?? null,
    };
    return columns.map(({ name }) => empty[name] ?? null);
  });
  return writeCsv(
    columns.map(({ name }) => name),
    rows,
  );
}

/** What a chart says and shows, for programs. Links are added by the page that knows addresses. */
export function chartRecord(input: ChartInput) {
  const { chart, story, figures, locale } = input;
  return {
    version: 1,
    story: story.slug,
    chart: chart.id,
    kind: chart.kind,
    language: story.language,
    title: chart.title.text,
    finding: chart.finding.text,
    notes: chart.notes.map(({ text }) => text),
    // Numbers of the drawing that no figure stands for, such as how many seats there are.
    settings: chart.settings,
    rows: tableRows(input).map((row) => rowRecord(row, locale)),
    sources: sourcesOfChart(chart, story, figures),
  };
}

/** The rows of the table, each figure once. */
function tableRows({ chart, figures, locale }: ChartInput): TableRow[] {
  const seen = new Set<string>();
  return describeChart(chart, figures, locale).table.rows.filter(([cell]) => {
    const id = cell?.figure?.id;
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function rowRecord([first, second]: TableRow, locale: Locale) {
  if (first?.figure) return exportFigure(first.figure, locale);
  return first?.period === undefined
    ? { text: first?.text ?? '' }
    : { period: first.period, text: second?.text ?? '' };
}
