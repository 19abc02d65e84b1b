import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import { lintCopy } from '../../../src/prose/copy-lint.ts';
import { compileContent } from '../../../src/story/compile.ts';

const FILE = 'content/stories/yicheng/zh-CN.md';
const text = readFileSync(FILE, 'utf8');

async function found(change: (text: string) => string): Promise<string[]> {
  const { value } = await loadContent('content', process.cwd());
  const [story] = value?.stories ?? [];
  if (!value || !story) throw new Error('The content does not load.');
  const translations = new Map([['zh-CN', { file: FILE, text: change(text) }]]);
  return compileContent({ ...value, stories: [{ ...story, translations }] }).diagnostics.map(
    ({ id, level, location }) => `${level} ${id} ${location.line}`,
  );
}

test('the lead story has no fault of style', async () => {
  expect(await found((same) => same)).toEqual([]);
  expect(lintCopy({ file: FILE, text }, 'zh-CN')).toEqual([]);
});

test('a step that is too long for a phone is a warning', async () => {
  const long = (same: string) => same.replace('一粒籽是一处。', '一粒籽是一处。'.repeat(25));
  expect(await found(long)).toEqual(['warning step-long 31']);
});

test('a chart of whose figures the text never speaks is a warning', async () => {
  const silent = (same: string) => same.replace('产业园当年产值预计{{wlj_output}}，', '');
  expect(await found(silent)).toEqual([expect.stringContaining('warning chart-unmentioned ')]);
});

test('a chart without a finding is a warning', async () => {
  const silent = (same: string) => same.replace('预计{{wlj_output}}，上沿和下沿差得很远。\n', '');
  expect(await found(silent)).toEqual([expect.stringContaining('warning chart-finding-missing ')]);
});
