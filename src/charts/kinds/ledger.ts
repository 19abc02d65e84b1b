import { type Figure, MEASURES, type Measure } from '../../model/figure.ts';
import type { Locale } from '../../model/words.ts';
import { add, type Brush, frame, round, set } from '../frame.ts';
import type { ChartKind, DrawTools, View } from '../kind.ts';
import { RUN_GAP } from '../label.ts';
import {
  type GridOutline,
  gridOutline,
  type LedgerLayout,
  layLedger,
  type MeasureCount,
} from '../ledger-layout.ts';
import { defineDecoration, drawPackedMark } from '../packed-mark.ts';
import { type Packing, pack } from '../packing/pack.ts';
import { roundPath } from '../packing/shape.ts';
import { inRole } from '../roles.ts';
import { figureTable } from '../table.ts';

/** The figures of one measure, in the order of the dataset. */
export interface LedgerGroup {
  readonly measure: Measure;
  readonly figures: readonly Figure[];
}

/** Every figure of the story as one mark, packed by measure into the story's own shape. */
export const ledger: ChartKind<readonly LedgerGroup[]> = {
  name: 'ledger',
  everyFigure: true,
  options: {},
  refuse: () => [],
  rows(input) {
    const all = inRole(input, 'all');
    return MEASURES.map((measure) => ({
      measure,
      figures: all.filter((figure) => figure.measure === measure),
    })).filter((group) => group.figures.length > 0);
  },
  draw(groups, view, tools) {
    const outline = gridOutline(tools.outline);
    const counts = groups.map(({ measure, figures }) => ({ measure, count: figures.length }));
    const { packing, layout } = placeOnce(counts, outline, view.width, tools.locale);
    const svg = frame(view, layout.height, tools);
    set(svg, { class: 'chart packed' });
    defineDecoration(svg, packing.height, tools);
    const { left, scale } = layout;
    // The ledger says in words what every mark is: here they are for the eye and the finger.
    const grid = add(svg, 'g', {
      transform: `translate(${round(left)})scale(${scale})`,
      'aria-hidden': 'true',
    });
    drawOutline(grid, outline, packing, tools);
    groups.forEach((group, index) => {
      drawGroup(grid, svg, { ...group, index, packing, scale }, tools);
    });
    drawLabels(svg, layout, tools);
    return svg.node() as SVGSVGElement;
  },
  describe: (groups, locale) =>
    figureTable(
      groups.flatMap(({ figures }) => figures),
      locale,
    ),
  legend: () => null,
};

interface Place {
  readonly packing: Packing;
  readonly layout: LedgerLayout;
}

/**
 * To find all places takes a second or two, so they are remembered for an editor who saves a word.
 * The key holds everything that a place depends on: what is remembered is what would be found again.
 */
const places = new Map<string, Place>();

function placeOnce(
  counts: readonly MeasureCount[],
  outline: GridOutline,
  width: View['width'],
  locale: Locale,
): Place {
  const key = JSON.stringify([counts, outline, width, locale.words.measures]);
  const known = places.get(key);
  if (known) return known;
  const packing = pack(
    outline.region,
    counts.map(({ count }) => count),
  );
  const place = { packing, layout: layLedger(counts, packing, outline, width, locale) };
  places.set(key, place);
  return place;
}

/** The outline, and the chambers in the colour of its room. */
function drawOutline(
  grid: Brush,
  { transform }: GridOutline,
  packing: Packing,
  { outline }: DrawTools,
): void {
  if (!outline) return;
  add(grid, 'g', { transform }).html(outline.markup);
  add(grid, 'path', {
    class: outline.regionClass,
    d: packing.chambers.map(({ polygon }) => roundPath(polygon)).join(''),
  });
}

interface GroupPlace extends LedgerGroup {
  readonly index: number;
  readonly packing: Packing;
  readonly scale: number;
}

function drawGroup(grid: Brush, svg: Brush, place: GroupPlace, tools: DrawTools): void {
  const { measure, figures, index, packing, scale } = place;
  const marks = packing.chambers
    .filter(({ group }) => group === index)
    .flatMap((chamber) => chamber.marks);
  const group = add(grid, 'g', { class: `fill-${measure}` });
  figures.forEach((figure, at) => {
    const mark = marks[at];
    if (mark) drawPackedMark(group, svg, figure, mark, tools, scale);
  });
}

/** How many figures there are of each measure: counters of the drawing itself. */
function drawLabels(svg: Brush, layout: LedgerLayout, { locale }: DrawTools): void {
  for (const { measure, count, place } of layout.labels) {
    const { box, leader } = place;
    if (leader) {
      const [from, to] = leader;
      add(svg, 'path', {
        class: 'leader',
        d: `M${[from.x, from.y, to.x, to.y].map(round).join(' ')}`,
      });
    }
    const text = add(svg, 'text', { x: box.x, y: box.y + box.height * 0.86, 'data-ui': '' });
    add(text, 'tspan', { class: 'num', 'font-size': layout.number }).text(String(count));
    add(text, 'tspan', { class: 'lab', 'font-size': layout.words, dx: RUN_GAP }).text(
      locale.words.measures[measure],
    );
  }
}
