import { figure, figuresOf, ours, type Sample } from './world.ts';

/** Of each measure some, of each sign one. */
export const ledgerSamples: readonly Sample[] = [
  {
    name: 'ledger-all',
    kind: 'ledger',
    figures: figuresOf(
      ...Array.from({ length: 14 }, (_, index) =>
        figure(`tower_${index}`, `第${'甲乙丙丁'[index % 4]}批灯塔`, index + 1, '座'),
      ),
      figure('plan', '计划修建的灯塔', 92, '座', { stage: 'planned' }),
      figure('trial', '试着点亮的灯塔', 2, '座', { stage: 'under_way' }),
      figure('left', '其余的灯塔', 29, '座', { ...ours, stage: 'planned' }),
      figure('cost', '维护费', 2.16, '亿元'),
      figure('mean', '平均维护费', 0.4, '亿元', ours),
      figure('income', '门票收入增速', 12, '%', { measure: 'growth', status: 'no_basis' }),
      figure('rate', '建成的占比', 68, '%', { measure: 'share', status: 'agrees' }),
      figure('rank', '全省名次', 1, '座', { measure: 'rank', status: 'no_basis' }),
    ),
    attributes: {},
  },
  {
    name: 'ledger-one',
    kind: 'ledger',
    figures: figuresOf(figure('all', '沿岸的灯塔', 240, '座')),
    attributes: {},
  },
];
