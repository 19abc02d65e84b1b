import type { Rule } from '../diagnostic.ts';

/** Rules of charts: their roles, and what a kind refuses to draw. */
export const chartRules = {
  'chart-kind-missing': {
    level: 'error',
    message: () => ({ 'zh-CN': '图没有写种类', en: 'this chart names no kind' }),
    hint: ({ known }) => ({
      'zh-CN': `在花括号里写 kind=，可用的有：${known}。`,
      en: `write kind=… in the braces; known: ${known}`,
    }),
  },
  'chart-kind-unknown': {
    level: 'error',
    message: ({ kind }) => ({
      'zh-CN': `没有叫“${kind}”的图`,
      en: `there is no chart kind "${kind}"`,
    }),
    hint: ({ nearest, known }) => ({
      'zh-CN': `你要写的是 ${nearest} 吗？可用的有：${known}。`,
      en: `did you mean ${nearest}? Known: ${known}`,
    }),
  },
  'chart-role-unknown': {
    level: 'error',
    message: ({ kind, role }) => ({
      'zh-CN': `${kind} 图没有“${role}”这一项`,
      en: `a ${kind} chart has no role "${role}"`,
    }),
    hint: ({ known }) => ({ 'zh-CN': `可用的有：${known}。`, en: `known: ${known}` }),
  },
  'chart-role-missing': {
    level: 'error',
    message: ({ kind, role }) => ({
      'zh-CN': `${kind} 图缺少“${role}”`,
      en: `a ${kind} chart needs "${role}"`,
    }),
    hint: ({ role }) => ({
      'zh-CN': `在花括号里写 ${role}=数的编号。`,
      en: `write ${role}=<figure id> in the braces`,
    }),
  },
  'chart-role-one': {
    level: 'error',
    message: ({ role, given }) => ({
      'zh-CN': `“${role}”只能写一个数，这里写了 ${given} 个`,
      en: `"${role}" takes one figure, ${given} given`,
    }),
  },
  'chart-role-number': {
    level: 'error',
    message: ({ role, text }) => ({
      'zh-CN': `“${role}”要写一个整数，这里是“${text}”`,
      en: `"${role}" takes a whole number, found "${text}"`,
    }),
  },
  'chart-figure-unknown': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `数据表里没有编号“${id}”`,
      en: `the dataset has no figure "${id}"`,
    }),
    hint: ({ nearest, described }) =>
      nearest
        ? {
            'zh-CN': `你要写的是 ${nearest} 吗？（${described}）`,
            en: `did you mean ${nearest}? (${described})`,
          }
        : null,
  },
  'chart-measure': {
    level: 'error',
    message: ({ kind, role, id, figure, measure, measureEn }) => ({
      'zh-CN': `${kind} 图的“${role}”不能用“${id}”（${figure}）：它是${measure}`,
      en: `"${role}" of a ${kind} chart cannot be "${id}" (${figure}): it is ${measureEn}`,
    }),
    hint: ({ allowed, allowedEn }) => ({
      'zh-CN': `这里只能用：${allowed}。`,
      en: `it takes ${allowedEn}`,
    }),
  },
  'units-only-counts': {
    level: 'error',
    message: ({ id, figure, measure, measureEn }) => ({
      'zh-CN': `单位图只画数得清的东西，“${id}”（${figure}）是${measure}`,
      en: `a units chart shows countable things only; "${id}" (${figure}) is ${measureEn}`,
    }),
    hint: () => ({
      'zh-CN': '钱、重量、百分比不能拆成一个个记号。改用 kind=bars，或换成数目。',
      en: 'money, weights and percentages are no marks to count; use kind=bars, or a count',
    }),
  },
  'units-roles': {
    level: 'error',
    message: () => ({
      'zh-CN': '单位图的写法只能选一种',
      en: 'a units chart takes one of three sets of roles',
    }),
    hint: () => ({
      'zh-CN': '写 figures=，或 whole= 加 parts=，或 whole= 加 filled=（还可加 rest=）。',
      en: 'figures=, or whole= with parts=, or whole= with filled= (and rest=)',
    }),
  },
  'units-not-whole': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `“${id}”不是一个整数，画不成一个个记号`,
      en: `"${id}" is not a whole number of things`,
    }),
  },
  'units-too-many': {
    level: 'error',
    message: ({ total, most }) => ({
      'zh-CN': `要画 ${total} 个记号，太多了：手机上最多看得清 ${most} 个`,
      en: `${total} marks are too many: a phone shows ${most} at most`,
    }),
    hint: () => ({ 'zh-CN': '改用 kind=bars。', en: 'use kind=bars' }),
  },
  'units-part-exceeds': {
    level: 'error',
    message: ({ parts, whole, id }) => ({
      'zh-CN': `部分共有 ${parts}，比整体“${id}”的 ${whole} 还多`,
      en: `the parts are ${parts}, more than the ${whole} of their whole "${id}"`,
    }),
  },
  'units-parts-missing': {
    level: 'error',
    message: ({ parts, whole, id }) => ({
      'zh-CN': `各部分加起来是 ${parts}，不到整体“${id}”的 ${whole}`,
      en: `the parts add up to ${parts}, the whole "${id}" is ${whole}`,
    }),
    hint: () => ({
      'zh-CN': '补上缺的部分；或者改用 whole= 加 filled=，剩下的会画成空位。',
      en: 'add the missing part, or use whole= with filled=',
    }),
  },
  'units-rest-wrong': {
    level: 'error',
    message: ({ id, rest }) => ({
      'zh-CN': `剩下的是 ${rest}，“${id}”不是这个数`,
      en: `the rest is ${rest}; "${id}" is another number`,
    }),
  },
  'bars-units-differ': {
    level: 'error',
    message: ({ id, unit, other, otherUnit }) => ({
      'zh-CN': `“${id}”的单位是${unit}，“${other}”的单位是${otherUnit}，不能画在一根轴上`,
      en: `"${id}" is in ${unit}, "${other}" in ${otherUnit}: they share no axis`,
    }),
    hint: () => ({
      'zh-CN': '分成两张图，每张只放同一类单位。',
      en: 'make two charts, each of one family of units',
    }),
  },
  'bars-too-many': {
    level: 'error',
    message: ({ given, most }) => ({
      'zh-CN': `条形图最多画 ${most} 条，这里有 ${given} 条`,
      en: `a bar chart holds ${most} bars, ${given} given`,
    }),
  },
  'bars-open-end': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `“${id}”只知道下限，条画到哪里都不对`,
      en: `only a minimum is known of "${id}": a bar would end nowhere`,
    }),
  },
  'share-units-differ': {
    level: 'error',
    message: ({ part, partUnit, whole, wholeUnit }) => ({
      'zh-CN': `部分“${part}”的单位是${partUnit}，整体“${whole}”的单位是${wholeUnit}，不是一回事`,
      en: `the part "${part}" is in ${partUnit}, the whole "${whole}" in ${wholeUnit}`,
    }),
  },
  'share-not-one-value': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `占比图要用确定的数，“${id}”不是`,
      en: `a share needs one value; "${id}" has none`,
    }),
  },
  'share-part-exceeds': {
    level: 'error',
    message: ({ part, partSize, whole, wholeSize }) => ({
      'zh-CN': `部分“${part}”（${partSize}）不在整体“${whole}”（${wholeSize}）里：它比整体还大`,
      en: `the part "${part}" (${partSize}) is not in its whole "${whole}" (${wholeSize}): it is larger`,
    }),
    hint: () => ({
      'zh-CN': '看看 part 和 whole 是不是写反了。',
      en: 'see whether part and whole are the wrong way round',
    }),
  },
} satisfies Record<string, Rule>;
