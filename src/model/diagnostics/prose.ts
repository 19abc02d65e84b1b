import type { Rule } from '../diagnostic.ts';

/** Rules of what the prose says: figures, paraphrases, numerals, links, punctuation. */
export const proseRules = {
  'figure-unknown': {
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
            'zh-CN': '先在 dataset.json 里加上这个数，再在正文里引用。',
            en: 'add the figure to dataset.json first',
          },
  },
  'figure-variant-unknown': {
    level: 'error',
    message: ({ id, variant }) => ({
      'zh-CN': `{{${id}}} 没有“${variant}”这种写法`,
      en: `{{${id}}} has no form "${variant}"`,
    }),
    hint: () => ({
      'zh-CN': '可以写 值、原文（只限原文印出的数），或同一类单位的开头，例如 万。',
      en: 'write "value", "printed" (printed figures only), or the start of a unit of its family',
    }),
  },
  'number-unbound': {
    level: 'error',
    previewLevel: 'warning',
    message: ({ words }) => ({
      'zh-CN': `“${words}”没有绑定到数据表里的数`,
      en: `"${words}" is bound to no figure`,
    }),
    hint: ({ suggestion, described }) =>
      suggestion
        ? {
            'zh-CN': `数据表里有这个数，写 {{${suggestion}}}（${described}）。`,
            en: `the dataset has it: write {{${suggestion}}} (${described})`,
          }
        : {
            'zh-CN':
              '写成 {{编号}}，或 [这几个字]{fig=编号}；如果它不是数（例如型号），写成 [这几个字]{.plain}。',
            en: 'write {{id}}, or [words]{fig=id}; if it is no number, such as a model name, write [words]{.plain}',
          },
  },
  'paraphrase-false': {
    level: 'error',
    message: ({ words, read, actual }) => ({
      'zh-CN': `“${words}”和数据不符：这话的意思是 ${read}，数据是 ${actual}`,
      en: `"${words}" does not agree with the data: it says ${read}, the data say ${actual}`,
    }),
    hint: ({ figure }) => ({
      'zh-CN': `改说法，或核对数据（${figure}）。“近”是略少，“超”是略多，“约”是上下百分之五以内，或四舍五入正好是它；“增长三倍”和“增至三倍”不是一回事。`,
      en: `change the words or check the figure (${figure}). "Nearly" is a little less, "over" more, "about" within five per cent, or rounding to it; "grew threefold" and "grew to three times" differ.`,
    }),
  },
  'paraphrase-unreadable': {
    level: 'error',
    message: ({ words }) => ({
      'zh-CN': `“${words}”里没有能核对的数`,
      en: `"${words}" holds no number that could be checked`,
    }),
    hint: () => ({
      'zh-CN': '方括号里要有数，例如 近七成、三分之二、约三倍、十二家。',
      en: 'the words need a number: nearly seventy per cent, two thirds, about three times, twelve',
    }),
  },
  'span-attribute-unknown': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `方括号后面的花括号里不能写 ${key}`,
      en: `${key} cannot stand in the braces behind square brackets`,
    }),
    hint: () => ({
      'zh-CN': '可以写 fig=编号、of=编号，或 .plain。',
      en: 'fig=id, of=id and .plain are known',
    }),
  },
  'span-attribute-missing': {
    level: 'error',
    message: ({ words }) => ({
      'zh-CN': `“${words}”没有说绑定到哪个数`,
      en: `"${words}" does not say which figure it is bound to`,
    }),
    hint: () => ({
      'zh-CN': '写 [这几个字]{fig=编号}；不是数就写 [这几个字]{.plain}。',
      en: 'write [words]{fig=id}, or [words]{.plain} if it is no number',
    }),
  },
  'span-markup': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `方括号里只能是几个字，不能有“${text}”`,
      en: `only plain words can stand in these square brackets, not "${text}"`,
    }),
    hint: () => ({
      'zh-CN': '去掉记号；要加粗，把 ** 写在方括号外面。',
      en: 'remove it; for bold words put the ** outside the brackets',
    }),
  },
  'span-attribute-both': {
    level: 'error',
    message: () => ({
      'zh-CN': `fig= 和 .plain 不能一起写`,
      en: `fig= and .plain exclude each other`,
    }),
    hint: () => ({
      'zh-CN': '绑定到数就只写 fig=编号；不是数就只写 .plain。',
      en: 'write fig=id for a number, or .plain for what is none',
    }),
  },
  'link-unsafe': {
    level: 'error',
    message: ({ href }) => ({
      'zh-CN': `不能链接到“${href}”`,
      en: `cannot link to "${href}"`,
    }),
    hint: () => ({
      'zh-CN': '链接要以 https://、http://、mailto: 开头，或是本页的 #编号。',
      en: 'links begin with https://, http:// or mailto:, or are #ids of this page',
    }),
  },
  'link-broken': {
    level: 'error',
    message: () => ({
      'zh-CN': `这里像是链接，却没有写完整`,
      en: `this looks like a link and is none`,
    }),
    hint: () => ({
      'zh-CN': '写成 [文字](https://…)，括号用半角；方括号里不再放链接，网址里有空格就写成 %20。',
      en: 'write [words](https://…); no link inside the words, and %20 for spaces in the address',
    }),
  },
  'link-reference': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `“${text}”这种写法读者看不到或看不懂`,
      en: `"${text}" means nothing to readers`,
    }),
    hint: () => ({
      'zh-CN': '链接写成 [文字](https://…)；要印方括号，写成 \\[ 和 \\]。',
      en: 'write links as [words](https://…); write \\[ and \\] for the signs themselves',
    }),
  },
  'image-unsupported': {
    level: 'error',
    message: () => ({
      'zh-CN': '正文里还不能放图片',
      en: 'pictures cannot stand in the text yet',
    }),
    hint: () => ({
      'zh-CN': '图表用 :::chart；照片请去掉这一处。',
      en: 'use :::chart for charts; remove the picture',
    }),
  },
  'code-info': {
    level: 'error',
    message: ({ info }) => ({
      'zh-CN': `三个反引号后面的“${info}”读者看不到`,
      en: `readers never see "${info}" behind the backticks`,
    }),
    hint: () => ({ 'zh-CN': '删掉，或移到下一行。', en: 'remove it, or move it to the next line' }),
  },
  'html-raw': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `正文里不能写 HTML：${text}`,
      en: `HTML cannot stand in the text: ${text}`,
    }),
    hint: () => ({
      'zh-CN': '用 Markdown 的写法；要显示尖括号本身，写成 &lt; 和 &gt;。',
      en: 'use Markdown; write &lt; and &gt; for the signs themselves',
    }),
  },
  'markup-fullwidth': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `“${text}”是全角的记号，会照样印出来`,
      en: `"${text}" is a full-width mark and would be printed`,
    }),
    hint: () => ({
      'zh-CN': '切换到英文输入法：标题用 #，列表用 -，加粗用 **，引文用 >，表格用 |，代码用 `。',
      en: 'type half-width marks: # for headings, - for lists, ** for bold, > for quotes, | for tables, ` for code',
    }),
  },
  'copy-space': {
    level: 'warning',
    message: () => ({ 'zh-CN': '这里多了一个空格', en: 'a space too much' }),
    hint: () => ({
      'zh-CN': '汉字之间、全角标点前后不留空格；汉字和数字之间的间距由版式负责。',
      en: 'no spaces between Chinese characters or round full-width marks; the style sheet spaces digits',
    }),
  },
  'copy-unpaired': {
    level: 'warning',
    message: ({ text }) => ({
      'zh-CN': `“${text}”没有配成对`,
      en: `"${text}" has no partner`,
    }),
    hint: () => ({
      'zh-CN': '补上另一半，两半在同一段里。',
      en: 'add its partner, in the same paragraph',
    }),
  },
  'copy-punctuation': {
    level: 'warning',
    message: ({ text }) => ({
      'zh-CN': `中文里的“${text}”要用全角的简体标点`,
      en: `"${text}" in Chinese text is not a full-width mark of simplified Chinese`,
    }),
    hint: () => ({
      'zh-CN': '用 ，。：；？！“”‘’（）。',
      en: 'use ，。：；？！“”‘’（）',
    }),
  },
  'punctuation-halfwidth': {
    level: 'warning',
    message: ({ mark }) => ({
      'zh-CN': `汉字之间用了半角的“${mark}”`,
      en: `half-width "${mark}" between Chinese characters`,
    }),
    hint: ({ right }) => ({ 'zh-CN': `改成“${right}”。`, en: `write "${right}"` }),
  },
} satisfies Record<string, Rule>;
