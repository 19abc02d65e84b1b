import type { EditorText, Rule, Values } from '../diagnostic.ts';
import { didYouMean, listed } from './wording.ts';

const TYPES: Readonly<Record<string, EditorText>> = {
  string: { 'zh-CN': '文字（两边加英文双引号）', en: 'text (in double quotes)' },
  number: { 'zh-CN': '数（不加引号）', en: 'a number (without quotes)' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  null: { 'zh-CN': 'null', en: 'null' },
  array: { 'zh-CN': '一列（放在方括号 [ ] 里）', en: 'a list (in square brackets [ ])' },
  tuple: { 'zh-CN': '一对数，例如 [5, 8]', en: 'a pair of numbers, such as [5, 8]' },
  object: { 'zh-CN': '一组（放在花括号 { } 里）', en: 'a group (in braces { })' },
  record: { 'zh-CN': '一组（放在花括号 { } 里）', en: 'a group (in braces { })' },
};

function typeNames(types: string, language: keyof EditorText): string {
  const names = types.split(' ').map((type) => TYPES[type]?.[language] ?? type);
  return [...new Set(names)].join(language === 'en' ? ', or ' : '，或');
}

const boundWords = ({ sense, limit, inclusive }: Values): EditorText => {
  if (sense === 'min') {
    return inclusive
      ? { 'zh-CN': `不小于 ${limit}`, en: `${limit} or more` }
      : { 'zh-CN': `大于 ${limit}`, en: `more than ${limit}` };
  }
  return inclusive
    ? { 'zh-CN': `不大于 ${limit}`, en: `${limit} or less` }
    : { 'zh-CN': `小于 ${limit}`, en: `less than ${limit}` };
};

/** What is wrong with a JSON file: how it is written, and what its schema refuses. */
export const jsonRules = {
  'json-empty': {
    level: 'error',
    message: () => ({ 'zh-CN': '文件是空的', en: 'The file is empty' }),
    hint: () => ({
      'zh-CN': '至少要有一对花括号 { }。',
      en: 'It needs at least a pair of braces { }.',
    }),
  },
  'json-syntax': {
    level: 'error',
    message: () => ({ 'zh-CN': '从这里起不成格式', en: 'From here the file is not valid JSON' }),
    hint: () => ({
      'zh-CN': '对照上下相似的行：引号、逗号、冒号和括号是否都在，是否都是半角。',
      en: 'Compare with similar lines nearby: are all quotes, commas, colons and brackets there, and half-width?',
    }),
  },
  'json-too-deep': {
    level: 'error',
    message: () => ({
      'zh-CN': '括号套得太深，这不像是我们的文件',
      en: 'Brackets are nested too deeply for one of our files',
    }),
    hint: () => ({
      'zh-CN': '检查这里是否误粘贴了别的内容。',
      en: 'See whether something else was pasted here by mistake.',
    }),
  },
  'json-comma-missing': {
    level: 'error',
    message: () => ({ 'zh-CN': '这后面少了一个逗号', en: 'A comma is missing after this' }),
    hint: () => ({
      'zh-CN': '两项之间要有半角逗号“,”；最后一项后面不要。',
      en: 'Two items are separated by a comma “,”; the last one has none after it.',
    }),
  },
  'json-comma-extra': {
    level: 'error',
    message: () => ({ 'zh-CN': '这个逗号多余', en: 'This comma should not be here' }),
    hint: () => ({
      'zh-CN': '最后一项后面不要逗号，两项之间只要一个。删去它。',
      en: 'The last item has no comma after it, and two items have only one between them. Delete it.',
    }),
  },
  'json-colon-missing': {
    level: 'error',
    message: () => ({ 'zh-CN': '这后面少了一个冒号', en: 'A colon is missing after this' }),
    hint: () => ({
      'zh-CN': '写成 "名称": 内容，冒号用半角“:”。',
      en: 'Write "name": value, with a half-width colon.',
    }),
  },
  'json-value-missing': {
    level: 'error',
    message: () => ({
      'zh-CN': '冒号后面没有内容',
      en: 'Nothing stands after this colon',
    }),
    hint: () => ({
      'zh-CN': '补上内容；不需要这一项，就把整行删去。',
      en: 'Write a value; or delete the whole line if it is not needed.',
    }),
  },
  'json-full-width': {
    level: 'error',
    message: ({ character, half }) => ({
      'zh-CN': `这里要用半角“${half}”，不能用“${character}”`,
      en: `Write the half-width ${half} here, not ${character}`,
    }),
    hint: () => ({
      'zh-CN': '切换到英文输入法再打标点。中文标点只能放在双引号里的文字中。',
      en: 'Switch the input method to English for this mark. Full-width marks belong only inside quoted text.',
    }),
  },
  'json-odd-space': {
    level: 'error',
    message: ({ code }) => ({
      'zh-CN': `这里有一个特殊的空格（${code}）`,
      en: `There is an unusual space here (${code})`,
    }),
    hint: () => ({
      'zh-CN': '删去它，切换到英文输入法，用普通空格。',
      en: 'Delete it and type an ordinary space.',
    }),
  },
  'json-unclosed': {
    level: 'error',
    message: ({ opener, closer }) => ({
      'zh-CN': `这个“${opener}”没有对应的“${closer}”`,
      en: `This “${opener}” has no matching “${closer}”`,
    }),
    hint: ({ closer }) => ({
      'zh-CN': `在它的最后一项后面补上“${closer}”。`,
      en: `Add “${closer}” after its last item.`,
    }),
  },
  'json-quote-unclosed': {
    level: 'error',
    message: () => ({
      'zh-CN': '这段文字没有右引号',
      en: 'This text has no closing quote',
    }),
    hint: () => ({
      'zh-CN': '在文字末尾补上英文双引号 "。文字不能换行，要换行写 \\n。',
      en: 'Add a double quote " at its end. Text may not run over a line break; write \\n for one.',
    }),
  },
  'json-quote-inside': {
    level: 'error',
    message: () => ({
      'zh-CN': '文字在这个引号处就结束了，后面的字落在了引号外',
      en: 'The text ends at this quote, and the words after it fall outside',
    }),
    hint: () => ({
      'zh-CN': '文字里面的引号用中文的“”，或写成 \\"。',
      en: 'For quotes inside text use “ ” or write \\".',
    }),
  },
  'json-quotes-missing': {
    level: 'error',
    message: ({ token }) => ({
      'zh-CN': `“${token}”两边要有英文双引号`,
      en: `“${token}” needs double quotes round it`,
    }),
    hint: () => ({
      'zh-CN': '名称和文字都写在英文双引号 " 里；只有数、true、false、null 不加。',
      en: 'Names and text stand in double quotes "; only numbers, true, false and null do not.',
    }),
  },
  'json-number': {
    level: 'error',
    message: ({ token }) => ({
      'zh-CN': `“${token}”不是数的写法`,
      en: `“${token}” is not how a number is written`,
    }),
    hint: () => ({
      'zh-CN': '写成 12、0.5 或 -3：不加逗号、百分号和正号，小数点两边都要有数字。',
      en: 'Write 12, 0.5 or -3: no commas, percent or plus signs, and a digit on each side of the point.',
    }),
  },
  'json-escape': {
    level: 'error',
    message: () => ({
      'zh-CN': '文字里的反斜杠“\\”后面跟了不认识的字符',
      en: 'A backslash “\\” in this text is followed by a character that means nothing',
    }),
    hint: () => ({
      'zh-CN': '要写反斜杠本身，写两个 \\\\；引号写 \\"，换行写 \\n。',
      en: 'Write \\\\ for the backslash itself, \\" for a quote, \\n for a line break.',
    }),
  },
  'json-control-character': {
    level: 'error',
    message: () => ({
      'zh-CN': '文字里有看不见的控制字符，例如制表符',
      en: 'This text holds an invisible control character, such as a tab',
    }),
    hint: () => ({
      'zh-CN': '把这段文字重新打一遍；要写制表符，写 \\t。',
      en: 'Type the text afresh; write \\t for a tab.',
    }),
  },
  'json-comment': {
    level: 'error',
    message: () => ({ 'zh-CN': '这种文件里不能写注释', en: 'Comments cannot be written here' }),
    hint: () => ({
      'zh-CN': '删去它；要留给读者的话写进 caveat。',
      en: 'Delete it; what readers should know belongs in “caveat”.',
    }),
  },
  'json-text-after-end': {
    level: 'error',
    message: () => ({
      'zh-CN': '文件到前一个括号就结束了，从这里起是多余的',
      en: 'The file ended at the bracket before this; the rest is too much',
    }),
    hint: () => ({
      'zh-CN': '删去多余的部分；或者上面多了一个右括号。',
      en: 'Delete the rest; or there is one closing bracket too many above.',
    }),
  },
  'json-key-twice': {
    level: 'error',
    message: ({ key }) => ({
      'zh-CN': `同一组里“${key}”写了两次`,
      en: `“${key}” is written twice in the same group`,
    }),
    hint: () => ({
      'zh-CN': '只留一个。若是两项数据，要各有一对花括号 { }。',
      en: 'Keep one. If these are two records, each needs its own braces { }.',
    }),
  },
  'json-layout': {
    level: 'warning',
    message: ({ file }) => ({
      'zh-CN': `“${file}”的排版从这里起与标准写法不同`,
      en: `From here “${file}” is laid out differently from the standard form`,
    }),
    hint: () => ({
      'zh-CN':
        '每级缩进两个空格，每项一行，文件末尾只有一个换行，这样每次改动只显示一行。用编辑器的 JSON 格式化即可。',
      en: 'Two spaces for each level, one item a line, one line break at the end, so that an edit shows as one line. Your editor’s “format JSON” does it.',
    }),
  },
  'json-unknown-key': {
    level: 'error',
    message: ({ key }) => ({ 'zh-CN': `不认识的项“${key}”`, en: `Unknown item “${key}”` }),
    hint: (values) => {
      const guess = didYouMean(values);
      if (guess) return guess;
      if (!values['known']) return null;
      return {
        'zh-CN': `这里可以写的有：${listed(values['known'], 'zh-CN')}。`,
        en: `Known here: ${listed(values['known'], 'en')}.`,
      };
    },
  },
  'json-missing-key': {
    level: 'error',
    message: ({ key, owner }) => ({
      'zh-CN': owner ? `“${owner}”缺少“${key}”` : `这一组缺少“${key}”`,
      en: owner ? `“${owner}” lacks “${key}”` : `This group lacks “${key}”`,
    }),
    hint: ({ key }) => ({
      'zh-CN': `在这对花括号里补上一行 "${key}": …`,
      en: `Add a line "${key}": … inside these braces.`,
    }),
  },
  'json-wrong-type': {
    level: 'error',
    message: ({ name, written, expected }) => ({
      'zh-CN': `“${name}”写成了 ${written}，这里要的是${typeNames(String(expected), 'zh-CN')}`,
      en: `“${name}” is written ${written}; what belongs here is ${typeNames(String(expected), 'en')}`,
    }),
    hint: ({ expected, actual, written }) => {
      const wanted = String(expected).split(' ');
      if (wanted.includes('number') && actual === 'string') {
        return {
          'zh-CN': '数不加引号，也不带单位、逗号和百分号。',
          en: 'A number has no quotes, and no unit, comma or percent sign.',
        };
      }
      if (wanted.includes('string') && actual === 'number') {
        return { 'zh-CN': `加上引号："${written}"。`, en: `Add quotes: "${written}".` };
      }
      if (actual === 'null') {
        return {
          'zh-CN': '不需要这一项，就把整行删去。',
          en: 'If the item is not needed, delete the whole line.',
        };
      }
      return null;
    },
  },
  'json-not-a-choice': {
    level: 'error',
    message: ({ name, written }) => ({
      'zh-CN': `“${name}”不能写 ${written}`,
      en: `“${name}” cannot be ${written}`,
    }),
    hint: (values) => {
      const guess = didYouMean(values);
      return {
        'zh-CN': `${guess?.['zh-CN'] ?? ''}可以写的有：${listed(values['choices'], 'zh-CN')}。`,
        en: `${guess ? `${guess.en} ` : ''}The choices are: ${listed(values['choices'], 'en')}.`,
      };
    },
  },
  'json-bad-pattern': {
    level: 'error',
    message: ({ name, written }) => ({
      'zh-CN': `“${name}”的写法 ${written} 不对`,
      en: `“${name}” cannot be written ${written}`,
    }),
    hint: ({ pattern }) => PATTERNS[String(pattern)] ?? null,
  },
  'json-must-contain': {
    level: 'error',
    message: ({ name, written, part }) => ({
      'zh-CN': `“${name}”写成了 ${written}，里面少了 ${part}`,
      en: `“${name}” is written ${written}, without ${part}`,
    }),
    hint: ({ part }) => ({
      'zh-CN': `${part} 是数字的位置，例如“${part}个”。花括号要用半角。`,
      en: `${part} is where the number goes, as in “${part} sites”. The braces are half-width.`,
    }),
  },
  'json-empty-text': {
    level: 'error',
    message: ({ name }) => ({ 'zh-CN': `“${name}”是空的`, en: `“${name}” is empty` }),
    hint: () => ({
      'zh-CN': '写上文字；这一项若可有可无，就把整行删去。',
      en: 'Write the text; or delete the whole line if the item is optional.',
    }),
  },
  'json-wrong-length': {
    level: 'error',
    message: (values) => ({
      'zh-CN': `“${values['name']}”的项数应当${boundWords(values)['zh-CN']}`,
      en: `“${values['name']}” must have this many items: ${boundWords(values).en}`,
    }),
    hint: () => null,
  },
  'json-number-range': {
    level: 'error',
    message: (values) => ({
      'zh-CN': `“${values['name']}”写成了 ${values['written']}，应当${boundWords(values)['zh-CN']}`,
      en: `“${values['name']}” is ${values['written']}; it must be ${boundWords(values).en}`,
    }),
    hint: () => null,
  },
  'json-bad-date': {
    level: 'error',
    message: ({ name, written }) => ({
      'zh-CN': `“${name}”的 ${written} 不是日期`,
      en: `“${name}”: ${written} is not a date`,
    }),
    hint: () => ({
      'zh-CN': '写成 2022-08-24：四位年、两位月、两位日，中间用半角“-”，而且要有这一天。',
      en: 'Write 2022-08-24: four digits for the year, two for month and day, joined by “-”; and the day must exist.',
    }),
  },
  'json-bad-url': {
    level: 'error',
    message: ({ name, written }) => ({
      'zh-CN': `“${name}”的 ${written} 不是网址`,
      en: `“${name}”: ${written} is not a web address`,
    }),
    hint: () => ({
      'zh-CN': '写完整的网址，以 https:// 开头。',
      en: 'Write the whole address, beginning with https://.',
    }),
  },
  'json-invalid': {
    level: 'error',
    message: ({ name, written }) => ({
      'zh-CN': `“${name}”的值 ${written} 不能用`,
      en: `“${name}” cannot have the value ${written}`,
    }),
    hint: ({ reason }) => ({
      'zh-CN': `格式检查说：${reason}`,
      en: `The format says: ${reason}`,
    }),
  },
} satisfies Record<string, Rule>;

/** What each pattern of the schemas means in words. */
const PATTERNS: Readonly<Record<string, EditorText>> = {
  '/^[a-z][a-z0-9_]*$/': {
    'zh-CN': '编号以小写英文字母开头，只含小写字母、数字和下划线，例如 total_2022。',
    en: 'An id begins with a lower-case letter and holds lower-case letters, digits and underscores, such as total_2022.',
  },
  '/^#[0-9a-f]{6}$/': {
    'zh-CN': '颜色写成“#”加六位小写十六进制数，例如 #b0122f。',
    en: 'A colour is “#” and six lower-case hexadecimal digits, such as #b0122f.',
  },
  '/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/': {
    'zh-CN': '语言写成 zh-CN 或 en：语言小写，地区大写，中间用半角“-”。',
    en: 'A language is written zh-CN or en: language in lower case, region in capitals, joined by “-”.',
  },
};
