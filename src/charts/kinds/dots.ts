import type { Figure } from '../../model/figure.ts';
import { factorOf, familyOf } from '../family.ts';
import { drawPanels, layPanels, type PanelRow } from '../growth-panels.ts';
import type { ChartKind, Refusal, RowsInput } from '../kind.ts';
import { drawLevels, type LevelRow, layLevels } from '../level-dots.ts';
import { inRole } from '../roles.ts';
import { figureTable } from '../table.ts';

/** Growth rates, each on a base of its own, or levels on one axis: never both. */
export type DotsRows =
  | { readonly of: 'growth'; readonly panels: readonly PanelRow[] }
  | { readonly of: 'levels'; readonly dots: readonly LevelRow[] };

/** A dot for each figure: levels share an axis from zero, growth rates share none. */
export const dots: ChartKind<DotsRows> = {
  name: 'dots',
  options: {
    figures: {
      kind: 'figures',
      measures: ['count', 'amount', 'growth', 'share'],
      required: true,
    },
  },
  refuse(input) {
    const role = 'figures';
    const found = refuseFigures(inRole(input, role), input);
    if (found) return [{ ...found, role }];
    const rows = toRows(input);
    const fits = ([320, 640] as const).every((width) =>
      rows.of === 'growth'
        ? layPanels(rows.panels, width, input.locale)
        : layLevels(rows.dots, width, input.locale),
    );
    return fits ? [] : [{ id: 'chart-crowded', values: { kind: 'dots' }, role }];
  },
  rows: toRows,
  draw(rows, view, tools) {
    const drawn =
      rows.of === 'growth'
        ? drawPanels(rows.panels, view, tools)
        : drawLevels(rows.dots, view, tools);
    if (!drawn) throw new Error('dots: drawn although it was refused');
    return drawn;
  },
  describe: (rows, locale) =>
    figureTable(
      (rows.of === 'growth' ? rows.panels : rows.dots).map(({ figure }) => figure),
      locale,
    ),
  legend: () => null,
};

function toRows(input: RowsInput): DotsRows {
  const figures = inRole(input, 'figures');
  if (figures[0]?.measure === 'growth') {
    return { of: 'growth', panels: figures.map((figure) => ({ figure, growth: rateOf(figure) })) };
  }
  return {
    of: 'levels',
    dots: figures.map((figure) => levelOf(figure, factorOf(figure, input.locale))),
  };
}

/** A growth rate in parts of its base. */
function rateOf({ quantity }: Figure): number {
  return quantity.kind === 'value' ? quantity.value / 100 : 0;
}

function levelOf(figure: Figure, factor: number): LevelRow {
  const { quantity } = figure;
  switch (quantity.kind) {
    case 'value':
      return { figure, low: quantity.value * factor, high: quantity.value * factor, shape: 'dot' };
    case 'range':
      return { figure, low: quantity.low * factor, high: quantity.high * factor, shape: 'span' };
    case 'min':
      return { figure, low: quantity.min * factor, high: quantity.min * factor, shape: 'open' };
  }
}

function refuseFigures(
  figures: readonly Figure[],
  { locale }: RowsInput,
): Omit<Refusal, 'role'> | null {
  const [first] = figures;
  if (!first) return null;
  const isGrowth = (figure: Figure) => figure.measure === 'growth';
  const other = figures.find((figure) => isGrowth(figure) !== isGrowth(first));
  if (other) {
    const [growth, level] = isGrowth(other) ? [other, first] : [first, other];
    return { id: 'dots-growth-beside-level', values: { figure: growth.id, level: level.id } };
  }
  if (isGrowth(first)) {
    const vague = figures.find(({ quantity }) => quantity.kind !== 'value');
    if (vague) return { id: 'dots-growth-vague', values: { figure: vague.id } };
    const gone = figures.find((figure) => rateOf(figure) < -1);
    return gone ? { id: 'dots-growth-below-nothing', values: { figure: gone.id } } : null;
  }
  const stranger = figures.find((figure) => familyOf(figure, locale) !== familyOf(first, locale));
  if (!stranger) return null;
  const { id, unit } = stranger;
  return { id: 'dots-mixed', values: { figure: id, unit, other: first.unit } };
}
