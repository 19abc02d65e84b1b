import type { Rule } from '../diagnostic.ts';
import { didYouMean, listed } from './wording.ts';

/** Rules of a spreadsheet that is read into a dataset. */
export const importRules = {
  'import-encoding': {
    level: 'warning',
    message: ({ file }) => ({
      'zh-CN': `“${file}”不是 UTF-8，按 GB18030（中文 Excel 的常见编码）读了`,
      en: `"${file}" is not UTF-8 and was read as GB18030`,
    }),
    hint: () => ({
      'zh-CN': '看看下面列出的文字是不是正常；若有乱码，在表格软件里另存为“CSV UTF-8”。',
      en: 'see that the words below are right; if not, save as “CSV UTF-8”',
    }),
  },
  'import-table': {
    level: 'error',
    message: () => ({
      'zh-CN': '引号没有配对，表格读不下去',
      en: 'the quotation marks of the table do not match',
    }),
    hint: () => ({
      'zh-CN': '从表格软件另存为“CSV UTF-8（逗号分隔）”，不要手改引号。',
      en: 'export as “CSV UTF-8 (comma separated)” from the spreadsheet program',
    }),
  },
  'import-column-unknown': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `不认识这一栏：“${name}”`,
      en: `unknown column "${name}"`,
    }),
    hint: ({ suggestion, known }) =>
      didYouMean({ suggestion: suggestion ?? '' }) ?? {
        'zh-CN': `可以有的栏：${listed(known, 'zh-CN')}。不用的栏请删去。`,
        en: `columns: ${listed(known, 'en')}; delete the others`,
      },
  },
  'import-column-twice': {
    level: 'error',
    message: ({ name }) => ({ 'zh-CN': `“${name}”这一栏有两个`, en: `two columns "${name}"` }),
    hint: () => ({ 'zh-CN': '只留一个。', en: 'keep one' }),
  },
  'import-column-missing': {
    level: 'error',
    message: ({ names }) => ({
      'zh-CN': `第一行缺这些栏：${listed(names, 'zh-CN')}`,
      en: `the first line lacks: ${listed(names, 'en')}`,
    }),
    hint: () => ({
      'zh-CN': '第一行写栏名，下面每行一个数。',
      en: 'name the columns on the first line; then one number on each line',
    }),
  },
  'import-cell-empty': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `“${name}”不能空着`,
      en: `"${name}" must not be empty`,
    }),
  },
  'import-id': {
    level: 'error',
    message: ({ id }) => ({ 'zh-CN': `“${id}”不能作编号`, en: `"${id}" is no id` }),
    hint: () => ({
      'zh-CN': '小写英文字母开头，只含小写字母、数字和下划线，例如 sewage_plants。',
      en: 'begin with a small letter; small letters, digits and underscores, such as sewage_plants',
    }),
  },
  'import-id-twice': {
    level: 'error',
    message: ({ id, line }) => ({
      'zh-CN': `编号“${id}”在第 ${line} 行已经有了`,
      en: `the id "${id}" stands on line ${line} already`,
    }),
    hint: () => ({
      'zh-CN': '一个数一行，编号各不相同。',
      en: 'one line and one id for each number',
    }),
  },
  'import-id-taken': {
    level: 'error',
    message: ({ id, line }) => ({
      'zh-CN': `编号“${id}”在数据表里是推算、序列或验算（第 ${line} 行）`,
      en: `the id "${id}" is a derived figure, a series or a check of the dataset (line ${line})`,
    }),
    hint: () => ({ 'zh-CN': '换一个编号。', en: 'choose another id' }),
  },
  'import-number': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `“${text}”读不成一个数`,
      en: `"${text}" cannot be read as a number`,
    }),
    hint: () => ({
      'zh-CN': '写 63、1,204、68.5%、5—8（范围）或 至少5；单位写在“单位”那一栏。',
      en: 'write 63, 1,204, 68.5%, 5—8 (a range) or ≥5; the unit has a column of its own',
    }),
  },
  'import-unit-percent': {
    level: 'error',
    message: ({ text, unit }) => ({
      'zh-CN': `数值写的是“${text}”，单位却是“${unit}”`,
      en: `the value is "${text}", but the unit is "${unit}"`,
    }),
    hint: () => ({
      'zh-CN': '单位写 %，或者去掉百分号。',
      en: 'write % as unit, or remove the sign',
    }),
  },
  'import-choice': {
    level: 'error',
    message: ({ name, text }) => ({
      'zh-CN': `“${name}”里没有“${text}”这一种`,
      en: `"${text}" is none of the choices of "${name}"`,
    }),
    hint: ({ choices }) => ({
      'zh-CN': `可以写：${listed(choices, 'zh-CN')}。`,
      en: `choices: ${listed(choices, 'en')}`,
    }),
  },
  'import-formula': {
    level: 'error',
    message: ({ text }) => ({
      'zh-CN': `“${text}”像一个公式，不收进来`,
      en: `"${text}" looks like a formula and is not taken`,
    }),
    hint: () => ({
      'zh-CN': '文字不要用 =、+、-、@ 开头：在表格软件里把公式的结果“粘贴为值”。',
      en: 'words must not begin with =, +, - or @: paste the values of formulas',
    }),
  },
} satisfies Record<string, Rule>;
