import { figuresOf, type Sample } from './world.ts';

const claims = { kind: 'claims', figures: figuresOf(), attributes: {} };

export const claimsSamples: readonly Sample[] = [
  {
    ...claims,
    name: 'claims-four',
    items: [
      '北岸的灯塔，全国最高',
      '灯塔博物馆，全省唯一',
      '灯光射程，沿海领先',
      '最早由女性看守的灯塔，国内头一座',
    ],
  },
  {
    ...claims,
    name: 'claims-six-english',
    items: [
      'The tallest tower on the coast',
      'The only museum of lamps',
      'The first keeper who wrote',
      'The brightest beam at sea',
      'The longest stair of all',
      'The oldest lens in use',
    ],
  },
  { ...claims, name: 'claims-one', items: ['全国唯一仍由人看守的灯塔，也是最偏远的一座'] },
];
