import type { EditorText, Rule, Values } from '../diagnostic.ts';

/** Rules of what a chart may show: its kind, its roles, and what each kind refuses to draw. */
export const chartRules = {
  'chart-kind-missing': {
    level: 'error',
    message: () => ({ 'zh-CN': '这张图没有写种类', en: 'this chart has no kind' }),
    hint: ({ kinds }) => ({
      'zh-CN': `在花括号里加上 kind=，可以写：${kinds}。`,
      en: `add kind= inside the braces; kinds are ${kinds}`,
    }),
  },
  'chart-kind-unknown': {
    level: 'error',
    message: ({ kind }) => ({
      'zh-CN': `没有“${kind}”这种图`,
      en: `there is no chart kind "${kind}"`,
    }),
    hint: ({ nearest, kinds }) => didYouMean(nearest, '可以写', 'kinds are', kinds),
  },
  'chart-role-unknown': {
    level: 'error',
    message: ({ role, kind }) => ({
      'zh-CN': `${kind} 图没有“${role}”这一项`,
      en: `a ${kind} chart has no attribute "${role}"`,
    }),
    hint: ({ nearest, roles }) => didYouMean(nearest, '可以写', 'attributes are', roles),
  },
  'chart-role-missing': {
    level: 'error',
    message: ({ role, kind }) => ({
      'zh-CN': `${kind} 图少了“${role}”这一项`,
      en: `this ${kind} chart lacks the attribute "${role}"`,
    }),
    hint: ({ role }) => ({
      'zh-CN': `在花括号里加上 ${role}=，后面写数据表里的编号。`,
      en: `add ${role}= inside the braces, followed by an id of the dataset`,
    }),
  },
  'chart-role-empty': {
    level: 'error',
    message: ({ role }) => ({
      'zh-CN': `“${role}”后面没有写编号`,
      en: `"${role}" names no figure`,
    }),
    hint: ({ role }) => ({
      'zh-CN': `在 ${role}= 后面写数据表里的编号；几个编号用空格隔开，外面加半角引号。`,
      en: `write ids of the dataset after ${role}=; several ids stand in quotes, with spaces between`,
    }),
  },
  'chart-role-one': {
    level: 'error',
    message: ({ role, kind, count }) => ({
      'zh-CN': `${kind} 图的“${role}”只能写一个编号，这里写了${count}个`,
      en: `"${role}" of a ${kind} chart takes one id, and here are ${count}`,
    }),
    hint: () => ({ 'zh-CN': '只留一个编号。', en: 'keep one id' }),
  },
  'chart-number': {
    level: 'error',
    message: ({ role, value }) => ({
      'zh-CN': `“${role}”要写一个正整数，这里写的是“${value}”`,
      en: `"${role}" takes a whole number above zero, not "${value}"`,
    }),
    hint: () => ({ 'zh-CN': '用半角数字，例如 12。', en: 'write digits, such as 12' }),
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
        : {
            'zh-CN': '先在 dataset.json 里加上这个数，再在图里引用。',
            en: 'add the figure to dataset.json first',
          },
  },
  'chart-figure-repeated': {
    level: 'error',
    message: ({ id, role }) => ({
      'zh-CN': `“${role}”里的编号“${id}”写了不止一次`,
      en: `"${role}" names "${id}" more than once`,
    }),
    hint: () => ({
      'zh-CN': '同一个数在一处只画一次：删掉多出来的编号。',
      en: 'a figure is drawn once: remove the other',
    }),
  },
  'chart-measure': {
    level: 'error',
    message: (values) => wrongMeasure(values),
    hint: (values) => otherKind(values),
  },
  'chart-crowded': {
    level: 'error',
    message: ({ kind }) => ({
      'zh-CN': `这张 ${kind} 图在手机上放不下：标记会小得看不清，或者文字会叠在一起`,
      en: `this ${kind} chart does not fit a phone: marks would be too small, or words would overlap`,
    }),
    hint: ({ kind }) =>
      kind === 'claims'
        ? {
            'zh-CN': '至多六条，每条一句短话：删短，或者分成两张图。',
            en: 'list six short claims at most: shorten them, or make two charts',
          }
        : {
            'zh-CN': '少写几个数，分成两张图；或者在 dataset.json 里把 label 写短。',
            en: 'show fewer figures, make two charts, or shorten the labels in dataset.json',
          },
  },
  'chart-not-for-scene': {
    level: 'error',
    message: ({ kind, scene }) => ({
      'zh-CN': `${kind} 图画的是全部数字，比场景里停住的图高，不能用在场景“${scene}”里`,
      en: `a ${kind} chart draws every figure and is higher than a stage: the scene "${scene}" cannot hold it`,
    }),
    hint: ({ kind }) => ({
      'zh-CN': `把它放在第一个标题之前，作开篇的图；场景里换一种图，不写 kind=${kind}。`,
      en: `put it before the first heading, where it opens the story; give the scene a chart of another kind than ${kind}`,
    }),
  },
  'units-roles': {
    level: 'error',
    message: () => ({
      'zh-CN': '单位图的写法不完整，或者混用了两种写法',
      en: 'this unit chart is incomplete, or mixes two ways of writing it',
    }),
    hint: () => ({
      'zh-CN':
        '三种写法选一种：figures=（几堆并排）；whole= 加 parts=（一个整体分成几份）；whole= 加 filled=（计划里完成了多少）。rest= 只能和 whole= 一起用。',
      en: 'choose one: figures= (piles side by side), whole= with parts= (a whole in its parts), or whole= with filled= (how much of a plan is done); rest= goes with whole= only',
    }),
  },
  'units-range': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”是一个范围；单位图一个一个地画，范围没有确定的个数`,
      en: `"${figure}" is a range; a unit chart draws one mark for each thing, and a range has no definite number`,
    }),
    hint: () => ({
      'zh-CN': '改用 kind=bars：范围会画成有两个端点的一段。',
      en: 'use kind=bars: a range is drawn there as a span with two ends',
    }),
  },
  'units-not-whole': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”不是一个正整数；单位图一个一个地画，画不出零头，也画不出零`,
      en: `"${figure}" is not a whole number above zero; a unit chart draws one mark for each thing`,
    }),
    hint: () => ({
      'zh-CN': '改用 kind=bars，或者换一个数。',
      en: 'use kind=bars, or another figure',
    }),
  },
  'units-mixed': {
    level: 'error',
    message: ({ figure, unit, other }) => ({
      'zh-CN': `“${figure}”数的是“${unit}”，这张图里别的数数的是“${other}”；同样的标记不能一会儿代表这个，一会儿代表那个`,
      en: `"${figure}" counts "${unit}" and another figure of this chart counts "${other}"; one mark cannot stand for both`,
    }),
    hint: () => ({
      'zh-CN': '分成两张图，各画各的。',
      en: 'make two charts',
    }),
  },
  'units-exceed': {
    level: 'error',
    message: ({ whole, figure }) => ({
      'zh-CN': `到“${figure}”为止，各部分加起来已经超过整体“${whole}”`,
      en: `up to "${figure}", the parts add up to more than the whole "${whole}"`,
    }),
    hint: () => ({
      'zh-CN':
        '检查这些部分是不是都在整体之内、有没有重复；如果本来就有重合，改用 figures= 并排画。',
      en: 'see whether each part lies within the whole and none overlap; sets that overlap are drawn side by side with figures=',
    }),
  },
  'units-filled-not-planned': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”不是计划数；空心只表示计划，不能拿来表示“还缺的”`,
      en: `"${figure}" is not a plan; hollow marks mean planned and nothing else`,
    }),
    hint: () => ({
      'zh-CN':
        '如果它确实是计划数，在 dataset.json 里给它加上 "stage": "planned"；不是的话，用 whole= 加 parts=。',
      en: 'if it is a plan, add "stage": "planned" to it in dataset.json; if not, use whole= with parts=',
    }),
  },
  'units-rest-differs': {
    level: 'error',
    message: ({ figure, rest }) => ({
      'zh-CN': `“${figure}”和图上其余的个数对不上：整体减去各部分是${rest}`,
      en: `"${figure}" is not what the drawing leaves over: the whole less its parts is ${rest}`,
    }),
    hint: () => ({
      'zh-CN': '其余的数应当由整体减去各部分得到：在 derived 里用 difference 来算。',
      en: 'compute the rest under "derived" with the operation difference',
    }),
  },
  'units-trial-absent': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”写成试运行，可图上没有这个数`,
      en: `"${figure}" is said to be on trial, but the drawing does not show it`,
    }),
    hint: () => ({
      'zh-CN': 'trial 里的编号要同时写在 figures、parts 或 filled 里。',
      en: 'name the figure in figures, parts or filled as well',
    }),
  },
  'units-trial-stage': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”在数据表里不是“在做”，不能画成试运行`,
      en: `"${figure}" is not under way in the dataset, and cannot be drawn as on trial`,
    }),
    hint: () => ({
      'zh-CN':
        '原文说它在试运行，就在数据表里写 "stage": "under_way"；计划的画成空心，我们算的画成斜纹。',
      en: 'where the source says so, write "stage": "under_way"; what is planned stays hollow, what is ours hatched',
    }),
  },
  'bars-mixed': {
    level: 'error',
    message: ({ figure, unit, other }) => ({
      'zh-CN': `“${figure}”的单位是“${unit}”，和“${other}”不是同一种量，长短不能放在一起比`,
      en: `"${figure}" is in "${unit}", which is not the same kind of quantity as "${other}"; their lengths cannot be compared`,
    }),
    hint: () => ({
      'zh-CN': '分成两张图，各用各的尺度。',
      en: 'make two charts, each on its own scale',
    }),
  },
  'bars-below-zero': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”小于零；条形图从零向右画，画不出负数`,
      en: `"${figure}" is below zero; bars run from zero to the right`,
    }),
    hint: () => ({ 'zh-CN': '把这个数写在正文里。', en: 'give this figure in the text' }),
  },
  'share-not-one-value': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `“${figure}”是范围或下限，没有一个确定的值，画不出它占多大一份`,
      en: `"${figure}" is a range or a minimum: how large a share it is cannot be drawn`,
    }),
    hint: () => ({
      'zh-CN': '改用 kind=bars：范围会画成有两个端点的一段。',
      en: 'use kind=bars: a range is drawn there as a span with two ends',
    }),
  },
  'share-mixed': {
    level: 'error',
    message: ({ figure, unit, other }) => ({
      'zh-CN': `“${figure}”的单位是“${unit}”，整体的单位是“${other}”，不是同一种量，谈不上占多大一份`,
      en: `"${figure}" is in "${unit}" and the whole in "${other}": they are not the same kind of quantity`,
    }),
    hint: () => ({
      'zh-CN': '部分和整体要用同一种量，例如都是金额。',
      en: 'the part and the whole must be the same kind of quantity, such as two sums of money',
    }),
  },
  'share-part-exceeds': {
    level: 'error',
    message: ({ figure, whole }) => ({
      'zh-CN': `“${figure}”比“${whole}”还大，不可能是它的一部分`,
      en: `"${figure}" is larger than "${whole}" and cannot be a part of it`,
    }),
    hint: () => ({
      'zh-CN':
        '看看 part= 和 whole= 是不是写反了；如果两个数本来就不是部分和整体，改用 kind=bars。',
      en: 'see whether part= and whole= are the wrong way round; two figures that are not part and whole go into kind=bars',
    }),
  },
} satisfies Record<string, Rule>;

const MEASURE: Readonly<Record<string, EditorText>> = {
  count: { 'zh-CN': '数目', en: 'a count' },
  amount: { 'zh-CN': '总量', en: 'an amount' },
  growth: { 'zh-CN': '增速', en: 'a growth rate' },
  share: { 'zh-CN': '占比', en: 'a share' },
  rank: { 'zh-CN': '名次', en: 'a rank' },
};

/** What each kind draws, in the words of its own promise to readers. */
const PROMISE: Readonly<Record<string, EditorText>> = {
  units: { 'zh-CN': '单位图只画数目', en: 'a unit chart shows counts only' },
  bars: {
    'zh-CN': '条形图从零比长短，只画数目、总量和占比',
    en: 'bars compare lengths from zero and show counts, amounts and shares only',
  },
  share: {
    'zh-CN': '占比图的部分和整体只能是数目或总量',
    en: 'the part and the whole of a share chart are counts or amounts',
  },
  dots: {
    'zh-CN': '点图画增速，或者画数目、总量和占比',
    en: 'dots show growth rates, or counts, amounts and shares',
  },
  slope: {
    'zh-CN': '斜线图的 figures= 只写增速，from= 和 to= 只写数目、总量和占比',
    en: 'figures= of a slope chart names growth rates; from= and to= name counts, amounts and shares',
  },
  interval: {
    'zh-CN': '区间图画的是数值或增速的范围',
    en: 'an interval chart shows a range of a level or of a growth rate',
  },
  strip: {
    'zh-CN': '名次图的 rank= 和 open= 只写名次，cells= 只写数目',
    en: 'rank= and open= of a strip name ranks, and cells= a count',
  },
  ticks: {
    'zh-CN': '计数格图的 total= 和 each= 写总量或数目，parts= 和 of= 只写数目',
    en: 'total= and each= of a ticks chart name amounts or counts, parts= and of= counts only',
  },
};

function wrongMeasure({ kind, role, figure, measure }: Values): EditorText {
  const is = MEASURE[String(measure)] as EditorText;
  const promise =
    kind === 'share' && role === 'share'
      ? { 'zh-CN': '占比图的 share= 只能写占比', en: 'share= of a share chart names a share' }
      : (PROMISE[String(kind)] as EditorText);
  return {
    'zh-CN': `“${figure}”是${is['zh-CN']}；${promise['zh-CN']}`,
    en: `"${figure}" is ${is.en}; ${promise.en}`,
  };
}

/** Another way to show a figure of this measure; null where only the text can. */
function otherKind({ kind, measure }: Values): EditorText | null {
  if (kind === 'units' && measure === 'amount') {
    return {
      'zh-CN': '一个标记代表一个可数的东西，总量不能拆成个：改用 kind=bars 或 kind=share。',
      en: 'one mark stands for one countable thing; show an amount with kind=bars or kind=share',
    };
  }
  if (measure === 'growth') {
    return {
      'zh-CN':
        '增速的底数不同，不能和数值放在一起比：改用 kind=dots 或 kind=slope，或者另画它所说的那个数值。',
      en: 'growth rates stand on different bases: show them with kind=dots or kind=slope, or draw the level that they speak of',
    };
  }
  if (measure === 'rank') {
    return {
      'zh-CN': '名次没有长短，也数不出个数：改用 kind=strip，或者写在正文里。',
      en: 'a rank has no length and no number of items: use kind=strip, or give it in the text',
    };
  }
  if (measure === 'share') {
    return {
      'zh-CN': '占比不是一个个东西：用 kind=share，在 part= 和 whole= 里写它是由哪两个数得来的。',
      en: 'use kind=share, and name in part= and whole= the two figures that the share comes from',
    };
  }
  return { 'zh-CN': '换一个数，或者换一种图。', en: 'use another figure or another kind of chart' };
}

function didYouMean(
  nearest: string | number | undefined,
  zh: string,
  en: string,
  all: string | number | undefined,
): EditorText {
  return nearest
    ? { 'zh-CN': `你要写的是 ${nearest} 吗？`, en: `did you mean ${nearest}?` }
    : { 'zh-CN': `${zh}：${all}。`, en: `${en} ${all}` };
}
