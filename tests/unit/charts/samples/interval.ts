import { figure, figuresOf, ours, type Sample } from './world.ts';

const range = (low: number, high: number) => ({
  quantity: { kind: 'range', low, high } as const,
  bounds: { low, high },
});

export const intervalSamples: readonly Sample[] = [
  {
    name: 'interval-forecast',
    kind: 'interval',
    figures: figuresOf(
      figure('hoped', '三年后的门票收入', 8, '亿元', {
        ...range(5, 8),
        stage: 'forecast',
        origin: { kind: 'printed', source: 'report', locator: ['末节'], printed: '5—8亿元' },
      }),
    ),
    attributes: { figure: 'hoped' },
  },
  {
    name: 'interval-narrow-ours',
    kind: 'interval',
    figures: figuresOf(
      figure('base', '倒推出的灯塔维护费', 0.5285, '亿元', {
        ...range(0.5283, 0.5297),
        ...ours,
      }),
    ),
    attributes: { figure: 'base' },
  },
  {
    name: 'interval-planned',
    kind: 'interval',
    figures: figuresOf(
      figure('more', '计划增建的灯塔', 40, '座', {
        ...range(12, 40),
        stage: 'planned',
        origin: { kind: 'printed', source: 'report', locator: ['末节'], printed: '12—40座' },
      }),
    ),
    attributes: { figure: 'more' },
  },
];
