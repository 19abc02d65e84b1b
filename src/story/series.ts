import type { SeriesFile } from '../load/series.ts';
import { pointId } from '../load/series-id.ts';
import type { FigureRecord, SourceRecord } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Language } from '../model/language.ts';
import type { Series } from '../model/series.ts';
import { printedFigure } from './derive.ts';
import { boundsOf, quantityOf, roundingStep } from './rounding.ts';
import { withStatus } from './status.ts';

/** A series whose every given value is a figure, printed as its file has it. */
export function compileSeries(
  { record, rows }: SeriesFile,
  sources: readonly SourceRecord[] = [],
): Series {
  const { id, label, measure, unit, source, locator, stage, caveat } = record;
  const given = rows.flatMap(({ period, printed }): Figure[] => {
    if (printed === null) return [];
    const point = { ...record, id: pointId(id, period), period, value: Number(printed), printed };
    return [figureOf(point, sources.find((one) => one.id === source)?.language)];
  });
  const figures = withStatus(new Map(given.map((figure) => [figure.id, figure])), []);
  return {
    id,
    label,
    measure,
    unit,
    source,
    locator,
    stage: stage ?? null,
    caveat: caveat ?? null,
    points: rows.map(({ period, day }) => ({
      period,
      day,
      figure: figures.get(pointId(id, period)) ?? null,
    })),
  };
}

function figureOf(record: FigureRecord, language: Language | undefined): Figure {
  return printedFigure(record, boundsOf(quantityOf(record), roundingStep(record)), language);
}
