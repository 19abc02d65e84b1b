import type { Rule } from '../diagnostic.ts';

/** Rules of what follows from the dataset by arithmetic. */
export const datasetRules = {
  'derived-figure-unknown': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `数据表里没有编号“${id}”`,
      en: `the dataset has no figure "${id}"`,
    }),
    hint: ({ nearest, about, aboutEnglish }) =>
      nearest
        ? {
            'zh-CN': `你要写的是 ${nearest} 吗？（${about}）`,
            en: `did you mean ${nearest}? (${aboutEnglish})`,
          }
        : null,
  },
  'derived-all': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”里的“*”指全部原文数字，只能单独用在 count 里`,
      en: `"*" in "${figure}" stands for all printed figures and goes into "count" only, alone`,
    }),
    hint: () => ({
      'zh-CN': '写成 "of": ["*"]，或者把要用的编号一个个列出来。',
      en: 'write "of": ["*"], or list the ids one by one',
    }),
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
  'derived-unit-family': {
    level: 'error',
    message: ({ figure, unit, other }) => ({
      'zh-CN': `“${figure}”的结果不能写成“${unit}”：它由 ${other} 算来，不是同一类单位`,
      en: `the result of "${figure}" cannot be written in "${unit}": it is made of ${other}, another kind of unit`,
    }),
    hint: () => ({
      'zh-CN': '换成同一类的单位，或者删去 unit，由程序推定。',
      en: 'use a unit of the same kind, or leave out "unit"',
    }),
  },
  'derived-ratio-unit': {
    level: 'error',
    message: ({ figure, unit }) => ({
      'zh-CN': `“${figure}”是占比，不能用“${unit}”作单位`,
      en: `"${figure}" is a ratio and cannot have the unit "${unit}"`,
    }),
    hint: () => ({
      'zh-CN': '写 % 或 倍；如果要算平均（每个多少），把 operation 改成 per。',
      en: 'use a percent or multiple unit; for a mean, change the operation to "per"',
    }),
  },
  'derived-multiple-unit': {
    level: 'error',
    message: ({ figure, unit }) => ({
      'zh-CN': `“${figure}”是倍数，不能用“${unit}”作单位`,
      en: `"${figure}" is a multiple and cannot have the unit "${unit}"`,
    }),
    hint: () => ({
      'zh-CN': '写 倍，或者删去 unit，由程序推定。',
      en: 'use a unit of the family "multiple", or leave out "unit"',
    }),
  },
  'derived-two-amounts': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”把两个总量相乘，得不出有意义的单位`,
      en: `"${figure}" multiplies two amounts: the result has no unit`,
    }),
    hint: () => ({
      'zh-CN': '相乘只能用一个总量，其余的写数目或占比。',
      en: 'use one amount; the others must be counts or shares',
    }),
  },
  'derived-count-unit': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”要写明数的是什么：缺 unit`,
      en: `"${figure}" must say what it counts: "unit" is missing`,
    }),
    hint: () => ({
      'zh-CN': '加一行 unit，写 units.json 里的一个量词，例如 "unit": "个"。',
      en: 'add a line "unit" with a unit of units.json',
    }),
  },
  'derived-count-twice': {
    level: 'error',
    message: ({ figure, other }) => ({
      'zh-CN': `“${figure}”把“${other}”数了两遍`,
      en: `"${figure}" counts "${other}" twice`,
    }),
    hint: () => ({ 'zh-CN': '删去重复的编号。', en: 'remove the repeated id' }),
  },
  'derived-unbounded': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”没有下限：它减去了一个只知道“至少多少”的数`,
      en: `"${figure}" has no lower limit: it subtracts a number of which only a minimum is known`,
    }),
    hint: () => ({
      'zh-CN': '这个算式说明不了什么，请删去，或换一个有确切数值的数。',
      en: 'such a result says nothing: remove it, or use a figure with a value',
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
    message: ({ check, arithmetic, expected }) => ({
      'zh-CN': `验算“${check}”不成立：${arithmetic}，不等于 ${expected}`,
      en: `check "${check}" does not hold: ${arithmetic}, not ${expected}`,
    }),
    hint: ({ places, placesEnglish }) => ({
      'zh-CN': `对照原文看是不是抄错了数：${places}。如果原文自己对不上，删掉这条验算，把出入写进正文和 caveat。`,
      en: `compare these figures with the source: ${placesEnglish}; if the source itself does not add up, remove the check and say so in the text`,
    }),
  },
  'check-units-differ': {
    level: 'error',
    message: ({ check, first, other }) => ({
      'zh-CN': `验算“${check}”里，${first} 和 ${other} 不是同一类单位`,
      en: `in check "${check}", ${first} and ${other} have units of different kinds`,
    }),
    hint: () => ({
      'zh-CN': '同一类单位的数才能相加或相除；看看编号是不是写错了。',
      en: 'only figures with units of one kind can be added or divided; see whether an id is wrong',
    }),
  },
  'check-arity': {
    level: 'error',
    message: ({ check, given }) => ({
      'zh-CN': `验算“${check}”是占比，of 要写两个编号，这里写了 ${given} 个`,
      en: `check "${check}" is a ratio: "of" takes two ids, ${given} given`,
    }),
    hint: () => ({
      'zh-CN': '先写部分，再写整体，例如 "of": ["part", "whole"]。',
      en: 'first the part, then the whole: "of": ["part", "whole"]',
    }),
  },
  'check-not-share': {
    level: 'error',
    message: ({ check, figure }) => ({
      'zh-CN': `验算“${check}”是占比，“${figure}”却不是百分数或倍数`,
      en: `check "${check}" is a ratio, but "${figure}" is no percentage or multiple`,
    }),
    hint: () => ({
      'zh-CN': 'equals 写原文印出的占比；要验算相加，把 assert 改成 sum。',
      en: 'put the printed share into "equals"; to check an addition, change "assert" to "sum"',
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
