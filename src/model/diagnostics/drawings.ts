import type { EditorText, Rule } from '../diagnostic.ts';
import { listed } from './wording.ts';

/** What is wrong with `mark.svg`, `outline.svg` and the colours that they use. */
export const drawingRules = {
  'svg-syntax': {
    level: 'error',
    message: () => ({
      'zh-CN': '从这里起读不懂这张图：我们只读最简单的 SVG',
      en: 'From here this drawing cannot be read: only the plainest SVG is understood',
    }),
    hint: () => ({
      'zh-CN':
        '只留 <svg> 和里面的图形，标签要成对或以 /> 结尾，属性写成 名="值"；文件头的声明、样式、说明文字都去掉。',
      en: 'Keep only <svg> and the shapes in it; tags are paired or end in />, attributes are written name="value"; take out declarations, styles and text.',
    }),
  },
  'svg-element': {
    level: 'error',
    message: ({ element }) => ({
      'zh-CN': `这张图里不能有 <${element}>`,
      en: `<${element}> is not allowed in this drawing`,
    }),
    hint: ({ allowed }) => ({
      'zh-CN': `只能用：${listed(allowed, 'zh-CN')}。在绘图软件里把别的图形转成路径。`,
      en: `Allowed: ${listed(allowed, 'en')}. Convert other shapes to paths in your drawing program.`,
    }),
  },
  'svg-attribute': {
    level: 'error',
    message: ({ element, attribute }) => ({
      'zh-CN': `<${element}> 不能有“${attribute}”`,
      en: `<${element}> may not have “${attribute}”`,
    }),
    hint: ({ allowed }) => ({
      'zh-CN': `只能写：${listed(allowed, 'zh-CN')}。颜色写在 theme.json 里。`,
      en: `Allowed: ${listed(allowed, 'en')}. Colours belong in theme.json.`,
    }),
  },
  'svg-value': {
    level: 'error',
    message: ({ attribute }) => ({
      'zh-CN': `“${attribute}”的值不能这样写`,
      en: `“${attribute}” cannot be written like this`,
    }),
    hint: ({ attribute }) => SVG_VALUES[String(attribute)] ?? SVG_VALUES['number'] ?? null,
  },
  'svg-attribute-missing': {
    level: 'error',
    message: ({ element, attribute }) => ({
      'zh-CN': `<${element}> 缺少“${attribute}”`,
      en: `<${element}> lacks “${attribute}”`,
    }),
    hint: ({ attribute }) => SVG_VALUES[String(attribute)] ?? null,
  },
  'mark-view-box': {
    level: 'error',
    message: () => ({
      'zh-CN': '标记的画幅要高 2，并以原点为中心',
      en: 'A mark’s box is 2 high and centred on the origin',
    }),
    hint: () => ({
      'zh-CN': '写 viewBox="-1 -1 2 2"，把图形缩放到这个框里。',
      en: 'Write viewBox="-1 -1 2 2" and scale the shape into it.',
    }),
  },
  'mark-shape-missing': {
    level: 'error',
    message: () => ({
      'zh-CN': '标记里没有外形',
      en: 'The mark has no shape',
    }),
    hint: () => ({
      'zh-CN': '写一个 <path id="shape" d="…"/>；可以另有 id="core"（内核）和 id="glint"（高光）。',
      en: 'Write <path id="shape" d="…"/>; id="core" and id="glint" may stand beside it.',
    }),
  },
  'mark-part-unknown': {
    level: 'error',
    message: ({ part }) => ({
      'zh-CN': `标记里不认识 id="${part}"`,
      en: `A mark has no part with id="${part}"`,
    }),
    hint: () => ({
      'zh-CN': '每个 path 要有 id，只能是 shape（外形）、core（内核）、glint（高光），各一个。',
      en: 'Each path has an id: shape, core or glint, one of each.',
    }),
  },
  'outline-colour-missing': {
    level: 'error',
    message: ({ name, scheme }) => ({
      'zh-CN': `theme.json 的 outline.${scheme} 里没有“${name}”的颜色`,
      en: `theme.json has no colour for “${name}” in outline.${scheme}`,
    }),
    hint: ({ name, scheme }) => ({
      'zh-CN': `在 theme.json 的 outline.${scheme} 里补上 "${name}": "#…"。`,
      en: `Add "${name}": "#…" to outline.${scheme} in theme.json.`,
    }),
  },
  'outline-room': {
    level: 'error',
    message: () => ({
      'zh-CN': '最后一个图形装不了标记：它要是一个完整的圈，中间到边上处处看得见',
      en: 'The last shape cannot hold the marks: it must be one closed ring, all of whose edge is seen from its middle',
    }),
    hint: () => ({
      'zh-CN': '文件里最后一个图形就是装标记的地方：画一个圆、椭圆或者没有深凹的路径，放在最后。',
      en: 'The last shape of the file is the room for the marks: put a circle, an ellipse or a path without deep dents there.',
    }),
  },
  'theme-class-name': {
    level: 'error',
    message: ({ name }) => ({
      'zh-CN': `“${name}”不能做图形的类名`,
      en: `“${name}” cannot be a class name`,
    }),
    hint: () => ({
      'zh-CN': '用小写英文字母开头，只含小写字母、数字和“-”，例如 rind。',
      en: 'Begin with a lower-case letter; use lower-case letters, digits and “-”, such as rind.',
    }),
  },
} satisfies Record<string, Rule>;

/** How each attribute is written. */
const SVG_VALUES: Readonly<Record<string, EditorText>> = {
  d: {
    'zh-CN': '路径以 M 开头，只含路径命令和数，而且每个命令的数要够。',
    en: 'A path begins with M and holds only path commands and numbers, enough of them for each command.',
  },
  viewBox: {
    'zh-CN': '写四个数，例如 viewBox="0 0 400 420"。',
    en: 'Write four numbers, such as viewBox="0 0 400 420".',
  },
  transform: {
    'zh-CN': '只能用 matrix、translate、scale、rotate、skewX、skewY，括号里是数。',
    en: 'Only matrix, translate, scale, rotate, skewX and skewY, with numbers in brackets.',
  },
  class: {
    'zh-CN': '类名用小写英文字母开头，只含小写字母、数字和“-”。',
    en: 'A class begins with a lower-case letter and holds lower-case letters, digits and “-”.',
  },
  id: {
    'zh-CN': '编号用小写英文字母开头，只含小写字母、数字和“-”。',
    en: 'An id begins with a lower-case letter and holds lower-case letters, digits and “-”.',
  },
  xmlns: {
    'zh-CN': '写 xmlns="http://www.w3.org/2000/svg"。',
    en: 'Write xmlns="http://www.w3.org/2000/svg".',
  },
  number: { 'zh-CN': '写一个数，不带单位。', en: 'Write a number without a unit.' },
};
