import { figure, figuresOf, ours, type Sample } from './world.ts';

const total = figure('total', '航道上的船运量', 360, '吨');
const months = figure('months', '有记录的月份', 7, '个月', {
  origin: { kind: 'printed', source: 'report', locator: ['第一节'], printed: '1—7月份' },
});

export const ticksSamples: readonly Sample[] = [
  {
    name: 'ticks-months',
    kind: 'ticks',
    figures: figuresOf(
      total,
      months,
      figure('mean', '平均每月的船运量', 51, '吨', { ...ours, approximate: true }),
    ),
    attributes: { total: 'total', parts: 'months', of: '12', each: 'mean' },
  },
  {
    name: 'ticks-of-figure',
    kind: 'ticks',
    figures: figuresOf(
      figure('spent', '已经拨付的修缮款', 3.2, '亿元'),
      figure('paid', '拨过款的灯塔', 2, '座'),
      figure('all', '列入修缮的灯塔', 31, '座'),
    ),
    attributes: { total: 'spent', parts: 'paid', of: 'all' },
  },
  {
    name: 'ticks-complete',
    kind: 'ticks',
    figures: figuresOf(total, figure('year', '一年的月份', 12, '个月')),
    attributes: { total: 'total', parts: 'year', of: '12' },
  },
];
