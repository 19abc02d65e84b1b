import type { Rule } from '../diagnostic.ts';

/** Rules of a text's structure: ids, headings, lists and tables, scenes and charts. */
export const structureRules = {
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
  'table-cells': {
    level: 'error',
    message: ({ cells, columns }) => ({
      'zh-CN': `这一行有 ${cells} 格，表头只有 ${columns} 格：多出来的读者看不到`,
      en: `this row has ${cells} cells, the head of the table ${columns}: readers would not see the rest`,
    }),
    hint: () => ({
      'zh-CN': '给表头和第二行各补一格，或删掉多的；要印竖线本身，写 \\|。',
      en: 'add cells to the head and to the second line, or remove what is too much; write \\| for the sign itself',
    }),
  },
  'paragraph-long': {
    level: 'error',
    message: ({ length, most }) => ({
      'zh-CN': `这一段有 ${length} 个字符，太长了，没有检查（最多 ${most} 个）`,
      en: `this paragraph has ${length} characters, too many to be checked (${most} at most)`,
    }),
    hint: () => ({
      'zh-CN': '用空行把它分成几段；若是代码或贴错的数据，就删去。',
      en: 'divide it with empty lines; if it is code or data pasted by mistake, take it out',
    }),
  },
  'nesting-deep': {
    level: 'error',
    message: () => ({
      'zh-CN': `列表、引文或区块套得太深`,
      en: `lists, quotes or blocks are nested too deeply`,
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
    hint: ({ chart, nearest, line }) =>
      nearest
        ? {
            'zh-CN': `第 ${line} 行有一张图叫“${nearest}”，是它吗？两处要写得一样。`,
            en: `did you mean the chart "${nearest}" in line ${line}? Both must be written alike.`,
          }
        : {
            'zh-CN': `在正文里写一个 :::chart{#${chart} kind=… }，或者改成已有的图。`,
            en: `write a :::chart{#${chart} kind=… } or name one that is there`,
          },
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
  'step-long': {
    level: 'warning',
    message: ({ length, most }) => ({
      'zh-CN': `这一步有 ${length} 字，手机上图会被挤出屏幕（宜在 ${most} 字以内）`,
      en: `this step is ${length} characters wide (${most} at most fit beside the figure on a phone)`,
    }),
    hint: () => ({
      'zh-CN': '拆成两步，或删掉不必要的话。',
      en: 'divide it into two, or cut what is not needed',
    }),
  },
  'chart-unmentioned': {
    level: 'warning',
    message: ({ id }) => ({
      'zh-CN': `正文没有提到图“${id}”里的任何一个数`,
      en: `the text mentions no figure of the chart "${id}"`,
    }),
    hint: ({ figure }) => ({
      'zh-CN': `在正文里说到它，例如写 {{${figure}}}；或者用场景的 chart=编号 展示它；没有话说就删掉这张图。`,
      en: `speak of it, such as with {{${figure}}}, show it in a scene with chart=id, or remove it`,
    }),
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
