import { pointId } from '../../../../src/load/series-id.ts';
import type { Figure } from '../../../../src/model/figure.ts';
import type { Series } from '../../../../src/model/series.ts';
import { figure, figuresOf, type Sample } from './world.ts';

const LABEL = '灯塔的游客';

/** A series of years, one value each; null is a gap. */
function yearly(
  values: readonly (number | null)[],
  unit: string,
  more: Partial<Figure> = {},
): Series {
  const points = values.map((value, index) => {
    const period = String(2012 + index);
    const id = pointId('visits', period);
    return {
      period,
      day: Date.UTC(2012 + index, 0) / 86_400_000,
      figure: value === null ? null : figure(id, LABEL, value, unit, { period, ...more }),
    };
  });
  const [first] = points.flatMap((point) => point.figure ?? []);
  return {
    id: 'visits',
    label: { 'zh-CN': LABEL },
    measure: first?.measure ?? 'count',
    unit,
    source: 'report',
    locator: ['第一节'],
    stage: null,
    caveat: null,
    points,
  };
}

function sample(name: string, series: Series): Sample {
  return {
    name,
    kind: 'line',
    figures: figuresOf(...series.points.flatMap((point) => point.figure ?? [])),
    attributes: { series: 'visits' },
    series,
  };
}

export const lineSamples: readonly Sample[] = [
  sample('line-gap', yearly([412, 466, 530, null, null, 498, 571, 640, 388, 602], '吨')),
  sample('line-two', yearly([3, 12], '座')),
  sample(
    'line-growth',
    yearly([4.1, 7.5, -2.3, 0.4, 9.8, 6.2], '%', { measure: 'growth', status: 'no_basis' }),
  ),
  sample(
    'line-long',
    yearly(
      Array.from({ length: 60 }, (_, index) =>
        Math.round(900 + 14 * index + 160 * Math.sin(index / 3)),
      ),
      '艘',
    ),
  ),
];
