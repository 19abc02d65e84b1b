import type { Rule } from '../diagnostic.ts';

/** Rules of what follows from the dataset by arithmetic. */
export const datasetRules = {
  'derived-figure-unknown': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `数据表里没有编号“${id}”`,
      en: `the dataset has no figure "${id}"`,
    }),
    hint: ({ nearest }) =>
      nearest ? { 'zh-CN': `你要写的是 ${nearest} 吗？`, en: `did you mean ${nearest}?` } : null,
  },
  'derived-cycle': {
    level: 'error',
    message: ({ figure, loop }) => ({
      'zh-CN': `“${figure}”绕了一圈又用到自己：${loop}`,
      en: `"${figure}" is made of itself: ${loop}`,
    }),
    hint: () => ({
      'zh-CN': '算式只能用已经有的数。检查这几个数的 of，去掉绕回来的那一个。',
      en: 'a derived figure may only use figures that stand without it; look at their "of"',
    }),
  },
  'derived-arity': {
    level: 'error',
    message: ({ operation, needs, given }) => ({
      'zh-CN': `算法 ${operation} 要用 ${needs} 个数，这里写了 ${given} 个`,
      en: `${operation} takes ${needs} figures, ${given} given`,
    }),
  },
  'derived-units-differ': {
    level: 'error',
    message: ({ operation, first, other }) => ({
      'zh-CN': `${first} 和 ${other} 不是同一类单位，不能用 ${operation}`,
      en: `${first} and ${other} have units of different kinds; ${operation} needs one kind`,
    }),
    hint: ({ operation }) =>
      operation === 'ratio'
        ? { 'zh-CN': '求平均用 per，例如“每个项目多少钱”。', en: 'use "per" for a mean' }
        : null,
  },
  'derived-needs-level': {
    level: 'error',
    message: ({ operation, other }) => ({
      'zh-CN': `“${other}”是增速或名次，不能用 ${operation} 来算`,
      en: `"${other}" is a growth rate or a rank; ${operation} needs a level`,
    }),
    hint: () => ({
      'zh-CN': '增速只能用在 multiple（化成倍数）或 implied_base（倒推基数）里。',
      en: 'a growth rate goes into "multiple" or "implied_base" only',
    }),
  },
  'derived-needs-growth': {
    level: 'error',
    message: ({ operation, other }) => ({
      'zh-CN': `算法 ${operation} 这里要写一个增速，“${other}”不是增速`,
      en: `${operation} needs a growth rate here; "${other}" is none`,
    }),
    hint: () => ({
      'zh-CN': 'multiple 写一个增速；implied_base 先写现值，再写增速。',
      en: '"multiple" takes one growth rate; "implied_base" the level, then the growth rate',
    }),
  },
  'derived-division': {
    level: 'error',
    message: ({ other }) => ({
      'zh-CN': `“${other}”可能是零，不能拿来除`,
      en: `"${other}" may be zero and cannot divide`,
    }),
  },
  'derived-precision': {
    level: 'error',
    message: ({ figure, precision }) => ({
      'zh-CN': `“${figure}”写不到 ${precision} 这么细：原文的舍入不支持`,
      en: `"${figure}" cannot be shown to ${precision}: the rounding of its inputs does not support it`,
    }),
    hint: ({ supported }) =>
      supported === '—'
        ? {
            'zh-CN': '去掉 precision，结果会写成一个范围。',
            en: 'leave out "precision": the result will be shown as a range',
          }
        : {
            'zh-CN': `最细写到 ${supported}；也可以去掉 precision，由程序决定。`,
            en: `the finest step is ${supported}; or leave out "precision"`,
          },
  },
  'derived-unit-unknown': {
    level: 'error',
    message: ({ unit }) => ({
      'zh-CN': `units.json 里没有单位“${unit}”`,
      en: `units.json has no unit "${unit}"`,
    }),
  },
  'derived-unit-missing': {
    level: 'error',
    message: ({ figure, family }) => ({
      'zh-CN': `“${figure}”的结果没有单位可用：units.json 里没有 ${family} 这一类`,
      en: `no unit for the result of "${figure}": units.json has none of the family ${family}`,
    }),
  },
  'check-fails': {
    level: 'error',
    message: ({ check, arithmetic, computed, expected }) => ({
      'zh-CN': `验算“${check}”不成立：${arithmetic} = ${computed}，印出的是 ${expected}`,
      en: `check "${check}" does not hold: ${arithmetic} = ${computed}, but ${expected} was printed`,
    }),
    hint: () => ({
      'zh-CN':
        '对照原文看是不是抄错了数。如果原文自己对不上，删掉这条验算，把出入写进正文和 caveat。',
      en: 'compare the figures with the source; if the source itself does not add up, remove the check and say so in the text',
    }),
  },
  'check-units-differ': {
    level: 'error',
    message: ({ check, first, other }) => ({
      'zh-CN': `验算“${check}”里，${first} 和 ${other} 不是同一类单位`,
      en: `in check "${check}", ${first} and ${other} have units of different kinds`,
    }),
  },
  'correction-stale': {
    level: 'error',
    message: ({ id, to, now }) => ({
      'zh-CN': `更正说“${id}”改成 ${to}，数据表里现在是 ${now}`,
      en: `a correction says that "${id}" became ${to}, but the dataset has ${now}`,
    }),
    hint: () => ({
      'zh-CN': '再改一次，就再写一条带日期的更正。',
      en: 'a further change needs a further correction with its date',
    }),
  },
} satisfies Record<string, Rule>;
