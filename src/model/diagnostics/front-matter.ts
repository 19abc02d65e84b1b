import type { Rule } from '../diagnostic.ts';

/** Rules of a story's front matter. */
export const frontMatterRules = {
  'front-matter-missing': {
    level: 'error',
    message: () => ({
      'zh-CN': '文件开头缺少标题等信息',
      en: 'the front matter is missing',
    }),
    hint: () => ({
      'zh-CN':
        '第一行写 ---，接着写 title、kicker、dateline、description、published，再写一行 ---。',
      en: 'begin with a line ---, then title, kicker, dateline, description, published, then ---',
    }),
  },
  'front-matter-yaml': {
    level: 'error',
    message: ({ reason }) => ({
      'zh-CN': `文件开头的信息写错了格式（${reason}）`,
      en: `the front matter cannot be read (${reason})`,
    }),
    hint: () => ({
      'zh-CN': '每行写“名称: 内容”，冒号用半角，后面空一格。',
      en: 'write "name: text" in each line, with a half-width colon and a space',
    }),
  },
  'front-matter-key': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `文件开头缺少 ${key}`,
      en: `the front matter lacks ${key}`,
    }),
  },
  'front-matter-value': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `文件开头的 ${key} 写得不对`,
      en: `the front matter's ${key} is not right`,
    }),
    hint: ({ key }) =>
      key === 'published'
        ? { 'zh-CN': '写成 published: "2026-11-24"。', en: 'write published: "2026-11-24"' }
        : {
            'zh-CN': '写一行文字；里面有冒号时用半角引号括起来。',
            en: 'write one line of text; quote it if it holds a colon',
          },
  },
  'front-matter-unknown': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `文件开头没有“${key}”这一项`,
      en: `the front matter has no "${key}"`,
    }),
    hint: ({ known }) => ({ 'zh-CN': `可用的有：${known}。`, en: `known: ${known}` }),
  },
  'front-matter-number': {
    level: 'error',
    message: ({ words, key }) => ({
      'zh-CN': `${key} 里的“${words}”没法绑定到数据表`,
      en: `"${words}" in ${key} cannot be bound to a figure`,
    }),
    hint: () => ({
      'zh-CN': '文件开头的几行里不写数（日期可以），把数写进正文。',
      en: 'leave numbers other than dates out of the front matter, and put them in the text',
    }),
  },
  'title-number': {
    level: 'error',
    message: ({ words }) => ({
      'zh-CN': `标题里的“${words}”没法绑定到数据表`,
      en: `"${words}" in the title cannot be bound to a figure`,
    }),
    hint: () => ({
      'zh-CN': '标题里不写数，把数写进正文。',
      en: 'leave numbers out of the title, and put them in the text',
    }),
  },
} satisfies Record<string, Rule>;
