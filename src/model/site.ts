import { z } from 'zod';

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);

/** `content/site.json`. The environment wins over `url`. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.record(z.string(), z.string().min(1)).describe('站点名称，各语言一个。'),
  languages: z.array(languageTag).min(1).describe('站点的语言，第一个是默认语言。'),
  lead: z.string().min(1).describe('首页的报道：stories 下的文件夹名。'),
  url: z.url({ protocol: /^https?$/ }).describe('站点的正式网址。'),
  contact: z.string().min(1).describe('读者联系编辑的邮箱或网址。'),
});

export type Site = z.infer<typeof siteSchema>;
