import type { Rule } from '../diagnostic.ts';

const measure = {
  'zh-CN': '运行 npm run heights，把改动的 heights.json 一起提交。',
  en: 'Run “npm run heights” and commit the heights.json that it changes.',
};
const restore = {
  'zh-CN': '从版本库里恢复这个文件。别人的页面还在用它；要改图，另外做一份新的：npm run pin。',
  en: 'Restore the file from the repository: pages of others show it. For a new version make a new pin: npm run pin.',
};

/** Rules of what other pages rely on: heights of embeds, frozen copies, former names of charts. */
export const embedRules = {
  'embed-height-missing': {
    level: 'warning',
    message: ({ chart, language }) => ({
      'zh-CN': `图“${chart}”（${language}）还没有量过嵌入时的高度，别的页面没法为它留出地方`,
      en: `nobody has measured how high the chart "${chart}" (${language}) is when embedded, so pages cannot reserve its space`,
    }),
    hint: () => measure,
  },
  'embed-height-stale': {
    level: 'warning',
    message: ({ chart, language }) => ({
      'zh-CN': `图“${chart}”（${language}）改过了，嵌入时的高度还是改动以前量的`,
      en: `the chart "${chart}" (${language}) has changed since its height was measured`,
    }),
    hint: () => measure,
  },
  'pin-missing': {
    level: 'error',
    message: ({ pin }) => ({
      'zh-CN': `固定的图“${pin}”不见了`,
      en: `the pinned chart "${pin}" has gone`,
    }),
    hint: () => restore,
  },
  'pin-changed': {
    level: 'error',
    message: ({ pin }) => ({
      'zh-CN': `固定的图“${pin}”被改过；固定了就不能再改`,
      en: `the pinned chart "${pin}" was changed; a pin never changes`,
    }),
    hint: () => restore,
  },
  'pin-unlisted': {
    level: 'error',
    message: ({ pin }) => ({
      'zh-CN': `pins 文件夹里有“${pin}”，index.json 里没有`,
      en: `the folder of pins holds "${pin}", and its index.json does not name it`,
    }),
    hint: () => ({
      'zh-CN': '从版本库里恢复 index.json；每一份固定的图都要留在里面。',
      en: 'Restore index.json from the repository: every pin stays in it.',
    }),
  },
  'chart-former-clash': {
    level: 'error',
    message: ({ former, chart }) => ({
      'zh-CN': `“${former}”现在是另一张图（${chart}）的地址，不能再当旧名`,
      en: `"${former}" is an address of another chart (${chart}) and cannot be a former name`,
    }),
    hint: () => ({
      'zh-CN': '旧地址只能通到一张图：删掉 formerly= 里的这一个，或者给另一张图换个编号。',
      en: 'an old address leads to one chart: take it out of formerly=, or give the other chart another id',
    }),
  },
  'chart-former-form': {
    level: 'error',
    message: ({ former }) => ({
      'zh-CN': `旧名“${former}”不是图的编号`,
      en: `the former name "${former}" is no id of a chart`,
    }),
    hint: () => ({
      'zh-CN': '写这张图从前的编号：小写字母、数字和连字符，几个之间用空格隔开。',
      en: 'write the id that the chart had: small letters, digits and hyphens; several with spaces between',
    }),
  },
} satisfies Record<string, Rule>;
