import { figure, figuresOf, type Sample } from './world.ts';

const rank = (id: string, label: string, value: number) =>
  figure(id, label, value, '名次', {
    measure: 'rank',
    status: 'no_basis',
    origin: { kind: 'printed', source: 'report', locator: ['第一节'], printed: `第${value}位` },
  });
const list = (id: string, label: string, value: number) => figure(id, label, value, '座');

export const stripSamples: readonly Sample[] = [
  {
    name: 'strip-open',
    kind: 'strip',
    figures: figuresOf(
      rank('all', '望海塔的总名次', 9),
      list('all_list', '百座名塔榜单名额', 100),
      rank('old', '望海塔在老塔里的名次', 6),
      list('old_list', '百座老塔榜单名额', 100),
      rank('bright', '亮度在全省', 1),
      rank('visits', '游客增幅在全市', 1),
    ),
    attributes: { rank: 'all old', cells: 'all_list old_list', open: 'bright visits' },
  },
  {
    name: 'strip-last',
    kind: 'strip',
    figures: figuresOf(
      rank('height', '塔高在沿岸的名次', 73),
      list('height_list', '沿岸登记的灯塔', 92),
      rank('age', '塔龄在全县的名次', 12),
      list('age_list', '全县登记的灯塔', 12),
    ),
    attributes: { rank: 'height age', cells: 'height_list age_list' },
  },
];
