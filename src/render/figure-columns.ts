import { formatFigure } from '../format/number.ts';
import type { SourceRecord } from '../model/dataset.ts';
import type { Figure, Figures, Quantity } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Locale } from '../model/words.ts';
import { sourcesOfFigure } from './chart-sources.ts';
import type { Cell } from './csv.ts';

/** What a column is filled from. */
interface FigureInput {
  readonly figure: Figure;
  readonly figures: Figures;
  readonly sources: readonly SourceRecord[];
}

/** One column of a table of figures, with its type and description in words of Table Schema. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly description: string;
  readonly cell: (input: FigureInput) => Cell;
}

const MANY = '; ';

/** What stands behind the names, in every table of figures. */
export const FIGURE_COLUMNS: readonly Column[] = [
  column('value', 'number', 'The number; empty where only a range or a minimum is known.', (one) =>
    one.quantity.kind === 'value' ? one.quantity.value : null,
  ),
  column('low', 'number', 'The lower end of a range, or the minimum.', ({ quantity }) =>
    lowOf(quantity),
  ),
  column('high', 'number', 'The upper end of a range.', ({ quantity }) =>
    quantity.kind === 'range' ? quantity.high : null,
  ),
  column(
    'approximate',
    'boolean',
    'Whether the digits are a rounding of what is known.',
    (one) => one.approximate,
  ),
  column('unit', 'string', 'The unit of value, low and high.', ({ unit }) => unit),
  column('measure', 'string', 'count, amount, growth, share or rank.', ({ measure }) => measure),
  column('stage', 'string', 'planned, under_way, done or forecast.', ({ stage }) => stage),
  column('status', 'string', 'agrees, derived, stated or no_basis.', ({ status }) => status),
  column('period', 'string', 'The period, as in ISO 8601, with H1 and Q1.', ({ period }) => period),
  {
    name: 'source',
    type: 'string',
    description: 'Ids of the sources; of a computed figure those of its operands.',
    cell: ({ figure, figures }) => sourcesOfFigure(figure.id, figures).join(MANY),
  },
  {
    name: 'publisher',
    type: 'string',
    description: 'Who published these sources, and when.',
    cell: ({ figure, figures, sources }) =>
      sourcesOfFigure(figure.id, figures)
        .flatMap((id) => sources.find((one) => one.id === id) ?? [])
        .map(({ publisher, published }) => `${publisher} ${published}`)
        .join(MANY),
  },
  column('locator', 'string', 'Where it stands in the source.', ({ origin }) =>
    origin.kind === 'printed' ? origin.locator.join(' · ') : null,
  ),
  column('printed', 'string', 'How the source printed it.', ({ origin }) =>
    origin.kind === 'printed' ? origin.printed : null,
  ),
  column('computed', 'string', 'How we computed it: an operation on ids.', ({ origin }) =>
    origin.kind === 'derived' ? `${origin.operation}(${origin.of.join(' ')})` : null,
  ),
];

/** The columns of a chart's own table, in one language. */
export function chartColumns(locale: Locale): readonly Column[] {
  const { language } = locale;
  return [
    column('id', 'string', 'The id of the figure.', ({ id }) => id),
    column('label', 'string', 'What the figure says.', ({ label }) => localized(label, language)),
    column(
      'shown',
      'string',
      'The number as the chart writes it.',
      (figure) => formatFigure(figure, locale).text,
    ),
    ...FIGURE_COLUMNS,
  ];
}

/** The columns of a story's table, with a label in each of its languages. */
export function storyColumns(languages: readonly string[]): readonly Column[] {
  return [
    column('id', 'string', 'The id of the figure.', ({ id }) => id),
    ...languages.map((language) =>
      column(
        `label_${language}`,
        'string',
        `What the figure says (${language}).`,
        ({ label }) => label[language] ?? null,
      ),
    ),
    ...FIGURE_COLUMNS,
  ];
}

function column(
  name: string,
  type: Column['type'],
  description: string,
  cell: (figure: Figure) => Cell,
): Column {
  return { name, type, description, cell: ({ figure }) => cell(figure) };
}

function lowOf(quantity: Quantity): number | null {
  if (quantity.kind === 'range') return quantity.low;
  return quantity.kind === 'min' ? quantity.min : null;
}
