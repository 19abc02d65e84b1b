import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import { parseSeries } from '../../../src/load/series.ts';
import { compileSeries } from '../../../src/story/series.ts';
import { changedContent } from '../../build/content-copy.ts';

const read = (body: string, header = 'period,value') =>
  parseSeries({ file: 'visits.csv', text: `${header}\n${body}` });

test('rows are taken as they are written, an empty value as not given', () => {
  expect(read('2019,1204.50\r\n2020,\r\n2021,873\r\n').value).toMatchObject([
    { period: '2019', printed: '1204.50' },
    { period: '2020', printed: null },
    { period: '2021', printed: '873' },
  ]);
});

test('every given value becomes a figure with the words, source and place of the series', () => {
  const record = {
    id: 'visits',
    label: { 'zh-CN': '观众' },
    measure: 'amount' as const,
    unit: '吨',
    source: 'report',
    locator: ['附表'],
  };
  const rows = read('2019-H1,12.50\n2019-H2,').value ?? [];
  const { points } = compileSeries({ record, rows });
  expect(points.map(({ figure }) => figure?.id)).toEqual(['visits_2019_h1', undefined]);
  expect(points[0]?.figure).toMatchObject({
    label: { 'zh-CN': '观众' },
    quantity: { kind: 'value', value: 12.5 },
    decimals: 2,
    period: '2019-H1',
    status: 'stated',
    origin: { kind: 'printed', source: 'report', locator: ['附表'], printed: '12.50' },
  });
});

describe('a file is refused at its place', () => {
  test.each([
    ['2019,１２', 'series-number', 2, 6, '你要写的是 12 吗？'],
    ['2019,"1,204"', 'series-number', 2, 6, '你要写的是 1204 吗？'],
    ['2019,1,204', 'series-columns', 2, 1, '千位逗号'],
    ['2019,12%', 'series-number', 2, 6, '半角数字'],
    ['2019,1\n2018,2', 'series-order', 3, 1, '从早到晚'],
    ['2019,1\n2019,2', 'series-period-twice', 3, 1, '只留一行'],
    ['2019,1\n2020-H1,2', 'series-period-kinds', 3, 1, '分成两个序列'],
    ['2019年,1', 'series-period-form', 2, 1, '2022-Q3'],
    ['2019,"1', 'series-quotes', 2, 1, '引号'],
    ['2019,\n2020,', 'series-empty', 1, 1, '2022,1204'],
  ])('%j', (body, id, line, column, hint) => {
    const { value, diagnostics } = read(body);
    expect(value).toBeNull();
    expect(diagnostics.map((found) => found.id)).toEqual([id]);
    expect(diagnostics[0]?.location).toMatchObject({ line, column });
    expect(diagnostics[0]?.hint?.['zh-CN']).toContain(hint);
    expect(diagnostics[0]?.hint?.en).toMatch(/[a-z]/);
  });

  test.each([
    ['period;value', 'series-separator'],
    ['year,value', 'series-header'],
    ['', 'series-header'],
  ])('the header %j', (header, id) => {
    expect(read('2019,1', header).diagnostics.map((found) => found.id)).toEqual([id]);
  });

  test('all that is wrong is said at once', () => {
    const { diagnostics } = read('2019,x\n2018年,y\n2020,1,2');
    expect(diagnostics.map(({ location }) => location.line)).toEqual([2, 3, 3, 4]);
  });
});

describe('the folder and the dataset agree', () => {
  const SERIES = (id: string) =>
    `"series": [{ "id": "${id}", "label": { "zh-CN": "观众" }, "measure": "count", "unit": "个", "source": "interview", "locator": ["附表"] }],\n  "derived": [`;
  async function load(
    id: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    renamed: Readonly<Record<string, string>> = {},
  ) {
    const content = changedContent('stories/yicheng/dataset.json', '"derived": [', SERIES(id));
    const dataset = join(content, 'stories/yicheng/dataset.json');
    for (const [from, to] of Object.entries(renamed)) {
      writeFileSync(
        dataset,
        readFileSync(dataset, 'utf8').replace(`"id": "${from}"`, `"id": "${to}"`),
      );
    }
    const folder = join(content, 'stories/yicheng/series');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { diagnostics } = await loadContent(content, content);
    return diagnostics.filter(({ level }) => level === 'error');
  }
  const FILE = 'period,value\n2019,1\n2020,2\n';

  test.each([
    ['a missing file', {}, ['series-file-missing']],
    ['a file nobody names', { 'visits.csv': FILE, 'visit.csv': FILE }, ['series-file-unnamed']],
    ['another encoding', { 'visits.csv': Uint8Array.from([0x70, 0xb9, 0xdb]) }, ['file-not-utf8']],
    ['nothing', { 'visits.csv': FILE }, []],
  ] as const)('%s', async (_, files, ids) => {
    expect((await load('visits', files)).map(({ id }) => id)).toEqual(ids);
  });

  test('a series may not take the id of a figure', async () => {
    const taken = await load('bs_plan', { 'bs_plan.csv': FILE });
    expect(taken.map(({ id }) => id)).toEqual(['figure-duplicate']);
  });

  test('a value may not take the id of a figure', async () => {
    const taken = await load('visits', { 'visits.csv': FILE }, { bs_before: 'visits_2019' });
    expect(taken.map(({ id }) => id)).toContain('series-point-taken');
  });
});
