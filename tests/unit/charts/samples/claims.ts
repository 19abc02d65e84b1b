import { figuresOf, type Sample } from './world.ts';

export const claimsSamples: readonly Sample[] = [
  {
    name: 'claims-short',
    kind: 'claims',
    figures: figuresOf(),
    attributes: {},
    items: ['海岸上最高的灯塔', '全省唯一的灯塔博物馆', '最早用上电灯的一座'],
  },
  {
    name: 'claims-long',
    kind: 'claims',
    figures: figuresOf(),
    attributes: {},
    items: [
      '全国最早使用电灯、也最早改为无人值守的一座灯塔',
      '海岸上最高的灯塔',
      '全省唯一的灯塔博物馆，也是本地区参观人数最多的一处',
      '光程最远',
      '历次台风都没有熄过灯',
    ],
  },
];
