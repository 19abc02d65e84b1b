import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editedStory, readStoryFile } from '../../../scripts/desk/story-file.ts';

const stories = 'content/stories';
const texts = readdirSync(stories).flatMap((slug) =>
  readdirSync(`${stories}/${slug}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${stories}/${slug}/${name}`),
);

test.each(texts)('%s comes out of its form as it went in', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(editedStory(text, readStoryFile(text))).toBe(text);
});

const TEXT = `---
title: 打开，读   # 逗号处换行
kicker: 'a: b'
description: >-
  一句
  两行
mark: 一粒籽
published: "2026-11-24"
---


正文。
`;

test.each([
  ['nothing', {}, []],
  ['the title', { title: '合上，放下' }, ['title: 合上，放下   # 逗号处换行']],
  ['a value that needs quotes', { kicker: 'c: d' }, ['kicker: "c: d"']],
  ['a date', { published: '2026-12-01' }, ['published: "2026-12-01"']],
  ['the last line but one', { mark: '' }, []],
  ['a line that was not there', { dateline: '峄城' }, ['dateline: 峄城']],
])('an edit of %s changes that line alone', (_what, change, added) => {
  const edited = editedStory(TEXT, { ...readStoryFile(TEXT), ...change });
  const before = TEXT.split('\n');
  const after = edited.split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual(added);
  expect(before.length - after.length).toBe(
    Object.keys(change).length - added.length - ('dateline' in change ? 1 : 0),
  );
  expect(readStoryFile(edited)).toMatchObject(
    Object.fromEntries(Object.entries(change).filter(([, value]) => value !== '')),
  );
});

test('a file without front matter is all text, and stays so', () => {
  expect(readStoryFile('句。\n')).toEqual({ body: '句。\n' });
  expect(editedStory('句。\n', { body: '改。' })).toBe('改。\n');
});
