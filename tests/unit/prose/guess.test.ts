import { describe, expect, test } from 'vitest';
import { places, read } from './sample.ts';

const LIST = '- 二十处\n- 近五十处\n- 六十多处';
const TOLD = '建成的是{{bs_done}}。';

/** A guess whose opening line is line 1, options lines 2 to 4, answer line 6. */
const guess = (list = LIST, told = TOLD, label = '[建成几处？]', braces = '{#g answer=bs_done}') =>
  `:::guess${label}${braces}\n${list}\n\n${told}\n:::`;

/** What `places` finds, in a scene whose step is the third line. */
const inStep = (text: string, before = '', after = '') =>
  `:::::scene[题]{#s chart=c}\n\n::::step\n${before}${text}\n${after}::::\n:::::\n\n:::chart{#c kind=units figures=bs_done}\n### 题\n句。\n:::`;

test('a guess has a question, options of which one is right, and an answer', () => {
  const { value, diagnostics } = read(guess());
  expect(diagnostics).toEqual([]);
  const [block] = value.blocks;
  expect(block).toMatchObject({
    kind: 'guess',
    guess: {
      id: 'g',
      question: { html: '建成几处？', text: '建成几处？' },
      options: [
        { words: '二十处', right: false },
        { words: '近五十处', right: false },
        { words: '六十多处', right: true },
      ],
    },
  });
  expect(block?.kind === 'guess' && block.guess.answer).toMatch(
    /^<p>建成的是<a href="#note-bs_done">.*<\/p>$/,
  );
});

test('in a step it stands between the words around it', () => {
  const { value, diagnostics } = read(inStep(guess(), '前。\n\n', '后。\n'));
  expect(diagnostics).toEqual([]);
  const [block] = value.blocks;
  const parts = block?.kind === 'scene' ? block.scene.steps[0]?.parts : [];
  expect(parts?.map((part) => (part.kind === 'html' ? part.html : part.guess.id))).toEqual([
    '<p>前。</p>',
    'g',
    '<p>后。</p>',
  ]);
});

test('a step may hold nothing but a guess', () => {
  expect(places(inStep(guess()))).toEqual([]);
});

test('digits may stand in options, which are judged, and nowhere else', () => {
  expect(places(guess('- 20处\n- 63处'))).toEqual([]);
  expect(places(guess(LIST, `${TOLD}不是20处。`))).toEqual(['number-unbound 6:19 2']);
  expect(places(guess(LIST, TOLD, '[是不是20处？]'))).toEqual(['number-unbound 1:13 2']);
});

test('the verb of the question decides what a multiple means', () => {
  const rightOf = (question: string) => {
    const text = guess('- 三倍\n- 四倍', '{{rise}}。', `[${question}]`, '{#g answer=rise}');
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    const [block] = value.blocks;
    return block?.kind === 'guess' && block.guess.options.find(({ right }) => right)?.words;
  };
  expect(rightOf('产值增长了多少？')).toBe('三倍');
  expect(rightOf('产值是从前的多少倍？')).toBe('四倍');
});

describe('what is wrong with a guess is reported where it stands', () => {
  test.each([
    ['no question', guess(LIST, TOLD, ''), ['guess-question-missing 1:1 3']],
    [
      'a question that tells',
      guess(LIST, TOLD, '[{{bs_done}}？]'),
      ['guess-question-tells 1:10 12'],
    ],
    ['no id', guess(LIST, TOLD, '[几处？]', '{answer=bs_done}'), ['id-missing 1:1 3']],
    ['no answer', guess(LIST, TOLD, '[几处？]', '{#g}'), ['guess-answer-missing 1:1 3']],
    [
      'an unknown answer',
      guess(LIST, TOLD, '[几处？]', '{#g answer=bs_dnoe}'),
      ['figure-unknown 1:25 7'],
    ],
    [
      'an answer that is known only from below',
      guess(LIST, '{{bs_least}}', '[几处？]', '{#g answer=bs_least}'),
      ['guess-answer-vague 1:25 8'],
    ],
    [
      'an attribute that there is not',
      guess(LIST, TOLD, '[几处？]', '{#g answer=bs_done of=bs_plan}'),
      ['attribute-unknown 1:36 7'],
    ],
    ['no list', guess('一句。'), ['guess-options-first 1:1 3']],
    ['a numbered list', guess('1. 六处\n2. 二处'), ['guess-options-first 1:1 3']],
    ['words before the list', guess(`一句。\n\n${LIST}`), ['guess-options-first 2:1 3']],
    ['one option', guess('- 六十三处'), ['guess-options-count 1:1 3']],
    [
      'six options',
      guess('- 六十三处\n- 二处\n- 三处\n- 四处\n- 五处\n- 六处'),
      ['guess-options-count 1:1 3'],
    ],
    ['an option in bold', guess('- **二十处**\n- 六十三处'), ['guess-option-plain 2:1 9']],
    [
      'an option with an id',
      guess('- {{bs_done}}\n- 二十处\n- 六十三处'),
      ['guess-option-plain 2:1 13'],
    ],
    ['an empty option', guess('- \n- 二十处\n- 六十三处'), ['guess-option-plain 2:1 2']],
    ['a list in the list', guess('- 二十处\n  - 三处\n- 六十三处'), ['guess-option-plain 2:1 5']],
    [
      'no empty line before the answer',
      `:::guess[几处？]{#g answer=bs_done}\n- 二十处\n- 六十三处\n${TOLD}\n:::`,
      ['guess-option-plain 3:1 6', 'guess-options-none-true 1:1 3', 'guess-text-missing 1:1 3'],
    ],
    ['an option without a number', guess('- 不少\n- 六十三处'), ['guess-option-unreadable 2:3 2']],
    [
      'an option that counts something else',
      guess('- 七成\n- 六十三处'),
      ['guess-option-unreadable 2:3 2'],
    ],
    [
      'an option with two numbers',
      guess('- 九十二处里的六十三处\n- 六十三处'),
      ['guess-option-unreadable 2:3 10'],
    ],
    ['no option is true', guess('- 二十处\n- 六十四处'), ['guess-options-none-true 1:1 3']],
    [
      'two options are true',
      guess('- 二十处\n- 六十多处\n- 不到九十处'),
      ['guess-options-many-true 4:3 5'],
    ],
    [
      'half-width marks in an option',
      guess('- 二十处,不多\n- 六十三处'),
      ['punctuation-halfwidth 2:6 1'],
    ],
    ['no words after the list', guess(LIST, ''), ['guess-text-missing 1:1 3']],
    ['an answer without its figure', guess(LIST, '不少。'), ['guess-text-unbound 1:1 3']],
    [
      'a block in a guess',
      `::::guess[几处？]{#g answer=bs_done}\n${LIST}\n\n${TOLD}\n\n:::step\n文。\n:::\n::::`,
      ['directive-misplaced 8:1 3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(text).toSorted()).toEqual(expected.toSorted());
  });
});

test('a guess between steps is told where it may stand', () => {
  const [found] = read(
    `::::scene[题]{#s chart=c}\n:::step\n文。\n:::\n${guess('- 二处\n- 三处')}\n::::`,
  ).diagnostics;
  expect([found?.id, found?.location.line]).toEqual(['directive-misplaced', 12]);
  expect(found?.hint?.['zh-CN']).toBe('放进某个 step，或移到别的块外面。');
});

test('the report names the figure and says how to mend it, in both languages', () => {
  const [found] = read(guess('- 二十处\n- 六十四处')).diagnostics;
  expect(found?.message).toEqual({
    'zh-CN': '没有一个选项是对的（建成的基站：63处）',
    en: 'none of the options is true (建成的基站：63处)',
  });
  expect(found?.hint?.['zh-CN']).toContain('改一个选项');
});
