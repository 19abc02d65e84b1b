import type { Rule } from '../diagnostic.ts';

/** Rules of the Markdown dialect's marks: fences, braces, brackets, attributes. */
export const dialectRules = {
  'fence-fullwidth': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `这一行的冒号是全角的：${text}`,
      en: `full-width colons in a fence: ${text}`,
    }),
    hint: () => ({
      'zh-CN': '切换到英文输入法，把“：”改成“:”。',
      en: 'type half-width colons (:)',
    }),
  },
  'fence-unclosed': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `${name} 块没有收尾`,
      en: `the ${name} block is never closed`,
    }),
    hint: ({ closer, before }) => ({
      'zh-CN': `在块的末尾${before ? `（第 ${before} 行以前）` : ''}另起一行写 ${closer}，冒号个数要和开头一样。`,
      en: `close it with a line ${closer}${before ? ` before line ${before}` : ''}, as many colons as it opened with`,
    }),
  },
  'fence-unopened': {
    level: 'error',
    message: () => ({
      'zh-CN': '多了一行收尾的冒号，前面没有要收的块',
      en: 'a closing fence without a block to close',
    }),
    hint: () => ({ 'zh-CN': '删掉这一行。', en: 'remove this line' }),
  },
  'fence-closer': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `收尾的冒号个数和 ${name} 块的开头不一样`,
      en: `this closing fence has another length than the opening of the ${name} block`,
    }),
    hint: ({ closer }) => ({ 'zh-CN': `写成 ${closer}。`, en: `write ${closer}` }),
  },
  'fence-length': {
    level: 'error',
    message: ({ name, outer, inner }) => ({
      'zh-CN': `${name} 块的开头是 ${outer} 个冒号，里面的块却有 ${inner} 个：里层要更少`,
      en: `a block inside ${name} (${outer} colons) opens with ${inner}: inner fences must be shorter`,
    }),
    hint: ({ name }) => ({
      'zh-CN': `给 ${name} 块的开头和收尾各加一个冒号；或者先给上一个块收尾。`,
      en: `add a colon to both fences of ${name}, or close the block before`,
    }),
  },
  'code-unclosed': {
    level: 'error',
    message: ({ marks }) => ({
      'zh-CN': `代码块没有收尾，后面的正文全成了代码`,
      en: `the code block is never closed, and all that follows is code (${marks})`,
    }),
    hint: ({ marks }) => ({
      'zh-CN': `在代码的末尾另起一行，从行首写 ${marks}；不放进列表。`,
      en: `close it with a line ${marks} at the start of a line, outside lists`,
    }),
  },
  'fence-stray': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `这里的冒号“${text}”不是块的开头，会照样印出来`,
      en: `the colons "${text}" open no block here and would be printed`,
    }),
    hint: () => ({
      'zh-CN': '块的开头和收尾各占一行，写在行首，至少三个冒号，不放进列表和引文。',
      en: 'the fences of a block stand in lines of their own, at the start, with three colons or more, outside lists and quotes',
    }),
  },
  'directive-nameless': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `冒号后面要写块的名称，这里是“${text}”`,
      en: `a block name must follow the colons, found "${text}"`,
    }),
    hint: () => ({
      'zh-CN': '可用的有 scene、step、chart、guess。',
      en: 'scene, step, chart and guess are known',
    }),
  },
  'directive-unknown': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `没有叫“${name}”的块`,
      en: `there is no block named "${name}"`,
    }),
    hint: ({ nearest }) =>
      nearest
        ? { 'zh-CN': `你要写的是 ${nearest} 吗？`, en: `did you mean ${nearest}?` }
        : {
            'zh-CN': '可用的有 scene（场景）、step（步骤）、chart（图）、guess（先猜）。',
            en: 'scene, step, chart and guess are known',
          },
  },
  'directive-misplaced': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `${name} 块不能放在这里`,
      en: `a ${name} block cannot stand here`,
    }),
    hint: ({ name }) => {
      if (name === 'step') {
        return { 'zh-CN': 'step 要放在 scene 里面。', en: 'a step belongs into a scene' };
      }
      if (name === 'guess') {
        return {
          'zh-CN': '放进某个 step，或移到别的块外面。',
          en: 'put it into a step, or move it out of other blocks',
        };
      }
      return { 'zh-CN': '把它移到别的块外面。', en: 'move it out of other blocks' };
    },
  },
  'label-unclosed': {
    level: 'error',
    message: () => ({ 'zh-CN': '方括号没有收尾', en: 'the square bracket is never closed' }),
  },
  'label-misplaced': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `${name} 后面不写方括号里的标题`,
      en: `${name} takes no label in square brackets`,
    }),
    hint: ({ name }) =>
      name === 'chart'
        ? { 'zh-CN': '图的标题写在块里，用 ### 开头。', en: 'the title stands inside, behind ###' }
        : null,
  },
  'attributes-unclosed': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `花括号没有收尾：${text}`,
      en: `the braces are never closed: ${text}`,
    }),
    hint: () => ({ 'zh-CN': '在行末补上 }。', en: 'add } at the end of the line' }),
  },
  'attributes-bad': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `看不懂“${text}”`,
      en: `cannot read "${text}"`,
    }),
    hint: () => ({
      'zh-CN': '花括号里写 #编号 或 名称=值；值里有空格，就用半角引号括起来，例如 focus="a b"。',
      en: 'write #id or name=value; quote a value that has spaces: focus="a b"',
    }),
  },
  'attribute-quotes': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `${key} 的引号或等号是全角的`,
      en: `full-width quotes or equals sign at ${key}`,
    }),
    hint: ({ key, value }) => ({
      'zh-CN': `写成 ${key}="${value}"，引号和等号都用半角。`,
      en: `write ${key}="${value}" with half-width marks`,
    }),
  },
  'attribute-fullwidth': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `“${text}”的记号是全角的`,
      en: `"${text}" begins with a full-width mark`,
    }),
    hint: ({ text, right }) => ({
      'zh-CN': `写成 ${right}${String(text).slice(1)}。`,
      en: `write ${right}${String(text).slice(1)}`,
    }),
  },
  'attribute-commas': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `${key} 的几个值之间用了逗号`,
      en: `commas between the values of ${key}`,
    }),
    hint: ({ key, value }) => ({
      'zh-CN': `用空格隔开，再用半角引号括起来：${key}="${value}"。`,
      en: `separate them with spaces, in half-width quotes: ${key}="${value}"`,
    }),
  },
  'attribute-unknown': {
    level: 'error',
    message: ({ name, key }) => ({
      'zh-CN': `${name} 没有“${key}”这一项`,
      en: `${name} has no attribute "${key}"`,
    }),
    hint: ({ known }) => ({ 'zh-CN': `可用的有：${known}。`, en: `known: ${known}` }),
  },
  'attribute-duplicate': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `“${key}”写了两次`,
      en: `"${key}" is given twice`,
    }),
    hint: () => ({
      'zh-CN': '只留一个；几个值写在一对半角引号里，用空格隔开。',
      en: 'keep one; several values go into one pair of quotes, with spaces between',
    }),
  },
  'braces-fullwidth': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `花括号是全角的：${text}`,
      en: `full-width braces: ${text}`,
    }),
    hint: () => ({
      'zh-CN': '切换到英文输入法，写成 {{编号}}。',
      en: 'type half-width braces: {{id}}',
    }),
  },
  'brackets-fullwidth': {
    level: 'error',
    message: () => ({
      'zh-CN': '方括号不是半角的',
      en: 'these are no half-width square brackets',
    }),
    hint: () => ({
      'zh-CN': '切换到英文输入法，用 [ ] 和 { }，例如 [近七成]{fig=编号}。',
      en: 'type half-width [ ] and { }, such as [nearly seventy per cent]{fig=id}',
    }),
  },
  'brackets-stray': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `方括号“${text}”没有配成对，会照样印出来`,
      en: `the bracket "${text}" has no partner and would be printed`,
    }),
    hint: () => ({
      'zh-CN': '补上另一半，或删掉；要印方括号本身，写 \\[ 和 \\]。',
      en: 'add its partner or remove it; write \\[ and \\] for the signs themselves',
    }),
  },
  'braces-unclosed': {
    level: 'error',
    message: () => ({ 'zh-CN': '两个花括号没有配成对', en: 'double braces without a partner' }),
    hint: () => ({
      'zh-CN': '一个数写成 {{编号}}，开头两个、结尾两个，中间不换行。',
      en: 'a figure is written {{id}}: two to open, two to close, in one line',
    }),
  },
  'braces-stray': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `花括号“${text}”没有用处，会照样印出来`,
      en: `the brace "${text}" does nothing here and would be printed`,
    }),
    hint: () => ({
      'zh-CN':
        '一个数写成 {{编号}}；改写的话写成 [几个字]{fig=编号}，中间不留空格，不换行；要印花括号本身，写 \\{ 和 \\}。',
      en: 'a figure is written {{id}}, a paraphrase [words]{fig=id} without a space or a line break between; write \\{ and \\} for the signs themselves',
    }),
  },
} satisfies Record<string, Rule>;
