import { expect, test } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import { compileContent } from '../../../src/story/compile.ts';
import { HEAD } from '../prose/sample.ts';

const SCENE = '::::scene[数一数]{#count chart=all}\n\n:::step\n数。\n:::\n\n::::\n\n';
const CHART = ':::chart{#all kind=ledger}\n### 题\n句。\n:::\n\n';

/** Compiles a text in the place of the lead story's. */
async function compile(text: string) {
  const { value } = await loadContent('content', process.cwd());
  const [story] = value?.stories ?? [];
  if (!value || !story) throw new Error('The content does not load.');
  const translations = new Map([['zh-CN', { file: 'text.md', text: HEAD + text }]]);
  return compileContent({ ...value, stories: [{ ...story, translations }] }).diagnostics;
}

test('a chart of all figures is refused in a scene, where its kind is written', async () => {
  const [found, ...others] = await compile(SCENE + CHART);
  expect(others).toEqual([]);
  expect(found?.id).toBe('chart-not-for-scene');
  expect(found?.message['zh-CN']).toContain('场景“count”');
  const { lineText, column, length } = found?.location ?? { lineText: '', column: 1, length: 0 };
  expect(lineText.slice(column - 1, column - 1 + length)).toBe('ledger');
});

test('it may stand anywhere else', async () => {
  expect(await compile(CHART)).toEqual([]);
});
