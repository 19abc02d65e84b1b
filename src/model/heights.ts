import { z } from 'zod';

const point = z.tuple([z.int().positive(), z.number().positive()]);

/**
 * `heights.json` of a story, written by `npm run heights`: for each language and chart the height of
 * its embed, as points between which it runs straight, and the state of the chart that was measured.
 */
export const heightsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({
      /** Hash of everything that the height depends on but style sheets. */
      of: z.string().regex(/^[0-9a-f]{12}$/),
      points: z.array(point).min(1),
    }),
  ),
);

export type Heights = z.infer<typeof heightsSchema>;

/** Heights of a story's embeds in one language, by chart. */
export type ChartHeights = Heights[string];
