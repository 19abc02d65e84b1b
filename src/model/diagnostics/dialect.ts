import type { Rule } from '../diagnostic.ts';

/** Rules of the Markdown dialect: fences, braces, attributes, structure. */
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
    hint: ({ closer }) => ({
      'zh-CN': `在块的末尾另起一行写 ${closer}，冒号个数要和开头一样。`,
      en: `close it with a line ${closer}, as many colons as it opened with`,
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
  'id-missing': {
    level: 'error',
    message: ({ name }) => ({ 'zh-CN': `${name} 没有编号`, en: `this ${name} has no id` }),
    hint: ({ name }) => ({
      'zh-CN': `在花括号里写 #编号，例如 :::${name}{#plants …}。`,
      en: `write #id in the braces, such as :::${name}{#plants …}`,
    }),
  },
  'id-bad': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `编号“${id}”不能用作网址的一部分`,
      en: `the id "${id}" cannot be part of an address`,
    }),
    hint: () => ({
      'zh-CN': '用小写英文字母开头，只含小写字母、数字和连字符；不要以 note- 开头。',
      en: 'start with a lower-case letter; letters, digits and hyphens only; not note-…',
    }),
  },
  'id-duplicate': {
    level: 'error',
    message: ({ id, line }) => ({
      'zh-CN': `编号“${id}”在第 ${line} 行已经用过`,
      en: `the id "${id}" is taken in line ${line}`,
    }),
    hint: () => ({ 'zh-CN': '换一个编号。', en: 'choose another' }),
  },
  'heading-level': {
    level: 'error',
    message: () => ({
      'zh-CN': '正文里不写一级标题',
      en: 'a top-level heading cannot stand in the text',
    }),
    hint: () => ({
      'zh-CN': '报道的标题写在文件开头的 title 里；正文用 ##。',
      en: 'the story’s title is "title" in the front matter; use ## here',
    }),
  },
  'heading-id-missing': {
    level: 'error',
    message: () => ({
      'zh-CN': '这个标题没有编号，别处没法链接到它',
      en: 'this heading has no id, so nothing can link to it',
    }),
    hint: () => ({
      'zh-CN': '在行末写上编号，例如 ## 怎么读的 {#methods}。',
      en: 'put one at the end of the line: ## How we read it {#methods}',
    }),
  },
  'heading-misplaced': {
    level: 'error',
    message: () => ({
      'zh-CN': `二级标题不能放在块、列表或引文里`,
      en: `a second-level heading cannot stand in a block, a list or a quote`,
    }),
    hint: () => ({
      'zh-CN': '移到外面；块里的小标题用 ###。',
      en: 'move it out; use ### inside',
    }),
  },
  'nesting-deep': {
    level: 'error',
    message: () => ({
      'zh-CN': `列表和引文套得太深`,
      en: `lists and quotes are nested too deeply`,
    }),
    hint: () => ({
      'zh-CN': '减少层数。',
      en: 'use fewer levels',
    }),
  },
  'scene-chart-missing': {
    level: 'error',
    message: () => ({ 'zh-CN': '场景没有说用哪张图', en: 'this scene names no chart' }),
    hint: () => ({
      'zh-CN': '在花括号里写 chart=图的编号。',
      en: 'write chart=<id of a chart> in the braces',
    }),
  },
  'scene-chart-unknown': {
    level: 'error',
    message: ({ chart }) => ({
      'zh-CN': `文中没有编号为“${chart}”的图`,
      en: `no chart has the id "${chart}"`,
    }),
    hint: ({ chart }) => ({
      'zh-CN': `在正文里写一个 :::chart{#${chart} kind=… }，或者改成已有的图。`,
      en: `write a :::chart{#${chart} kind=… } or name one that is there`,
    }),
  },
  'chart-translation-missing': {
    level: 'warning',
    message: ({ id, title }) => ({
      'zh-CN': `图“${id}”（${title}）还没有译文`,
      en: `the chart "${id}" (${title}) has not been translated yet`,
    }),
    hint: ({ id, language }) => ({
      'zh-CN': `写一个 :::chart{#${id}}，只写标题、发现和备注。在此之前，读者看到 ${language} 的文字，并注明尚无译文。`,
      en: `write :::chart{#${id}} with its title, finding and notes alone; until then readers see the words in ${language}, and are told so`,
    }),
  },
  'scene-title-missing': {
    level: 'error',
    message: () => ({ 'zh-CN': '场景没有标题', en: 'this scene has no title' }),
    hint: () => ({
      'zh-CN': '写在方括号里：::::scene[标题]{#编号 chart=图的编号}。',
      en: 'write it in square brackets: ::::scene[Title]{#id chart=id}',
    }),
  },
  'scene-without-steps': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `场景“${id}”里没有步骤`,
      en: `the scene "${id}" has no steps`,
    }),
    hint: () => ({
      'zh-CN': '至少写一个 :::step。',
      en: 'write at least one :::step',
    }),
  },
  'scene-text-between': {
    level: 'error',
    message: () => ({
      'zh-CN': '步骤之间的这段文字不属于任何一步',
      en: 'this text between steps belongs to none of them',
    }),
    hint: () => ({
      'zh-CN': '放进某个 :::step，或移到场景外面。',
      en: 'put it into a :::step, or move it out of the scene',
    }),
  },
  'step-empty': {
    level: 'error',
    message: () => ({ 'zh-CN': '这一步没有文字', en: 'this step has no text' }),
  },
  'chart-title-missing': {
    level: 'error',
    message: ({ id }) => ({ 'zh-CN': `图“${id}”没有标题`, en: `the chart "${id}" has no title` }),
    hint: () => ({
      'zh-CN': '块里第一行写 ### 标题。',
      en: 'begin the block with ### Title',
    }),
  },
  'chart-finding-missing': {
    level: 'warning',
    message: ({ id }) => ({
      'zh-CN': `图“${id}”没有写一句话的发现`,
      en: `the chart "${id}" states no finding`,
    }),
    hint: () => ({
      'zh-CN': '标题下面写一句话：这张图让人看到什么。读屏软件会念这一句。',
      en: 'write one sentence below the title: what the chart shows. Screen readers speak it.',
    }),
  },
  'chart-text-unused': {
    level: 'error',
    message: () => ({
      'zh-CN': '图里的这段文字没有地方放',
      en: 'this text of the chart has no place',
    }),
    hint: () => ({
      'zh-CN': '图里只能有一个标题、一段发现、以“备注：”开头的段落，和一个列表。',
      en: 'a chart holds one title, one finding, paragraphs that begin with "Note:", and one list',
    }),
  },
} satisfies Record<string, Rule>;
