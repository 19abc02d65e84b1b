import { z } from 'zod';

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);

/** `content/site.json`. The environment wins over `url`. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.record(z.string(), z.string().min(1)).describe('站点名称，各语言一个。'),
  languages: z.array(languageTag).min(1).describe('站点的语言，第一个是默认语言。'),
  lead: z.string().min(1).describe('首页的报道：stories 下的文件夹名。'),
  url: z.url({ protocol: /^https?$/ }).describe('站点的正式网址。'),
  licence: z
    .strictObject({
      name: z.string().min(1).describe('许可的 SPDX 编号，例如 CC-BY-4.0。'),
      title: z.string().min(1).describe('读者看到的名称。'),
      url: z.url({ protocol: /^https?$/ }).describe('许可全文的网址。'),
    })
    .optional()
    .describe('文字、图表和数据的许可；不写就是没有另外授权。'),
  contact: z.string().min(1).describe('读者联系编辑的邮箱或网址。'),
});

export type Site = z.infer<typeof siteSchema>;
