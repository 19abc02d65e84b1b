import type { EditorText, Rule } from '../diagnostic.ts';

/** What eyes cannot read or tell apart in `theme.json`. */
export const themeRules = {
  'theme-contrast': {
    level: 'error',
    message: ({ token, ground, scheme, use, ratio, required }) => ({
      'zh-CN': `${SCHEMES[`${scheme}`]?.['zh-CN']}的“${token}”和“${ground}”对比度是 ${ratio}，${USES[`${use}`]?.['zh-CN']}至少要 ${required}`,
      en: `In the ${scheme} scheme “${token}” and “${ground}” have a contrast of ${ratio}; ${USES[`${use}`]?.en} at least ${required}`,
    }),
    hint: ({ token, suggestion }) =>
      suggestion
        ? {
            'zh-CN': `拉开“${token}”的明暗，例如 "${suggestion}"：色相不变，在要用到的底色上都看得清。`,
            en: `Make “${token}” lighter or darker, for example "${suggestion}": the same hue, readable on every ground it meets.`,
          }
        : {
            'zh-CN': `“${token}”要用在几种底色上，没有哪种明暗都看得清：先让这些底色彼此接近。`,
            en: `“${token}” is used on several grounds, and no lightness is readable on all of them: bring the grounds closer together first.`,
          },
  },
  'theme-colours-alike': {
    level: 'error',
    message: ({ first, second, scheme, vision, distance, required }) => ({
      'zh-CN': `${SCHEMES[`${scheme}`]?.['zh-CN']}的“${first}”和“${second}”在${VISIONS[`${vision}`]?.['zh-CN']}的人看来太像：色差 ${distance}，至少要 ${required}`,
      en: `In the ${scheme} scheme “${first}” and “${second}” look too alike ${VISIONS[`${vision}`]?.en}: a difference of ${distance}, at least ${required} is needed`,
    }),
    hint: ({ second, suggestion }) =>
      suggestion
        ? {
            'zh-CN': `拉开明暗，各种眼睛都分得出来：“${second}”可以改成 "${suggestion}"。`,
            en: `Every eye sees a difference in lightness: “${second}” could be "${suggestion}".`,
          }
        : {
            'zh-CN': '先把其中一个调深、另一个调浅：明暗的差别，各种眼睛都看得见；再换色相。',
            en: 'Make one darker and the other lighter first: every eye sees a difference in lightness. Then change the hue.',
          },
  },
} satisfies Record<string, Rule>;

const SCHEMES: Readonly<Record<string, EditorText>> = {
  light: { 'zh-CN': '亮色', en: 'light' },
  dark: { 'zh-CN': '暗色', en: 'dark' },
};

const USES: Readonly<Record<string, EditorText>> = {
  text: { 'zh-CN': '文字', en: 'text needs' },
  mark: { 'zh-CN': '图形', en: 'marks need' },
};

const VISIONS: Readonly<Record<string, EditorText>> = {
  full: { 'zh-CN': '色觉正常', en: 'to everyone' },
  protan: { 'zh-CN': '红色盲', en: 'to a reader without red cones' },
  deutan: { 'zh-CN': '绿色盲', en: 'to a reader without green cones' },
  tritan: { 'zh-CN': '蓝色盲', en: 'to a reader without blue cones' },
};
