import { z } from 'zod';
import type { FigureRecord } from './dataset.ts';

/** One number as readers were shown it: exactly one of value, range and min, in its unit. */
const shown = z.union([
  z.strictObject({ value: z.number(), unit: z.string() }),
  z.strictObject({ range: z.tuple([z.number(), z.number()]), unit: z.string() }),
  z.strictObject({ min: z.number(), unit: z.string() }),
]);

/** `published.json`, written by `npm run release`: printed figures by id, in the dataset's order. */
export const publishedSchema = z.record(z.string(), shown);

export type Shown = z.infer<typeof shown>;
export type Published = z.infer<typeof publishedSchema>;

/** What a record of the dataset shows to readers. */
export function shownBy({ value, range, min, unit }: FigureRecord): Shown {
  if (range) return { range: [range[0], range[1]], unit };
  return value === undefined ? { min: min ?? 0, unit } : { value, unit };
}

/** The number or the two numbers of it, as a correction writes them. */
export function amountOf(shown: Shown): number | readonly [number, number] {
  if ('range' in shown) return shown.range;
  return 'min' in shown ? shown.min : shown.value;
}
