import { figure, figuresOf, ours, type Sample } from './world.ts';

const profit = figure('profit', '灯塔公司的利润', 10.62, '亿元');
const revenue = figure('revenue', '灯塔公司的营收', 51.17, '亿元');

export const shareSamples: readonly Sample[] = [
  {
    name: 'share-named',
    kind: 'share',
    figures: figuresOf(
      profit,
      revenue,
      figure('margin', '灯塔公司利润占营收', 21, '%', {
        ...ours,
        measure: 'share',
        approximate: true,
      }),
    ),
    attributes: { part: 'profit', whole: 'revenue', share: 'margin' },
  },
  {
    name: 'share-plain',
    kind: 'share',
    figures: figuresOf(
      figure('built', '已经建成的灯塔', 63, '座', ours),
      figure('plan', '计划修建的灯塔', 92, '座', { stage: 'planned' }),
    ),
    attributes: { part: 'built', whole: 'plan' },
  },
];
