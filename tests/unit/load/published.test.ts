import { expect, test } from 'vitest';
import { parseJson } from '../../../src/load/json.ts';
import { checkPublished } from '../../../src/load/published.ts';
import { datasetSchema } from '../../../src/model/dataset.ts';
import { publishedSchema } from '../../../src/model/published.ts';
import { layOut, sampleDataset } from './samples.ts';

const PUBLISHED = {
  birds: { value: 63, unit: '只' },
  next: { range: [55, 75], unit: '只' },
  sites: { min: 3, unit: '段' },
};

type Corrections = readonly { from: unknown; to: unknown; date?: string; figure?: string }[];

/** What is said of the sample dataset with other corrections, figures and published values. */
function check(
  corrections: Corrections,
  published: object = PUBLISHED,
  change: (figures: { id: string }[]) => void = () => {},
) {
  const dataset = sampleDataset();
  change(dataset.figures);
  const full = corrections.map((one) => ({
    figure: 'birds',
    date: '2025-04-01',
    note: { 'zh-CN': '漏数。' },
    ...one,
  }));
  const text = layOut({ ...dataset, corrections: full });
  const parsed = parseJson({ file: 'dataset.json', text }, datasetSchema).value;
  const shown = parseJson(
    { file: 'published.json', text: layOut(published) },
    publishedSchema,
  ).value;
  if (!parsed || !shown) throw new Error('The sample is not valid.');
  return checkPublished(parsed, shown);
}
const ids = (...args: Parameters<typeof check>) => check(...args).map(({ id }) => id);

test.each<[string, Corrections, string[]]>([
  ['a change without a correction is an error', [], ['published-changed']],
  ['a correction from the old value to the new lets it pass', [{ from: 63, to: 64 }], []],
  ['a correction that starts elsewhere does not', [{ from: 62, to: 64 }], ['published-changed']],
  ['a correction that ends elsewhere does not', [{ from: 63, to: 65 }], ['published-changed']],
  [
    'corrections lead from one to the next by their dates, in whatever order they stand',
    [
      { from: 70, to: 64, date: '2025-05-02' },
      { from: 63, to: 70, date: '2025-05-01' },
    ],
    [],
  ],
  [
    'earlier corrections, which are published, may stand before',
    [
      { from: 60, to: 63, date: '2025-03-01' },
      { from: 63, to: 64 },
    ],
    [],
  ],
  [
    'the correction of another figure does not count',
    [{ figure: 'sites', from: 63, to: 64 }],
    ['published-changed'],
  ],
])('%s', (_, corrections, expected) => {
  expect(ids(corrections)).toEqual(expected);
});

test('a range is compared and corrected at both ends', () => {
  const published = { next: { range: [50, 75], unit: '只' } };
  expect(ids([], published)).toEqual(['published-changed']);
  expect(ids([{ figure: 'next', from: [50, 75], to: [55, 75] }], published)).toEqual([]);
});

test('the report stands at the value and says in Chinese how to write the correction', () => {
  const [found] = check([]);
  expect(found?.location).toMatchObject({ file: 'dataset.json', length: 2 });
  expect(found?.message['zh-CN']).toBe(
    '“birds”发布过，读者看到的是 63只；现在是 64只，却没有更正说明',
  );
  expect(found?.hint?.['zh-CN']).toContain(
    '{ "figure": "birds", "date": "年-月-日", "from": 63, "to": 64, "note": { "zh-CN": "为什么改" } }',
  );
});

test('another unit, or a value that becomes a minimum, is no correction', () => {
  expect(ids([], { birds: { value: 64, unit: '对' } })).toEqual(['published-form']);
  expect(ids([], { birds: { min: 64, unit: '只' } })).toEqual(['published-form']);
});

test('a published figure may not be taken out, and a new one need not be published yet', () => {
  const without = ids([{ from: 63, to: 64 }], PUBLISHED, (figures) => figures.splice(1, 1));
  expect(without).toEqual(['published-removed']);
  expect(ids([], {})).toEqual([]);
});
