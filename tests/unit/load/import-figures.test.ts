import { expect, test } from 'vitest';
import { decodeTable, importFigures } from '../../../src/load/import-figures.ts';
import { parseJson } from '../../../src/load/json.ts';
import { datasetSchema } from '../../../src/model/dataset.ts';
import { layOut, sampleDataset, sampleUnits } from './samples.ts';

const HEAD = '编号,名称,数值,单位,种类,段落,原文';

function load(text = layOut(sampleDataset())) {
  const parsed = parseJson({ file: 'dataset.json', text }, datasetSchema).value;
  if (!parsed) throw new Error('The sample is not valid.');
  return parsed;
}
const context = { units: sampleUnits, defaultLanguage: 'zh-CN' };
const read = (text: string, dataset = load()) =>
  importFigures({ file: 'table.csv', text }, dataset, context);
const one = (line: string, head = HEAD) => read(`${head}\n${line}\n`);

test.each([
  ['63', '63只', { value: 63 }],
  ['６３', '63只', { value: 63 }],
  ['"1,204"', '1204只', { value: 1204 }],
  ['"１，２０４"', '1204只', { value: 1204 }],
  ['5—8', '5—8只', { range: [5, 8] }],
  ['5-8', '5—8只', { range: [5, 8] }],
  ['5～8', '5—8只', { range: [5, 8] }],
  ['至少5', '5只以上', { min: 5 }],
  ['5以上', '5只以上', { min: 5 }],
  ['-3', '减少3只', { value: -3 }],
])('a cell that says %s is read', (cell, printed, quantity) => {
  const { value, diagnostics } = one(`new_one,新的,${cell},只,数目,摘要·第一段,${printed}`);
  expect(diagnostics).toEqual([]);
  const { figures = [] } = value ?? {};
  expect(figures).toHaveLength(4);
  expect(figures[3]).toEqual({
    id: 'new_one',
    label: { 'zh-CN': '新的' },
    measure: 'count',
    ...quantity,
    unit: '只',
    source: 'report',
    locator: ['摘要', '第一段'],
    printed,
  });
});

test.each([
  ['a bad number', 'x_a,甲,六三,只,数目,一,六三只', 'import-number', 7, '六三'],
  ['a bad id', 'X-a,甲,63,只,数目,一,63只', 'import-id', 1, 'X-a'],
  ['an empty cell', 'x_a,,63,只,数目,一,63只', 'import-cell-empty', 5, '名称'],
  ['an unknown measure', 'x_a,甲,63,只,数量,一,63只', 'import-choice', 12, '数量'],
  ['a per cent sign', 'x_a,甲,63%,只,占比,一,63%', 'import-unit-percent', 11, '只'],
  ['an unknown unit', 'x_a,甲,63,头,数目,一,63头', 'figure-unit-unknown', 10, '头'],
  ['words without the number', 'x_a,甲,63,只,数目,一,64只', 'figure-printed-differs', 17, '64只'],
  ['a range the wrong way', 'x_a,甲,8-5,只,数目,一,8-5只', 'figure-range-order', 7, '8'],
  ['a formula', 'x_a,"=HYPERLINK(1)",63,只,数目,一,63只', 'import-formula', 6, '=HYPERLINK'],
  ['an id of a derived figure', 'half,甲,63,只,数目,一,63只', 'import-id-taken', 1, 'half'],
])('%s is reported at its cell, and nothing is imported', (_, line, id, column, words) => {
  const { value, diagnostics } = one(line);
  expect(value).toBeNull();
  expect(diagnostics.map((found) => found.id)).toEqual([id]);
  expect(diagnostics[0]?.location).toMatchObject({ file: 'table.csv', line: 2, column });
  expect(diagnostics[0]?.message['zh-CN']).toContain(words);
});

test('columns may have English heads; one that is unknown or missing is named', () => {
  const english = 'id,label,value,unit,measure,locator,printed';
  expect(one('x_a,甲,63,只,count,一,63只', english).diagnostics).toEqual([]);
  expect(one('', `${HEAD},时期`).diagnostics).toMatchObject([
    { id: 'import-column-unknown', hint: { 'zh-CN': '你要写的是“时段”吗？' } },
  ]);
  expect(one('', '编号,名称').diagnostics).toMatchObject([{ id: 'import-column-missing' }]);
});

test('two lines with one id are an error', () => {
  const line = 'x_a,甲,63,只,数目,一,63只';
  expect(one(`${line}\n${line}`).diagnostics).toMatchObject([
    { id: 'import-id-twice', location: { line: 3 } },
  ]);
});

test('a known figure is changed in its place and keeps what no column says; twice changes nothing', () => {
  const line = 'birds,数到的水鸟,65,只,数目,摘要,65只';
  const once = one(line).value;
  expect(once?.figures[0]).toEqual({
    ...sampleDataset().figures[0],
    value: 65,
    printed: '65只',
  });
  const before = layOut(sampleDataset()).split('\n');
  const after = layOut(once).split('\n');
  expect(after.filter((text, index) => text !== before[index])).toEqual([
    '      "value": 65,',
    '      "printed": "65只"',
  ]);
  expect(read(`${HEAD}\n${line}\n`, load(layOut(once))).value).toEqual(once);
});

test('a table is read as UTF-8 with or without its mark, and else as GB18030 with a warning', () => {
  expect(decodeTable('t.csv', new TextEncoder().encode('\uFEFF编号'))).toEqual({
    value: { file: 't.csv', text: '编号' },
    diagnostics: [],
  });
  const gbk = decodeTable('t.csv', Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5));
  expect(gbk.value.text).toBe('编号');
  expect(gbk.diagnostics).toMatchObject([{ id: 'import-encoding', level: 'warning' }]);
});
