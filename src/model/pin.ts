import { z } from 'zod';

/** A part of an address. A frozen copy is a file named by such parts: none may lead to another folder. */
const part = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** `content/pins/index.json`: every frozen copy of a chart. A line is added and never taken away. */
export const pinsSchema = z.array(
  z.strictObject({
    story: part,
    chart: part,
    language: z.string().min(1),
    scheme: z.enum(['light', 'dark']),
    hash: z.string().regex(/^[0-9a-f]{16}$/),
  }),
);

export type Pin = z.infer<typeof pinsSchema>[number];

/** Where a pin stands below the folder of pins, and below the site's base. */
export function pinPath({ story, chart, hash }: Pin): string {
  return `${story}/${chart}/${hash}`;
}
