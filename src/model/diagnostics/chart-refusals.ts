import type { Rule } from '../diagnostic.ts';

/** What dots, slope, interval, strip, ticks and claims refuse to draw. */
export const chartRefusals = {
  'dots-growth-beside-level': {
    level: 'error',
    message: ({ figure, level }) => ({
      'zh-CN': `“${figure}”是增速，“${level}”是数值，两样不能画在一张点图里`,
      en: `"${figure}" is a growth rate and "${level}" a level; one dot chart cannot show both`,
    }),
    hint: () => ({
      'zh-CN': '分成两张图：增速一张，数值一张。',
      en: 'make two charts, one of growth rates and one of levels',
    }),
  },
  'dots-growth-vague': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `增速“${figure}”是范围或下限，没有一个确定的值，画不出它在底数上加了多高`,
      en: `the growth rate "${figure}" is a range or a minimum: how high it stands on its base cannot be drawn`,
    }),
    hint: () => ({
      'zh-CN': '范围改用 kind=interval；下限写在正文里。',
      en: 'show a range with kind=interval, and give a minimum in the text',
    }),
  },
  'dots-growth-below-nothing': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `增速“${figure}”低于负的百分之百，比底数的全部还多，画不出来`,
      en: `the growth rate "${figure}" takes away more than its whole base and cannot be drawn`,
    }),
    hint: () => ({
      'zh-CN': '核对 dataset.json 里的数；如果是由盈转亏一类的变化，写在正文里。',
      en: 'check the figure in dataset.json; a turn from profit to loss is told in the text',
    }),
  },
  'dots-mixed': {
    level: 'error',
    message: ({ figure, unit, other }) => ({
      'zh-CN': `“${figure}”的单位是“${unit}”，和“${other}”不是同一种量，不能放在一条轴上`,
      en: `"${figure}" is in "${unit}", which is not the same kind of quantity as "${other}"; they cannot share an axis`,
    }),
    hint: () => ({
      'zh-CN': '分成两张图，各用各的轴。',
      en: 'make two charts, each with its own axis',
    }),
  },
  'slope-roles': {
    level: 'error',
    message: () => ({
      'zh-CN': '斜线图的写法不完整，或者混用了两种写法',
      en: 'this slope chart is incomplete, or mixes two ways of writing it',
    }),
    hint: () => ({
      'zh-CN': '两种写法选一种：figures=（几个增速，以底数为 100）；from= 加 to=（前后两组数值）。',
      en: 'choose one: figures= (growth rates, from a base of 100), or from= with to= (levels before and after)',
    }),
  },
  'slope-pairs': {
    level: 'error',
    message: ({ from, to }) => ({
      'zh-CN': `“from”里有${from}个编号，“to”里有${to}个，配不成对`,
      en: `"from" names ${from} figures and "to" names ${to}: they do not make pairs`,
    }),
    hint: () => ({
      'zh-CN': '两边按同样的次序写同样多的编号：from= 的第一个配 to= 的第一个。',
      en: 'name as many figures on both sides, in the same order: the first of from= goes with the first of to=',
    }),
  },
  'slope-not-one-value': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”是范围或下限，没有一个确定的值，斜线不知道该从哪里画到哪里`,
      en: `"${figure}" is a range or a minimum: a slope needs a definite value at each end`,
    }),
    hint: () => ({
      'zh-CN': '范围改用 kind=interval，或者写在正文里。',
      en: 'show a range with kind=interval, or give it in the text',
    }),
  },
  'slope-mixed': {
    level: 'error',
    message: ({ figure, unit, other }) => ({
      'zh-CN': `“${figure}”的单位是“${unit}”，和“${other}”不是同一种量，斜线的陡缓不能放在一起比`,
      en: `"${figure}" is in "${unit}", which is not the same kind of quantity as "${other}"; their slopes cannot be compared`,
    }),
    hint: () => ({
      'zh-CN': '分成两张图；两种量要比快慢，用它们的增速：figures=。',
      en: 'make two charts; to compare how fast unlike quantities grow, name their growth rates in figures=',
    }),
  },
  'slope-periods': {
    level: 'error',
    message: ({ figure, other }) => ({
      'zh-CN': `“${figure}”和“${other}”说的不是同一段时间，不能从同一个底数出发`,
      en: `"${figure}" and "${other}" are of different periods and cannot start from one base`,
    }),
    hint: () => ({
      'zh-CN': '核对 dataset.json 里的 period；时段确实不同的，用 kind=dots，各画各的底数。',
      en: 'check period in dataset.json; growth rates of different periods go into kind=dots, each on its own base',
    }),
  },
  'interval-not-a-range': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”不是范围；区间图画的是从多少到多少`,
      en: `"${figure}" is not a range; an interval chart shows from how much to how much`,
    }),
    hint: () => ({
      'zh-CN':
        '只有一个值的数用 kind=bars 或 kind=dots；是范围的，在 dataset.json 里写成 "range": [5, 8]。',
      en: 'show a single value with kind=bars or kind=dots; a range is written "range": [5, 8] in dataset.json',
    }),
  },
  'strip-pairs': {
    level: 'error',
    message: ({ rank, cells }) => ({
      'zh-CN': `“rank”里有${rank}个编号，“cells”里有${cells}个，配不成对`,
      en: `"rank" names ${rank} figures and "cells" names ${cells}: they do not make pairs`,
    }),
    hint: () => ({
      'zh-CN': '每个名次要有自己的名额数，按同样的次序写；名额没有给出的名次写在 open= 里。',
      en: 'every rank needs the size of its field, in the same order; a rank whose field is not given goes into open=',
    }),
  },
  'strip-rank-not-whole': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `名次“${figure}”不是一个确定的正整数，不知道该填哪一格`,
      en: `the rank "${figure}" is not one whole number above zero: no cell can be filled`,
    }),
    hint: () => ({
      'zh-CN': '核对 dataset.json 里的 value；“前十”一类的说法写在正文里。',
      en: 'check value in dataset.json; a claim such as "among the first ten" is told in the text',
    }),
  },
  'strip-cells-not-whole': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”不是一个确定的正整数，画不出有多少格`,
      en: `"${figure}" is not one whole number above zero: how many cells there are cannot be drawn`,
    }),
    hint: () => ({
      'zh-CN': 'cells= 要写确切的名额数；没有确数时，把名次写在 open= 里。',
      en: 'cells= takes an exact count; where there is none, name the rank in open=',
    }),
  },
  'strip-rank-beyond': {
    level: 'error',
    message: ({ figure, cells }) => ({
      'zh-CN': `名次“${figure}”排在“${cells}”的名额以外`,
      en: `the rank "${figure}" lies beyond the places of "${cells}"`,
    }),
    hint: () => ({
      'zh-CN': '看看 rank= 和 cells= 的次序是不是对得上，名额数有没有抄错。',
      en: 'see whether rank= and cells= are in the same order, and whether the count was copied right',
    }),
  },
  'ticks-not-whole': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”不是一个确定的正整数，画不出有多少格`,
      en: `"${figure}" is not one whole number above zero: how many seats there are cannot be drawn`,
    }),
    hint: () => ({
      'zh-CN': 'parts= 和 of= 写确切的个数，例如七个月、十二个月。',
      en: 'parts= and of= take exact counts, such as seven months of twelve',
    }),
  },
  'ticks-parts-exceed': {
    level: 'error',
    message: ({ figure, of }) => ({
      'zh-CN': `“${figure}”比 of= 里的“${of}”还多`,
      en: `"${figure}" is more than "${of}" in of=`,
    }),
    hint: () => ({
      'zh-CN': 'parts= 是已经算进去的，of= 是全部：看看两项是不是写反了。',
      en: 'parts= is how many are counted, of= how many there are: see whether they are the wrong way round',
    }),
  },
  'ticks-mixed': {
    level: 'error',
    message: ({ figure, unit, other }) => ({
      'zh-CN': `“${figure}”的单位是“${unit}”，和“${other}”不是同一种量`,
      en: `"${figure}" is in "${unit}", which is not the same kind of quantity as "${other}"`,
    }),
    hint: () => ({
      'zh-CN': 'parts= 和 of= 要数同一种东西；each= 和 total= 要用同一种量。',
      en: 'parts= and of= must count the same thing, and each= must be in the kind of unit of total=',
    }),
  },
  'chart-list-missing': {
    level: 'error',
    message: ({ kind }) => ({
      'zh-CN': `这张 ${kind} 图没有列表，没有可以列出的话`,
      en: `this ${kind} chart has no list, and so nothing to show`,
    }),
    hint: () => ({
      'zh-CN': '在发现那一段的下面空一行，每条话另起一行，以“- ”开头。',
      en: 'leave a line empty below the finding, then begin each claim on its own line with "- "',
    }),
  },
  'chart-list-unused': {
    level: 'error',
    message: ({ kind }) => ({
      'zh-CN': `${kind} 图不用列表，这里的列表没有地方放`,
      en: `a ${kind} chart shows no list, and this one has no place`,
    }),
    hint: () => ({
      'zh-CN': '把列表移到图外；要列出没有附数的说法，用 kind=claims。',
      en: 'move the list out of the chart; claims without a number are listed with kind=claims',
    }),
  },
  'claims-number': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `“${text}”里有数；claims 图只列没有附数的说法`,
      en: `"${text}" holds a number; a claims chart lists claims that come without one`,
    }),
    hint: () => ({
      'zh-CN': '有数的话写进正文，或者换一种图；日期和型号也留在正文里。',
      en: 'tell it in the text, or draw the number with another kind; dates and model names stay in the text too',
    }),
  },
} satisfies Record<string, Rule>;
