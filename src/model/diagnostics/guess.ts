import type { Rule } from '../diagnostic.ts';

/** What can be wrong with a `:::guess`. */
export const guessRules = {
  'guess-question-missing': {
    level: 'error',
    message: () => ({ 'zh-CN': '这一猜没有问题', en: 'this guess asks nothing' }),
    hint: () => ({
      'zh-CN': '问题写在方括号里：:::guess[有几家？]{#编号 answer=数的编号}。',
      en: 'write the question in square brackets: :::guess[How many?]{#id answer=id}',
    }),
  },
  'guess-question-tells': {
    level: 'error',
    message: ({ answer }) => ({
      'zh-CN': `问题里已经写出了答案“${answer}”`,
      en: `the question already tells the answer "${answer}"`,
    }),
    hint: () => ({
      'zh-CN': '问题里不写 answer= 的那个数，留到列表后面再说。',
      en: 'leave the figure of answer= out of the question; tell it behind the list',
    }),
  },
  'guess-answer-missing': {
    level: 'error',
    message: () => ({
      'zh-CN': '没有说猜的是哪个数',
      en: 'this guess names no figure as its answer',
    }),
    hint: () => ({
      'zh-CN': '在花括号里写 answer=数的编号。',
      en: 'write answer=<id of a figure> in the braces',
    }),
  },
  'guess-answer-vague': {
    level: 'error',
    message: ({ answer }) => ({
      'zh-CN': `“${answer}”不是一个确定的数，没法说谁猜对了`,
      en: `"${answer}" is no single number: nobody could be told right or wrong`,
    }),
    hint: () => ({
      'zh-CN': '范围和“至少”不能拿来猜，换一个只有一个值的数。',
      en: 'ranges and minimums cannot be guessed; take a figure with one value',
    }),
  },
  'guess-options-first': {
    level: 'error',
    message: () => ({
      'zh-CN': 'guess 块要以选项列表开头',
      en: 'a guess begins with the list of its options',
    }),
    hint: () => ({
      'zh-CN': '每个选项一行，行首写“- ”；答案写在列表后面，中间空一行。',
      en: 'one option a line, behind "- "; the answer follows the list, after an empty line',
    }),
  },
  'guess-options-count': {
    level: 'error',
    message: ({ count }) => ({
      'zh-CN': `选项要有 2 到 5 个，这里是 ${count} 个`,
      en: `a guess has 2 to 5 options, found ${count}`,
    }),
    hint: () => ({
      'zh-CN': '每个选项一行，行首写“- ”。',
      en: 'one option a line, behind "- "',
    }),
  },
  'guess-option-plain': {
    level: 'error',
    message: () => ({
      'zh-CN': '选项只能是一行字',
      en: 'an option is one line of plain words',
    }),
    hint: () => ({
      'zh-CN': '数直接写出来，不加粗，不加链接，不写编号；列表和答案之间要空一行。',
      en: 'write the number out, without emphasis, links or ids; an empty line parts list and answer',
    }),
  },
  'guess-option-unreadable': {
    level: 'error',
    message: ({ words, figure }) => ({
      'zh-CN': `选项“${words}”没法和答案核对（${figure}）`,
      en: `the option "${words}" cannot be checked against the answer (${figure})`,
    }),
    hint: () => ({
      'zh-CN': '一个选项只写一个数，单位和答案的相同，例如 两家、近七成、约三倍。',
      en: 'one number an option, in the unit of the answer: two, nearly seventy per cent, about three times',
    }),
  },
  'guess-options-none-true': {
    level: 'error',
    message: ({ figure }) => ({
      'zh-CN': `没有一个选项是对的（${figure}）`,
      en: `none of the options is true (${figure})`,
    }),
    hint: () => ({
      'zh-CN': '改一个选项，让它和数据相符；或者看看 answer= 是不是写错了数。',
      en: 'change one option so that it agrees with the data, or see whether answer= names the right figure',
    }),
  },
  'guess-options-many-true': {
    level: 'error',
    message: ({ words, first, figure }) => ({
      'zh-CN': `选项“${words}”和“${first}”都是对的（${figure}）`,
      en: `the options "${words}" and "${first}" are both true (${figure})`,
    }),
    hint: () => ({
      'zh-CN': '只留一个对的。“不到五家”这样的说法，两家也算对。',
      en: 'leave only one that is true; "fewer than five" is true of two as well',
    }),
  },
  'guess-text-missing': {
    level: 'error',
    message: () => ({
      'zh-CN': '选项后面没有写答案',
      en: 'nothing is told behind the options',
    }),
    hint: () => ({
      'zh-CN': '列表后面空一行，用一两句话说出答案。',
      en: 'leave an empty line behind the list and tell the answer in a sentence or two',
    }),
  },
  'guess-text-unbound': {
    level: 'error',
    message: ({ answer }) => ({
      'zh-CN': `答案的话里没有写 {{${answer}}}`,
      en: `the words of the answer never show {{${answer}}}`,
    }),
    hint: ({ answer }) => ({
      'zh-CN': `答案里至少写一次 {{${answer}}}，读者才能查到出处。`,
      en: `show {{${answer}}} at least once, so that readers can look up its source`,
    }),
  },
} satisfies Record<string, Rule>;
