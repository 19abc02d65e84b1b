import { z } from 'zod';

/** The front matter of a story's `<lang>.md`. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).describe('标题。逗号处换行。'),
  kicker: z.string().min(1).describe('题前小字，例如“数读 · 一篇访谈”。'),
  dateline: z.string().min(1).describe('题前右侧小字，例如时间和地点。'),
  description: z.string().min(1).describe('一两句摘要，用于搜索和分享。'),
  mark: z.string().min(1).optional().describe('图上一个标记叫什么，例如“一粒籽”。'),
  published: z.iso.date().describe('发布日期。'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
