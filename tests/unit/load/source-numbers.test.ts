import { expect, test } from 'vitest';
import { sourceNumbers } from '../../../src/load/source-numbers.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { sampleDataset } from './samples.ts';

const TEXT = `今年冬天，社团数到64只水鸟，比去年多12只。

记者：您怎么看？

岸边走了三十里。一共来了20人；其中15人是新手。

记者：明年呢？

预计55—75只。2025年3月14日公布。
`;

const found = () =>
  sourceNumbers({ file: 'talk.txt', text: TEXT }, sampleDataset() as unknown as Dataset, 'zh-CN');

test('the numbers that no figure prints are listed with their place, in the order of the text', () => {
  expect(
    found().map(({ words, locator, location }) => [words, locator, location.line, location.column]),
  ).toEqual([
    ['12', ['第一段'], 1, 20],
    ['三十', ['第一问', '第一段'], 5, 5],
    ['20', ['第一问', '第一段'], 5, 13],
    ['15', ['第一问', '第一段'], 5, 19],
  ]);
});

test('each comes with its own sentence', () => {
  expect(found().map(({ sentence }) => sentence)).toEqual([
    '今年冬天，社团数到64只水鸟，比去年多12只。',
    '岸边走了三十里。',
    '一共来了20人；',
    '其中15人是新手。',
  ]);
});
