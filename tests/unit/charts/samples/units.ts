import { figure, figuresOf, ours, type Sample } from './world.ts';

const plan = figure('plan', '首批计划修建的灯塔', 92, '座', { stage: 'planned' });
const built = figure('built', '首批已经建成的灯塔', 63, '座', { stage: 'done' });
const left = figure('left', '计划内其余的灯塔', 29, '座', { ...ours, stage: 'planned' });

export const unitsSamples: readonly Sample[] = [
  {
    name: 'units-filled',
    kind: 'units',
    figures: figuresOf(plan, built, left),
    attributes: { whole: 'plan', filled: 'built', rest: 'left' },
  },
  {
    name: 'units-filled-unnamed-rest',
    kind: 'units',
    figures: figuresOf(
      figure('plan', '计划修建的灯塔', 12, '座', { stage: 'planned' }),
      figure('built', '已经建成的灯塔', 5, '座', { stage: 'done' }),
    ),
    attributes: { whole: 'plan', filled: 'built' },
  },
  {
    name: 'units-parts',
    kind: 'units',
    figures: figuresOf(
      figure('all', '沿岸的5G灯塔', 12, '座', { status: 'agrees' }),
      figure('lit', '每晚点亮的灯塔', 2, '座'),
      figure('trial', '试着点亮的灯塔', 2, '座', { stage: 'under_way' }),
      figure('building', '在建或改造的灯塔', 8, '座', { stage: 'under_way' }),
    ),
    attributes: { whole: 'all', parts: 'lit trial building' },
  },
  {
    name: 'units-trial',
    kind: 'units',
    figures: figuresOf(
      figure('lit', '每晚点亮的灯塔', 5, '座'),
      figure('trial', '试着点亮的灯塔', 2, '座', { stage: 'under_way' }),
      figure('building', '在建的灯塔', 3, '座', { stage: 'under_way' }),
    ),
    attributes: { figures: 'lit trial building', trial: 'trial' },
  },
  {
    name: 'units-parts-open',
    kind: 'units',
    figures: figuresOf(
      figure('all', '沿岸的灯塔', 240, '座'),
      figure('earlier', '此前建成的灯塔', 150, '座', ours),
      figure('recent', '今年建成的灯塔', 63, '座'),
    ),
    attributes: { whole: 'all', parts: 'earlier recent' },
  },
  {
    name: 'units-piles',
    kind: 'units',
    figures: figuresOf(
      figure('old', '老灯塔', 119, '座'),
      figure('signed', '新签约的灯塔', 132, '座', { stage: 'planned' }),
    ),
    attributes: { figures: 'old signed' },
  },
  {
    name: 'units-five',
    kind: 'units',
    figures: figuresOf(
      figure('a', '重点维护的灯塔', 11, '座'),
      figure('b', '市级保护的灯塔', 2, '座'),
      figure('c', '一塔一灯示范灯塔', 6, '座'),
      figure('d', '无人值守的灯塔', 58, '座'),
      figure('e', '列入名录的灯塔', 30, '座', {
        quantity: { kind: 'min', min: 30 },
        bounds: { low: 30, high: Number.POSITIVE_INFINITY },
        origin: { kind: 'printed', source: 'report', locator: ['末节'], printed: '三十余座' },
      }),
    ),
    attributes: { figures: 'a b c d e' },
  },
  {
    name: 'units-many',
    kind: 'units',
    figures: figuresOf(figure('all', '沿岸的灯塔', 240, '座')),
    attributes: { figures: 'all' },
  },
];
