import { figure, figuresOf, ours, type Sample } from './world.ts';

const growth = { measure: 'growth', status: 'no_basis' } as const;

export const dotsSamples: readonly Sample[] = [
  {
    name: 'dots-growth',
    kind: 'dots',
    figures: figuresOf(
      figure('fees', '灯塔维护费收入增速', 10.9, '%', growth),
      figure('lamps', '灯具产值增速', 19.5, '%', growth),
      figure('loans', '修缮贷款余额增速', 23.65, '%', growth),
    ),
    attributes: { figures: 'fees lamps loans' },
  },
  {
    name: 'dots-growth-unlike',
    kind: 'dots',
    figures: figuresOf(
      figure('tickets', '门票收入增速', 42.5, '%', growth),
      figure('fuel', '灯油用量增速', -31, '%', {
        ...growth,
        origin: { kind: 'printed', source: 'report', locator: ['第二节'], printed: '下降31%' },
      }),
      figure('ours', '自算的增速', 8.2, '%', { ...ours, measure: 'growth' }),
    ),
    attributes: { figures: 'tickets fuel ours' },
  },
  {
    name: 'dots-growth-five',
    kind: 'dots',
    figures: figuresOf(
      figure('fees', '灯塔维护费收入增速', 10.9, '%', growth),
      figure('lamps', '灯具产值增速', 19.5, '%', growth),
      figure('loans', '修缮贷款余额增速', 23.65, '%', growth),
      figure('hoped', '计划的增速', 16, '%', { ...growth, stage: 'planned' }),
      figure('flat', '灯塔税增速', 0.3, '%', growth),
    ),
    attributes: { figures: 'fees lamps loans hoped flat' },
  },
  {
    name: 'dots-growth-one',
    kind: 'dots',
    figures: figuresOf(figure('tickets', '门票收入增速', 308.74, '%', growth)),
    attributes: { figures: 'tickets' },
  },
  {
    name: 'dots-levels',
    kind: 'dots',
    figures: figuresOf(
      figure('now', '灯塔维护费，上半年', 2.16, '亿元'),
      figure('before', '灯塔维护费，上年同期', 0.53, '亿元', { ...ours, approximate: true }),
      figure('hoped', '三年后的门票收入', 8, '亿元', {
        quantity: { kind: 'range', low: 5, high: 8 },
        bounds: { low: 5, high: 8 },
        stage: 'forecast',
        origin: { kind: 'printed', source: 'report', locator: ['末节'], printed: '5—8亿元' },
      }),
      figure('least', '已经签下的修缮款', 3, '亿元', {
        quantity: { kind: 'min', min: 3 },
        bounds: { low: 3, high: Number.POSITIVE_INFINITY },
      }),
    ),
    attributes: { figures: 'now before hoped least' },
  },
];
