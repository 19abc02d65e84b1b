import type { Rule } from '../diagnostic.ts';
import { didYouMean, listed } from './wording.ts';

/** What is wrong with a dataset that fits its schema, before anything is computed from it. */
export const shapeRules = {
  'source-duplicate': {
    level: 'error',
    message: ({ id, line }) => ({
      'zh-CN': `来源编号“${id}”在第 ${line} 行已经用过`,
      en: `The source id “${id}” was already used on line ${line}`,
    }),
    hint: () => ({
      'zh-CN': '每个来源要有自己的编号。',
      en: 'Each source needs an id of its own.',
    }),
  },
  'figure-duplicate': {
    level: 'error',
    message: ({ id, line }) => ({
      'zh-CN': `编号“${id}”在第 ${line} 行已经用过`,
      en: `The id “${id}” was already used on line ${line}`,
    }),
    hint: () => ({
      'zh-CN': 'figures、derived、checks 合用一套编号，不能重复。给后来的一个换个编号。',
      en: 'figures, derived and checks share one set of ids. Give the later one another id.',
    }),
  },
  'figure-quantity-missing': {
    level: 'error',
    message: ({ id }) => ({ 'zh-CN': `“${id}”没有写数值`, en: `“${id}” has no value` }),
    hint: () => ({
      'zh-CN': '写一个：准数写 "value": 63，范围写 "range": [5, 8]，至少写 "min": 5。',
      en: 'Write one of: "value": 63 for a plain number, "range": [5, 8], or "min": 5 for “at least”.',
    }),
  },
  'figure-quantity-twice': {
    level: 'error',
    message: ({ id, keys }) => ({
      'zh-CN': `“${id}”同时写了 ${listed(keys, 'zh-CN')}`,
      en: `“${id}” has ${listed(keys, 'en')} at once`,
    }),
    hint: () => ({
      'zh-CN': 'value、range、min 只能留一个。',
      en: 'Keep only one of value, range and min.',
    }),
  },
  'figure-range-order': {
    level: 'error',
    message: ({ id, low, high }) => ({
      'zh-CN': `“${id}”的范围 [${low}, ${high}] 不是从小到大`,
      en: `The range [${low}, ${high}] of “${id}” does not rise`,
    }),
    hint: ({ low, high }) =>
      low === high
        ? {
            'zh-CN': `只有一个数，就写 "value": ${low}。`,
            en: `For a single number write "value": ${low}.`,
          }
        : { 'zh-CN': `写成 [${high}, ${low}]。`, en: `Write [${high}, ${low}].` },
  },
  'figure-period-form': {
    level: 'error',
    message: ({ id, period }) => ({
      'zh-CN': `“${id}”的时段“${period}”写法不对`,
      en: `The period “${period}” of “${id}” is not in a form that we can read`,
    }),
    hint: () => ({
      'zh-CN':
        '写 2022、2022-H1（上半年）、2022-Q3（季度）、2022-07、2022-08-12，或用“/”连接起止，例如 2022-01/2022-07。',
      en: 'Write 2022, 2022-H1 (first half), 2022-Q3 (quarter), 2022-07, 2022-08-12, or two of them joined by “/”, such as 2022-01/2022-07.',
    }),
  },
  'figure-source-unknown': {
    level: 'error',
    message: ({ id, source }) => ({
      'zh-CN': `“${id}”的来源“${source}”不在 sources 里`,
      en: `The source “${source}” of “${id}” is not among the sources`,
    }),
    hint: (values) =>
      didYouMean(values) ?? {
        'zh-CN': `已有的来源：${listed(values['known'], 'zh-CN')}。`,
        en: `Known sources: ${listed(values['known'], 'en')}.`,
      },
  },
  'figure-unit-unknown': {
    level: 'error',
    message: ({ id, unit }) => ({
      'zh-CN': `“${id}”的单位“${unit}”不在 units.json 里`,
      en: `The unit “${unit}” of “${id}” is not in units.json`,
    }),
    hint: (values) =>
      didYouMean(values) ?? {
        'zh-CN': '换成 units.json 里有的单位，或者先把它加进去。',
        en: 'Use a unit of units.json, or add this one there first.',
      },
  },
  'figure-topic-unnamed': {
    level: 'error',
    message: ({ id, topic }) => ({
      'zh-CN': `“${id}”的话题“${topic}”在 topics 里没有名称`,
      en: `The topic “${topic}” of “${id}” has no name in topics`,
    }),
    hint: (values) =>
      didYouMean(values) ?? {
        'zh-CN': `在数据表的 topics 里写上：{"${values['topic']}": {"zh-CN": "…"}}。`,
        en: `Name it in the dataset: "topics": {"${values['topic']}": {"en": "…"}}.`,
      },
  },
  'figure-printed-differs': {
    level: 'error',
    message: ({ id, value, printed }) => ({
      'zh-CN': `“${id}”写的是 ${value}，原文“${printed}”里没有这个数`,
      en: `“${id}” says ${value}, which is not in the printed “${printed}”`,
    }),
    hint: () => ({
      'zh-CN':
        '对照原文改正其中一个。printed 照抄原文；若数是点出来的，就照抄那一串名称，用顿号隔开。',
      en: 'Check against the source and correct one of them. “printed” is copied from the source; where the number was counted, copy the list of names.',
    }),
  },
  'text-language-missing': {
    level: 'error',
    message: ({ id, key, language }) => ({
      'zh-CN': `“${id}”的 ${key} 没有默认语言 ${language} 的文字`,
      en: `The ${key} of “${id}” has no text in the default language ${language}`,
    }),
    hint: ({ suggestion, language }) =>
      suggestion
        ? {
            'zh-CN': `“${suggestion}”要写成“${language}”吗？`,
            en: `Should “${suggestion}” be “${language}”?`,
          }
        : { 'zh-CN': `补上 "${language}": "…"。`, en: `Add "${language}": "…".` },
  },
  'text-translation-missing': {
    level: 'warning',
    message: ({ id, key, language }) => ({
      'zh-CN': `“${id}”的 ${key} 还没有 ${language} 的文字`,
      en: `The ${key} of “${id}” has no text in ${language} yet`,
    }),
    hint: ({ language }) => ({
      'zh-CN': `补上 "${language}": "…"。在此之前，译文的读者看到原来的文字，并注明尚无译文。`,
      en: `Add "${language}": "…". Until then readers of the translation see the original words, and are told so.`,
    }),
  },
  'source-translation-missing': {
    level: 'warning',
    message: ({ id, key, language }) => ({
      'zh-CN': `来源“${id}”的 ${key} 还没有 ${language} 的写法`,
      en: `The ${key} of the source “${id}” has no form in ${language} yet`,
    }),
    hint: ({ key, language }) => ({
      'zh-CN': `在这个来源里写上 "translated": {"${language}": {"${key}": "…"}}。`,
      en: `Write into this source: "translated": {"${language}": {"${key}": "…"}}.`,
    }),
  },
  'locator-translation-missing': {
    level: 'warning',
    message: ({ part, language }) => ({
      'zh-CN': `来源里的位置“${part}”还没有 ${language} 的叫法`,
      en: `The place “${part}” in the source has no name in ${language} yet`,
    }),
    hint: ({ part, language }) => ({
      'zh-CN': `在数据表的 sections 里写上：{"${part}": {"${language}": "…"}}。`,
      en: `Name it under sections in the dataset: {"${part}": {"${language}": "…"}}.`,
    }),
  },
  'correction-figure-unknown': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `更正里的编号“${figure}”不在 figures 里`,
      en: `The corrected figure “${figure}” is not among the figures`,
    }),
    hint: (values) =>
      didYouMean(values) ?? {
        'zh-CN': '更正写的是原文数字的编号；我们算的数会随之重算。',
        en: 'A correction names a printed figure; derived ones are recomputed from it.',
      },
  },
} satisfies Record<string, Rule>;
