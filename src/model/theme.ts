import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/);

const scheme = z.strictObject({
  paper: colour.describe('页面底色'),
  sunk: colour.describe('注释底色'),
  ink: colour.describe('正文'),
  muted: colour.describe('次要文字'),
  rule: colour.describe('细线、网格'),
  hollow: colour.describe('空心轮廓：计划'),
  accent: colour.describe('当前一步'),
  highlight: colour.describe('被点到的一项'),
  count: colour.describe('数目'),
  amount: colour.describe('总量'),
  growth: colour.describe('增速'),
  share: colour.describe('占比'),
  rank: colour.describe('名次'),
});

/** `theme.json`: a story's colours, in a light and an own dark scheme. Contrast is checked. */
export const themeSchema = z.strictObject({
  $schema: z.string().optional(),
  light: scheme,
  dark: scheme,
  /** Colours that only the story's outline uses, by the class name in its SVG. */
  outline: z
    .strictObject({
      light: z.record(z.string(), colour),
      dark: z.record(z.string(), colour),
    })
    .optional(),
});

export type Theme = z.infer<typeof themeSchema>;
export type Scheme = Theme['light'];

/** The shape of one unit, in a box 2 high centred on the origin, and its decoration on large marks. */
export interface Mark {
  /** SVG path data of the whole shape. */
  readonly shape: string;
  /** Path data of a pale core, shown on marks from 19 px high; null where the mark has none. */
  readonly core: string | null;
  /** Path data of a stroked glint, shown from 13 px high; null where the mark has none. */
  readonly glint: string | null;
}
