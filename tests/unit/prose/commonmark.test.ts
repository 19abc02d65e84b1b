import { tests } from 'commonmark-spec';
import MarkdownItClass from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../../src/prose/markdown.ts';

type Tokens = ReturnType<InstanceType<typeof MarkdownItClass>['parse']>;

/** What the dialect changes on purpose: why, which examples, and how a plain reader sees that it applies. */
const ON_PURPOSE: readonly {
  readonly reason: string;
  readonly examples: readonly number[];
  readonly applies: (tokens: Tokens, markdown: string, references: number) => boolean;
}[] = [
  {
    reason: 'HTML is shown as text and reported: content is not trusted',
    examples: [
      21,
      31,
      ...range(148, 191),
      201,
      308,
      309,
      344,
      475,
      476,
      477,
      491,
      494,
      524,
      536,
      ...range(613, 617),
      623,
      ...range(625, 631),
      642,
      643,
    ],
    applies: (tokens) => tokens.some(({ type }) => type.startsWith('html')),
  },
  {
    reason: 'four spaces make no code: they are a slip, and the figures in it must be bound',
    examples: [
      1,
      2,
      3,
      5,
      6,
      7,
      8,
      18,
      36,
      48,
      69,
      85,
      100,
      107,
      ...range(110, 112),
      ...range(114, 118),
      134,
      211,
      225,
      231,
      236,
      252,
      253,
      254,
      257,
      264,
      ...range(270, 274),
      278,
      ...range(286, 290),
      313,
    ],
    applies: (tokens) => tokens.some(({ type }) => type === 'code_block'),
  },
  {
    reason: 'there are no reference links: a line such as “[备注]: 一句” would vanish',
    examples: [
      23,
      33,
      ...range(192, 196),
      198,
      200,
      ...range(202, 208),
      210,
      ...range(214, 218),
      317,
      ...range(527, 535),
      ...range(537, 545),
      549,
      550,
      ...range(553, 571),
      573,
      576,
      577,
      ...range(582, 589),
      ...range(591, 593),
    ],
    applies: (_, __, references) => references > 0,
  },
  {
    reason: 'a link without an address is no link: it is shown as it stands and reported',
    examples: [485, 486, 487],
    applies: (_, markdown) => /\]\((?:<>)?\)/.test(markdown),
  },
  {
    reason:
      'the outer of two links is read, as its words may hold a [paraphrase]{fig=id}; the inner is reported',
    examples: [518, 519, 520],
    applies: (_, markdown) => /\]\([^)]*\)[^[]*\]\(/.test(markdown),
  },
];

const plain = new MarkdownItClass('commonmark');
const exempt = new Map(
  ON_PURPOSE.flatMap(({ reason, examples }) => examples.map((one) => [one, reason] as const)),
);

test('the specification has 652 examples, and no exception is listed twice', () => {
  expect(tests).toHaveLength(652);
  expect(exempt.size).toBe(ON_PURPOSE.flatMap(({ examples }) => examples).length);
});

test('every example of CommonMark is rendered as the specification says, apart from the list', () => {
  const md = createMarkdown();
  const different = tests.filter(
    ({ markdown, html }) => comparable(md.render(tabs(markdown))) !== comparable(tabs(html)),
  );
  // Both ways: an exception that no longer is one must leave the list.
  expect(different.map(({ number }) => number)).toEqual(
    [...exempt.keys()].toSorted((a, b) => a - b),
  );
});

describe('each exception has the cause that its reason names', () => {
  test.each(ON_PURPOSE)('$reason', ({ examples, applies }) => {
    for (const { number, markdown } of tests.filter((one) => examples.includes(one.number))) {
      const env: Parameters<typeof plain.parse>[1] = {};
      const blocks = plain.parse(tabs(markdown), env);
      const tokens = blocks.flatMap((token) => [token, ...(token.children ?? [])]);
      const references = Object.keys(env.references ?? {}).length;
      expect({ number, applies: applies(tokens, markdown, references) }).toEqual({
        number,
        applies: true,
      });
    }
  });
});

test('no example makes raw HTML or an unsafe address', () => {
  const md = createMarkdown();
  for (const { markdown } of tests) {
    expect(md.render(tabs(markdown))).not.toMatch(/<script|<style|<iframe|href="javascript:/i);
  }
});

/** The specification writes tabs as arrows. */
function tabs(text: string): string {
  return text.replaceAll('→', '\t');
}

/** Without the differences that the specification leaves open: slashes of void tags, blanks between tags. */
function comparable(html: string): string {
  return html
    .replaceAll(' />', '>')
    .replaceAll(/>\s+</g, '><')
    .replaceAll(/(<blockquote>|<li>)\s+|\s+(?=<\/li>)/g, '$1')
    .trim();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
