import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEAD, html, read } from './sample.ts';

const PIECES = [
  ':::',
  '::::',
  '：：：',
  'scene',
  'step',
  'chart',
  'guess',
  'answer=',
  '[',
  ']',
  '{',
  '}',
  '{{',
  '}}',
  '｛｛',
  '#a',
  'kind=units',
  'figures=',
  'bs_done',
  'fig=',
  '"',
  '“',
  '”',
  '\n',
  '\n\n',
  ' ',
  '## ',
  '- ',
  '> ',
  '`',
  '```',
  '<b>',
  '](',
  'javascript:',
  '12',
  '十二',
  '- 六十三处\n',
  '- 三十处\n',
  '汉',
  '字',
  '|',
  '---',
  '\t',
  '\r\n',
  '&lt;',
  '\\',
  '*',
  '：',
  '［',
  '[备注]: ',
  '    ',
  '::',
  '![',
  '](https://example.org/2 "',
  '.plain}',
];

test('any text ends in blocks or in diagnostics, never in a crash', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const { diagnostics } = read(pieces.join(''));
      for (const { location } of diagnostics) {
        expect(location.line).toBeGreaterThan(0);
        expect(location.column).toBeGreaterThan(0);
      }
      expect(html(pieces.join(''))).not.toMatch(/<b>|<script|href="javascript/);
    }),
    { seed: 1, numRuns: 1500 },
  );
});

test('no Chinese character of the text is lost in silence', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES, '城', '山', '水'), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join('');
        const { value, diagnostics } = read(text);
        if (diagnostics.some(({ level }) => level === 'error')) return;
        const kept = JSON.stringify(value);
        for (const char of text.match(/[城山水]/g) ?? []) expect(kept).toContain(char);
      },
    ),
    { seed: 2, numRuns: 1500 },
  );
});

test('a guess without errors has two to five options, one of them right, and tells its answer', () => {
  const options = fc.array(
    fc.constantFrom(
      '六十三处',
      '63处',
      '超六十',
      '三十处',
      '约四十处',
      '九十二处',
      '不少',
      '**六十三**',
      '二十处里有三处',
      '',
    ),
    { maxLength: 6 },
  );
  const answers = fc.constantFrom('建成{{bs_done}}。', '建成不少。', '共{{bs_plan}}。', '');
  const ids = fc.constantFrom('bs_done', 'bs_plan', 'bs_least', 'bs_dnoe');
  let right = 0;
  fc.assert(
    fc.property(options, answers, ids, (words, answer, id) => {
      const list = words.map((option) => `- ${option}`).join('\n');
      const text = `:::guess[几处？]{#g answer=${id}}\n${list}\n\n${answer}\n:::`;
      const { value, diagnostics } = read(text);
      if (diagnostics.length > 0) return;
      right += 1;
      const [block] = value.blocks;
      if (block?.kind !== 'guess') throw new Error(text);
      expect(block.guess.options.map((option) => option.words)).toEqual(words);
      expect(block.guess.options.filter((option) => option.right)).toHaveLength(1);
      expect(words.length).toBeGreaterThan(1);
      expect(words.length).toBeLessThan(6);
      expect(block.guess.answer).toContain(`data-figure="${id}"`);
    }),
    { seed: 5, numRuns: 3000 },
  );
  expect(right).toBeGreaterThan(10);
});

test('a text without errors shows no bare digit and no brace', () => {
  const sound = [
    '建成{{bs_done}}。',
    '[近七成]{fig=bs_rate}已经建成。',
    '[5G]{.plain}基站。',
    '2022年8月12日，天晴。',
    '- 一条\n- {{bs_plan}}\n',
    '> 他说，建成{{bs_done}}。',
    '**{{bs_plan}}**是计划。',
    '汉字。',
  ];
  const junk = PIECES.filter((piece) => !/[`\\]/.test(piece));
  const texts = fc.tuple(
    fc.array(fc.constantFrom(...sound), { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...junk)), { maxLength: 2 }),
  );
  let bound = 0;
  fc.assert(
    fc.property(texts, ([parts, extra]) => {
      let text = parts.join('\n\n');
      for (const [at, piece] of extra) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + piece + text.slice(place);
      }
      const { value, diagnostics } = read(text);
      if (diagnostics.some(({ level }) => level === 'error')) return;
      const blocks = value.blocks.filter(({ kind }) => kind === 'prose');
      if (JSON.stringify(blocks).includes('<data ')) bound += 1;
      const words = JSON.stringify(blocks)
        .replaceAll(/<data .*?<\/data>|<time.*?<\/time>|<span class=\\"plain\\">.*?<\/span>/g, '')
        .replaceAll(/<h[1-6]>|<\/h[1-6]>|(?:href|start|class)=\\".*?\\"/g, '')
        .replaceAll(/&#39;/g, '');
      expect(words.replaceAll(/[[{]"kind":"prose","html":|\}/g, '')).not.toMatch(/\d|\{|｛|:::/);
    }),
    { seed: 4, numRuns: 1500 },
  );
  expect(bound).toBeGreaterThan(300);
});

test('a character deleted or doubled in the lead story ends in a page or in a placed diagnostic', () => {
  const story = readFileSync('content/stories/yicheng/zh-CN.md', 'utf8');
  const marks = [...story.matchAll(/[:{}[\]=#"]/g)].map(({ index }) => index);
  fc.assert(
    fc.property(fc.constantFrom(...marks), fc.boolean(), (at, double) => {
      const broken =
        story.slice(0, at) + (double ? story.charAt(at) : '') + story.slice(at + (double ? 0 : 1));
      const { diagnostics } = read(broken, '');
      for (const { location } of diagnostics)
        expect(broken.split('\n')[location.line - 1]).toContain(location.lineText);
    }),
    { seed: 3, numRuns: 200 },
  );
  expect(read(story.slice(HEAD.length), HEAD).diagnostics.length).toBeGreaterThan(0);
});
