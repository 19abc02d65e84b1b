import { z } from 'zod';
import { MEASURES, OPERATIONS, STAGES } from './figure.ts';

/**
 * The format of `dataset.json`. The descriptions are for editors: they become
 * `content/dataset.schema.json`, from which an editor program completes and explains while typing.
 */

const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .describe('编号：小写英文字母开头，只含小写字母、数字和下划线。定了就不要改，正文靠它引用。');

const localized = z
  .record(z.string(), z.string().min(1))
  .describe('各语言的文字，例如 {"zh-CN": "…", "en": "…"}。');

const day = z.iso.date().describe('日期，写成 2022-08-24。');

const source = z
  .strictObject({
    id,
    title: z.string().min(1).describe('来源的标题。'),
    publisher: z.string().min(1).describe('发布者。'),
    byline: z.string().nullable().optional().describe('署名。'),
    published: day.describe('发布日期，写成 2022-08-24。'),
    event: day.nullable().optional().describe('所记之事发生的日期，例如采访当天。'),
    url: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .describe('网址；不知道就写 null，不要编造。'),
    language: z
      .string()
      .min(1)
      .optional()
      .describe('来源是什么语言，例如 zh-CN。有译文的报道要写，别的语言的页面才能标明原文。'),
    translated: z
      .record(
        z.string(),
        z.strictObject({
          title: z.string().min(1).optional(),
          publisher: z.string().min(1).optional(),
          byline: z.string().min(1).optional(),
        }),
      )
      .optional()
      .describe('标题、发布者、署名在别的语言里怎么写，例如 {"en": {"publisher": "…"}}。'),
  })
  .describe('一个来源。');

const evidence = z
  .strictObject({
    date: day,
    source: z.string().min(1).describe('来源的编号，或一句说明。'),
    verdict: z.enum(['confirms', 'differs']).describe('confirms 印证；differs 有出入。'),
    note: localized.optional(),
  })
  .describe('后来的或另外的证据。');

const figure = z
  .strictObject({
    id,
    label: localized.describe('这个数说的是什么，一句短语。'),
    measure: z
      .enum(MEASURES)
      .describe('量的种类：count 数目，amount 总量，growth 增速，share 占比，rank 名次。'),
    value: z.number().optional().describe('数值。value、range、min 三者只写一个。'),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe('范围，例如 [5, 8]。value、range、min 三者只写一个。'),
    min: z.number().optional().describe('至少多少（“以上”“十余”“等”）。三者只写一个。'),
    unit: z.string().min(1).describe('单位，须是 units.json 里有的。'),
    precision: z
      .number()
      .positive()
      .optional()
      .describe('四舍五入到哪一位，例如 0.01。不写时按原文印出的最后一位；数目视为精确。'),
    stage: z
      .enum(STAGES)
      .optional()
      .describe('进度：planned 计划，under_way 在做，done 已成，forecast 预计。'),
    period: z
      .string()
      .min(1)
      .optional()
      .describe('时段：2022、2022-H1、2022-01/2022-07、2022-08-12。'),
    topic: z.string().min(1).optional().describe('话题，用来归类和筛选；须是 topics 里有的。'),
    source: id.describe('来源的编号。'),
    locator: z
      .array(z.string().min(1))
      .min(1)
      .describe('在来源的什么地方，从大到小，例如 ["第二问", "设施支撑", "1"]。'),
    printed: z.string().min(1).describe('原文印的样子，须含这个数值。'),
    caveat: localized.optional().describe('读者要留意什么。'),
    evidence: z.array(evidence).optional(),
  })
  .describe('一个数。');

const series = z
  .strictObject({
    id,
    label: localized.describe('这个序列记的是什么，一句短语。'),
    measure: z
      .enum(['count', 'amount', 'share', 'growth'])
      .describe('量的种类：count 数目，amount 总量，share 占比，growth 增速。'),
    unit: z.string().min(1).describe('单位，须是 units.json 里有的；CSV 里的值都用它。'),
    source: id.describe('来源的编号。'),
    locator: z.array(z.string().min(1)).min(1).describe('在来源的什么地方，从大到小。'),
    stage: z.enum(STAGES).optional().describe('进度：写法和原文数字的一样。'),
    caveat: localized.optional().describe('读者要留意什么。'),
    topic: z.string().min(1).optional().describe('话题，用来归类和筛选；须是 topics 里有的。'),
  })
  .describe('一个序列：同一件事的许多个时段。值写在 series 文件夹里与编号同名的 CSV 文件中。');

const derived = z
  .strictObject({
    id,
    label: localized,
    operation: z
      .enum(OPERATIONS)
      .describe(
        '怎么算：sum 相加，difference 相减，product 相乘，ratio 占比（前÷后），multiple 增速化成倍数（1+增速），implied_base 由现值和增速倒推基数，per 平均（前÷后），count 数一数有几项。',
      ),
    of: z
      .array(z.string().min(1))
      .min(1)
      .describe('用哪些数来算，写编号，按算式的顺序。count 可以写 ["*"]，指全部原文数字。'),
    unit: z.string().min(1).optional().describe('用什么单位写结果；不写则按算式推定。'),
    precision: z
      .number()
      .positive()
      .optional()
      .describe('写到哪一位，例如 0.1；不能比原文的四舍五入所支持的更细。'),
    measure: z.enum(MEASURES).optional().describe('量的种类；不写则按算式推定。'),
    stage: z.enum(STAGES).optional().describe('进度：写法和原文数字的一样。'),
    period: z.string().min(1).optional().describe('时段：写法和原文数字的一样。'),
    topic: z.string().min(1).optional().describe('话题：须是 topics 里有的。'),
    caveat: localized.optional(),
  })
  .describe('我们算的数：每次构建都重算。');

const check = z
  .strictObject({
    id,
    assert: z
      .enum(['sum', 'ratio'])
      .describe('怎么验：sum 各部分之和等于总数，ratio 前÷后等于印出的占比。'),
    of: z.array(id).min(2),
    equals: id,
  })
  .describe('验算：不成立就不能发布。');

const correction = z
  .strictObject({
    figure: id,
    date: day,
    from: z.union([z.number(), z.tuple([z.number(), z.number()])]).describe('旧值。'),
    to: z.union([z.number(), z.tuple([z.number(), z.number()])]).describe('新值。'),
    note: localized,
  })
  .describe('更正：读者会看到旧值和新值。');

export const datasetSchema = z
  .strictObject({
    $schema: z.string().optional().describe('JSON Schema 的位置，供编辑器补全。'),
    sources: z.array(source).min(1),
    figures: z.array(figure),
    series: z.array(series).optional(),
    derived: z.array(derived).optional(),
    checks: z.array(check).optional(),
    corrections: z.array(correction).optional(),
    topics: z
      .record(z.string(), localized)
      .optional()
      .describe('话题的名称：编号和各语言的文字，例如 {"economy": {"zh-CN": "经济"}}。'),
    sections: z
      .record(z.string(), localized)
      .optional()
      .describe('locator 里各层在别的语言里的叫法，例如 {"第二问": {"en": "Question 2"}}。'),
  })
  .describe('一篇报道的全部数字、来源、算式和验算。');

export type Dataset = z.infer<typeof datasetSchema>;
export type SourceRecord = Dataset['sources'][number];
export type FigureRecord = Dataset['figures'][number];
export type SeriesRecord = NonNullable<Dataset['series']>[number];
export type DerivedRecord = NonNullable<Dataset['derived']>[number];
export type CheckRecord = NonNullable<Dataset['checks']>[number];
export type Correction = NonNullable<Dataset['corrections']>[number];
