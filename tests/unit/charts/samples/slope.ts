import { figure, figuresOf, ours, type Sample } from './world.ts';

const growth = { measure: 'growth', period: '2022-H1' } as const;

export const slopeSamples: readonly Sample[] = [
  {
    name: 'slope-index',
    kind: 'slope',
    figures: figuresOf(
      figure('tickets', '门票收入增速', 308.74, '%', growth),
      figure('tax', '灯塔税增速', 5.5, '%', growth),
    ),
    attributes: { figures: 'tickets tax' },
  },
  {
    name: 'slope-index-near',
    kind: 'slope',
    figures: figuresOf(
      figure('a', '灯具产值增速', 4.1, '%', growth),
      figure('b', '灯油用量增速', 3.9, '%', growth),
      figure('c', '修缮款增速', -2.5, '%', { ...growth, ...ours }),
    ),
    attributes: { figures: 'a b c' },
  },
  {
    name: 'slope-levels',
    kind: 'slope',
    figures: figuresOf(
      figure('base', '灯塔维护费', 0.53, '亿元', { ...ours, approximate: true, period: '2021-H1' }),
      figure('now', '灯塔维护费', 2.16, '亿元', { period: '2022-H1' }),
      figure('tax_base', '门票', 1.2, '亿元', { period: '2021-H1' }),
      figure('tax', '门票', 1.5, '亿元', { period: '2022-H1' }),
    ),
    attributes: { from: 'base tax_base', to: 'now tax' },
  },
];
