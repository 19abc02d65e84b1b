import type { Rule } from '../diagnostic.ts';
import { didYouMean } from './wording.ts';

/** What is wrong with the files of `series/`, and with a chart that shows one. */
export const seriesRules = {
  'series-file-missing': {
    level: 'error',
    message: ({ id, file }) => ({
      'zh-CN': `数据表里有序列“${id}”，却没有文件“${file}”`,
      en: `the dataset declares the series "${id}", but there is no file "${file}"`,
    }),
    hint: ({ id }) => ({
      'zh-CN': `在报道的 series 文件夹里放上 ${id}.csv；不用这个序列，就从数据表里删去。文件名的大小写也要一致。`,
      en: `put ${id}.csv into the story's folder "series", or take the series out of the dataset; capital letters count`,
    }),
  },
  'series-file-unnamed': {
    level: 'error',
    message: ({ file }) => ({
      'zh-CN': `数据表里没有哪个序列用到“${file}”`,
      en: `no series of the dataset names "${file}"`,
    }),
    hint: ({ suggestion }) =>
      suggestion
        ? didYouMean({ suggestion })
        : {
            'zh-CN': '在 dataset.json 的 series 里写上它的编号，或者把文件移走。',
            en: 'declare it in the list "series" of dataset.json, or move the file away',
          },
  },
  'series-separator': {
    level: 'error',
    message: ({ separator }) => ({
      'zh-CN': `两栏之间用的是“${separator}”，应当用半角逗号`,
      en: `the columns are separated by "${separator}" instead of a comma`,
    }),
    hint: () => ({
      'zh-CN': '从表格软件另存为“CSV UTF-8（逗号分隔）”，或者把分隔符全部换成半角逗号。',
      en: 'export as comma-separated CSV (UTF-8), or replace the separators by commas',
    }),
  },
  'series-header': {
    level: 'error',
    message: ({ header }) => ({
      'zh-CN': `第一行要写 period,value，这里是“${header}”`,
      en: `the first line must be period,value, not "${header}"`,
    }),
    hint: () => ({
      'zh-CN': '第一行一字不差地写 period,value；下面每行一个时段、一个值。',
      en: 'write exactly period,value on the first line, then one period and one value on each line',
    }),
  },
  'series-columns': {
    level: 'error',
    message: ({ count }) => ({
      'zh-CN': `这一行要有两栏，这里有${count}栏`,
      en: `this line must have two columns and has ${count}`,
    }),
    hint: () => ({
      'zh-CN': '写成 时段,值；没有给出的值留空，逗号要留着。数里不写千位逗号，空行要删掉。',
      en: 'write period,value; leave the value empty where none is given, but keep the comma; no thousands separators, no empty lines',
    }),
  },
  'series-quotes': {
    level: 'error',
    message: () => ({
      'zh-CN': '引号没有配对，读不下去',
      en: 'the quotation marks do not match',
    }),
    hint: () => ({
      'zh-CN': '时段和值都不需要引号：删去即可。',
      en: 'periods and values need no quotation marks: remove them',
    }),
  },
  'series-number': {
    level: 'error',
    message: ({ value }) => ({
      'zh-CN': `“${value}”不是一个可以照用的数`,
      en: `"${value}" is not a plain decimal number`,
    }),
    hint: ({ value }) => {
      const mended = String(value).normalize('NFKC').replace(/[,\s]/g, '');
      return /^-?\d+(\.\d+)?$/.test(mended)
        ? { 'zh-CN': `你要写的是 ${mended} 吗？`, en: `did you mean ${mended}?` }
        : {
            'zh-CN': '用半角数字和小数点，不写单位、百分号和千位逗号；没有给出的值留空。',
            en: 'write digits and a decimal point, without unit, per cent sign or separators; leave it empty where none is given',
          };
    },
  },
  'series-period-form': {
    level: 'error',
    message: ({ period }) => ({
      'zh-CN': `“${period}”不是时段的写法`,
      en: `"${period}" is not a period`,
    }),
    hint: () => ({
      'zh-CN': '写成 2022、2022-H1、2022-Q3、2022-07、2022-08-12，或 2022-01/2022-07。',
      en: 'write 2022, 2022-H1, 2022-Q3, 2022-07, 2022-08-12, or 2022-01/2022-07',
    }),
  },
  'series-period-kinds': {
    level: 'error',
    message: ({ period, other }) => ({
      'zh-CN': `“${period}”和“${other}”不是同一种时段，不能连成一条线`,
      en: `"${period}" and "${other}" are different kinds of period and make no line`,
    }),
    hint: () => ({
      'zh-CN': '一个序列里全用年，或全用季度、全用月；不同的分成两个序列。',
      en: 'use years only, or quarters only, or months only; make two series of unlike ones',
    }),
  },
  'series-period-twice': {
    level: 'error',
    message: ({ period }) => ({
      'zh-CN': `时段“${period}”写了不止一次`,
      en: `the period "${period}" stands more than once`,
    }),
    hint: () => ({
      'zh-CN': '对照原文，只留一行。',
      en: 'compare with the source and keep one line',
    }),
  },
  'series-order': {
    level: 'error',
    message: ({ period, other }) => ({
      'zh-CN': `“${period}”排在“${other}”后面，时间却更早`,
      en: `"${period}" stands after "${other}" but is earlier`,
    }),
    hint: () => ({
      'zh-CN': '按时间从早到晚排列。',
      en: 'put the lines in the order of time, earliest first',
    }),
  },
  'series-empty': {
    level: 'error',
    message: () => ({
      'zh-CN': '这个序列一个值也没有',
      en: 'this series has no value',
    }),
    hint: () => ({
      'zh-CN': '在第一行下面写上时段和值，例如 2022,1204。',
      en: 'write periods and values below the first line, such as 2022,1204',
    }),
  },
  'series-point-taken': {
    level: 'error',
    message: ({ id, period, point }) => ({
      'zh-CN': `序列“${id}”在“${period}”的值要用编号“${point}”，这个编号已经有了`,
      en: `the value of the series "${id}" in "${period}" is called "${point}", and that id is taken`,
    }),
    hint: () => ({
      'zh-CN': '给序列换一个编号，CSV 文件也跟着改名。',
      en: 'give the series another id, and rename its CSV file',
    }),
  },
  'chart-series-unknown': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `数据表里没有序列“${id}”`,
      en: `the dataset has no series "${id}"`,
    }),
    hint: ({ suggestion }) =>
      suggestion
        ? didYouMean({ suggestion })
        : {
            'zh-CN': '先在 dataset.json 的 series 里写上它，再放好同名的 CSV 文件。',
            en: 'declare it in the list "series" of dataset.json, and add the CSV file of that name',
          },
  },
  'line-too-few': {
    level: 'error',
    message: ({ id }) => ({
      'zh-CN': `序列“${id}”只有一个值，连不成线`,
      en: `the series "${id}" has one value only and makes no line`,
    }),
    hint: () => ({
      'zh-CN': '至少要有两个值；只有一个值时写在正文里。',
      en: 'a line needs two values at least; give a single one in the text',
    }),
  },
} satisfies Record<string, Rule>;
