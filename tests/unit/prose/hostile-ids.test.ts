import { expect, test } from 'vitest';
import { refuseFormerIds } from '../../../src/story/former.ts';
import { read } from './sample.ts';

/** Ids that are no part of an address: they lead elsewhere, end one, or begin another. */
const IDS = [
  '..',
  '../a',
  '..\\a',
  '/a',
  'a/b',
  'a/../b',
  '%2e%2e',
  'a%00',
  'a\0',
  'A',
  'ａ',
  '．．',
  'a?b',
  'a:b',
  'a;b',
  'javascript:run',
  '<script>',
  'a"b',
  "a'b",
  '__proto__',
  'note-a',
];

test.each(IDS)('%j is the id of no chart, scene, guess or section', (id) => {
  for (const text of [
    `:::chart{#${id} kind=claims}\n### 题\n一句。\n\n- 一条\n:::`,
    `::::scene[题]{#${id} chart=c}\n:::step\n字\n:::\n::::`,
    `:::guess[几处？]{#${id} answer=bs_done}\n- 六十三处\n- 三十处\n\n{{bs_done}}。\n:::`,
    `## 题 {#${id}}`,
  ]) {
    const { diagnostics } = read(text);
    const about =
      /^(?:id-bad|id-missing|heading-id-missing|attributes-(?:bad|unclosed)|braces-stray)$/;
    expect(diagnostics.map((found) => found.id)).toContainEqual(expect.stringMatching(about));
  }
  const [chart] = read(`:::chart{#c kind=claims formerly="${id}"}\n### 题\n一句。\n\n- 一条\n:::`)
    .value.charts;
  const accepted = chart && refuseFormerIds([chart]).length === 0 ? chart.formerly : [];
  for (const former of accepted) expect(former).toMatch(/^[a-z0-9-]+$/);
});
