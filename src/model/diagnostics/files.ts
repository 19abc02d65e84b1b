import type { Rule } from '../diagnostic.ts';
import { didYouMean, listed } from './wording.ts';

/** What is wrong with the files and folders of `content/` and with `site.json`. */
export const fileRules = {
  'content-folder-missing': {
    level: 'error',
    message: ({ file }) => ({
      'zh-CN': `找不到内容文件夹“${file}”`,
      en: `There is no content folder “${file}”`,
    }),
    hint: () => ({
      'zh-CN':
        '内容放在项目的 content 文件夹里；若放在别处，用 CONTENT_DIR 或 --content-dir 指明。',
      en: 'Content lives in the folder “content”; if yours is elsewhere, name it with CONTENT_DIR or --content-dir.',
    }),
  },
  'file-missing': {
    level: 'error',
    message: ({ file }) => ({ 'zh-CN': `缺少文件“${file}”`, en: `The file “${file}” is missing` }),
    hint: () => ({
      'zh-CN': '从别的报道或旧版本里复制一份，再改成需要的内容。文件名的大小写也要一致。',
      en: 'Copy one from another story or an earlier version and change it. Capital letters in file names count.',
    }),
  },
  'file-unreadable': {
    level: 'error',
    message: ({ file, reason }) => ({
      'zh-CN': `读不了文件“${file}”（${reason}）`,
      en: `The file “${file}” cannot be read (${reason})`,
    }),
    hint: () => ({
      'zh-CN': '看看它是不是一个文件，是否允许读取，是否正被别的程序占用。',
      en: 'See whether it is a file, whether it may be read, and whether another program holds it.',
    }),
  },
  'file-too-large': {
    level: 'error',
    message: ({ file, size, most }) => ({
      'zh-CN': `文件“${file}”有 ${size} MB，最多 ${most} MB`,
      en: `The file “${file}” has ${size} MB; ${most} MB is the most`,
    }),
    hint: () => ({
      'zh-CN': '看看是不是放错了文件；真有这么多内容，就拆成几篇报道。',
      en: 'See whether it is the right file; if there really is so much to tell, make several stories of it.',
    }),
  },
  'json-too-many': {
    level: 'error',
    message: ({ most }) => ({
      'zh-CN': `这个文件里的列表和对象超过 ${most} 个，从这里起没有读`,
      en: `This file has more than ${most} lists and objects; from here it was not read`,
    }),
    hint: () => ({
      'zh-CN': '看看是不是放错了文件；许多时段的数可以写成 series 里的 CSV。',
      en: 'See whether it is the right file; numbers of many periods can be a CSV file in “series”.',
    }),
  },
  'file-not-utf8': {
    level: 'error',
    message: ({ file }) => ({
      'zh-CN': `文件“${file}”不是 UTF-8 编码，从这里起读不出文字`,
      en: `The file “${file}” is not encoded in UTF-8; from here it cannot be read as text`,
    }),
    hint: () => ({
      'zh-CN': '在编辑器里选“另存为”，编码选 UTF-8。',
      en: 'In your editor choose “Save as” and the encoding UTF-8.',
    }),
  },
  'file-outside': {
    level: 'error',
    message: ({ file }) => ({
      'zh-CN': `“${file}”是一个链接，通到了它所在的文件夹之外`,
      en: `“${file}” is a link that leads out of its folder`,
    }),
    hint: () => ({
      'zh-CN': '删去这个链接，把它指的东西复制到这里来：发布的只能是内容文件夹里的东西。',
      en: 'Delete the link and put a copy of what it means here: only what lies in the content folder is published.',
    }),
  },
  'text-hidden-character': {
    level: 'error',
    message: ({ code }) => ({
      'zh-CN': `这里有一个看不见的字符（${code}）`,
      en: `There is an invisible character here (${code})`,
    }),
    hint: () => ({
      'zh-CN': '它会让图画不出来，或者让数字倒着显示。把这几个字重新打一遍。',
      en: 'It can break a drawing, or show a number back to front. Type these words afresh.',
    }),
  },
  'stories-missing': {
    level: 'error',
    message: ({ file }) => ({
      'zh-CN': `“${file}”里没有报道`,
      en: `There are no stories in “${file}”`,
    }),
    hint: () => ({
      'zh-CN': '每篇报道是 stories 下的一个文件夹，例如 stories/my-story/。',
      en: 'Each story is a folder in “stories”, such as stories/my-story/.',
    }),
  },
  'dataset-missing': {
    level: 'error',
    message: ({ story }) => ({
      'zh-CN': `报道“${story}”没有 dataset.json`,
      en: `The story “${story}” has no dataset.json`,
    }),
    hint: () => ({
      'zh-CN': '每篇报道的数字都写在它的 dataset.json 里；先从别的报道复制一份再改。',
      en: 'A story’s figures stand in its dataset.json; copy one from another story and change it.',
    }),
  },
  'story-text-missing': {
    level: 'error',
    message: ({ story }) => ({
      'zh-CN': `报道“${story}”没有正文`,
      en: `The story “${story}” has no text`,
    }),
    hint: ({ files }) => ({
      'zh-CN': `在它的文件夹里写下面的一个文件：${listed(files, 'zh-CN')}。`,
      en: `Write one of these files in its folder: ${listed(files, 'en')}.`,
    }),
  },
  'story-language-unknown': {
    level: 'warning',
    message: ({ name }) => ({
      'zh-CN': `“${name}”不会发布：site.json 的 languages 里没有这种语言`,
      en: `“${name}” will not be published: its language is not among the languages of site.json`,
    }),
    hint: ({ suggestion, languages }) =>
      suggestion
        ? {
            'zh-CN': `文件名要写成“${suggestion}”吗？`,
            en: `Should the file be named “${suggestion}”?`,
          }
        : {
            'zh-CN': `站点的语言是：${listed(languages, 'zh-CN')}。要发布它，就把它的语言加进去。`,
            en: `The site’s languages: ${listed(languages, 'en')}. Add this one there to publish it.`,
          },
  },
  'story-slug-reserved': {
    level: 'error',
    message: ({ slug }) => ({
      'zh-CN': `报道的文件夹不能叫“${slug}”，这个地址另有用处`,
      en: `A story’s folder cannot be named “${slug}”: that address is taken`,
    }),
    hint: ({ reserved }) => ({
      'zh-CN': `换一个名字。不能用的有：${listed(reserved, 'zh-CN')}，以及语言代码。`,
      en: `Choose another name. Taken: ${listed(reserved, 'en')}, and language codes.`,
    }),
  },
  'story-slug-characters': {
    level: 'error',
    message: ({ slug }) => ({
      'zh-CN': `报道的文件夹名“${slug}”不能做网址`,
      en: `The story’s folder name “${slug}” cannot be a web address`,
    }),
    hint: () => ({
      'zh-CN': '只用小写英文字母和数字，词与词之间用一个“-”，例如 my-story。',
      en: 'Use only lower-case letters and digits, with one “-” between words, such as my-story.',
    }),
  },
  'lead-story-unknown': {
    level: 'error',
    message: ({ lead }) => ({
      'zh-CN': `首页的报道“${lead}”不存在`,
      en: `The front page’s story “${lead}” does not exist`,
    }),
    hint: (values) =>
      didYouMean(values) ?? {
        'zh-CN': 'lead 要写 stories 下一个文件夹的名字。',
        en: '“lead” is the name of a folder in “stories”.',
      },
  },
  'lead-story-language': {
    level: 'error',
    message: ({ lead, language }) => ({
      'zh-CN': `首页的报道“${lead}”没有默认语言 ${language} 的正文`,
      en: `The front page’s story “${lead}” has no text in the default language ${language}`,
    }),
    hint: ({ language }) => ({
      'zh-CN': `在它的文件夹里写 ${language}.md，或者换一篇做首页。`,
      en: `Write ${language}.md in its folder, or choose another story for the front page.`,
    }),
  },
  'site-language-twice': {
    level: 'error',
    message: ({ language }) => ({
      'zh-CN': `语言“${language}”列了两次`,
      en: `The language “${language}” is listed twice`,
    }),
    hint: () => ({ 'zh-CN': '只留一个。', en: 'Keep one.' }),
  },
  'site-name-missing': {
    level: 'error',
    message: ({ language }) => ({
      'zh-CN': `站点名称缺少语言 ${language} 的一个`,
      en: `The site has no name in ${language}`,
    }),
    hint: ({ language }) => ({
      'zh-CN': `在 name 里补上 "${language}": "…"。`,
      en: `Add "${language}": "…" to “name”.`,
    }),
  },
  'site-contact-form': {
    level: 'error',
    message: ({ contact }) => ({
      'zh-CN': `联系方式“${contact}”不是邮箱，也不是网址`,
      en: `The contact “${contact}” is neither a mail nor a web address`,
    }),
    hint: () => ({
      'zh-CN': '写成 mailto:editors@example.org，或以 https:// 开头的网址。',
      en: 'Write mailto:editors@example.org, or a web address that begins with https://.',
    }),
  },
} satisfies Record<string, Rule>;
