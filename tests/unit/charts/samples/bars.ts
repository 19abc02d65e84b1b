import { figure, figuresOf, ours, type Sample } from './world.ts';

export const barsSamples: readonly Sample[] = [
  {
    name: 'bars-levels',
    kind: 'bars',
    figures: figuresOf(
      figure('base', '灯塔维护费，上年同期', 0.53, '亿元', { ...ours, approximate: true }),
      figure('now', '灯塔维护费，上半年', 2.16, '亿元'),
      figure('tax_base', '灯塔税，上年同期', 484, '万元', { ...ours, approximate: true }),
      figure('tax', '灯塔税，上半年', 510.84, '万元'),
    ),
    attributes: { figures: 'base now tax_base tax' },
  },
  {
    name: 'bars-vague',
    kind: 'bars',
    figures: figuresOf(
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
      figure('wanted', '计划追加的修缮款', 4.5, '亿元', { stage: 'planned' }),
    ),
    attributes: { figures: 'hoped least wanted' },
  },
  {
    name: 'bars-one',
    kind: 'bars',
    figures: figuresOf(figure('sum', '一百多座灯塔累计完成的投资', 233.7, '亿元')),
    attributes: { figures: 'sum' },
  },
];
