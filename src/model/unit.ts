import { z } from 'zod';

/**
 * `content/units.json`: every unit with its family and how it is written.
 *
 * A form is a pattern with `{n}` for the number, such as `{n}亿元`, `第{n}位`, `¥{n} billion`;
 * or, where the number decides, one pattern for each CLDR plural category
 * (https://cldr.unicode.org/index/cldr-spec/plural-rules) that the language has.
 * `label` is the form beside a label that names the things already: 92, base stations planned.
 * A unit without a form in a language is shown there in another unit of its family.
 */
const form = z.union([
  z.string().includes('{n}'),
  z.strictObject({
    zero: z.string().includes('{n}').optional(),
    one: z.string().includes('{n}').optional(),
    two: z.string().includes('{n}').optional(),
    few: z.string().includes('{n}').optional(),
    many: z.string().includes('{n}').optional(),
    other: z.string().includes('{n}'),
    label: z.string().includes('{n}').optional(),
  }),
]);

const unitSchema = z.strictObject({
  family: z.string().min(1).describe('量纲：同一量纲的单位可以换算，例如 money、mass、percent。'),
  factor: z.number().positive().describe('折成本量纲基本单位的倍数，例如 亿元 是 100000000。'),
  forms: z.record(z.string(), form).describe('各语言的写法，{n} 是数字的位置。'),
});

export const unitsSchema = z.record(z.string(), unitSchema);

export type Unit = z.infer<typeof unitSchema>;
export type Units = z.infer<typeof unitsSchema>;
