import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHidden } from '../../../src/format/hidden-characters.ts';
import { checkDataset } from '../../../src/load/dataset-rules.ts';
import { parseJson } from '../../../src/load/json.ts';
import { datasetSchema } from '../../../src/model/dataset.ts';
import { layOut, type SampleDataset, sampleDataset, sampleUnits } from './samples.ts';

/** What is found in the sample after a change, as “id what stands there”. */
function findings(change: (dataset: SampleDataset) => void) {
  return diagnose(change).map(({ id, location: { lineText, column, length } }) => {
    return `${id} ${lineText.slice(column - 1, column - 1 + length)}`;
  });
}

function diagnose(change: (dataset: SampleDataset) => void) {
  const dataset = sampleDataset();
  change(dataset);
  const { value } = parseJson({ file: 'dataset.json', text: layOut(dataset) }, datasetSchema);
  if (!value) throw new Error('the sample must fit the schema');
  return checkDataset(value, {
    units: sampleUnits,
    defaultLanguage: 'zh-CN',
    translations: [],
  });
}

const at = (dataset: SampleDataset, index: number) => dataset.figures[index] ?? {};

test('the sample has nothing wrong with it', () => {
  expect(findings(() => undefined)).toEqual([]);
});

test('an id used by a figure and again by a check is reported with the earlier line', () => {
  const change = ({ checks: [check] }: SampleDataset) => {
    if (check) check.id = 'birds';
  };
  expect(findings(change)).toEqual(['figure-duplicate "birds"']);
  expect(diagnose(change)[0]?.message['zh-CN']).toBe('编号“birds”在第 14 行已经用过');
});

test('an id used by a figure and again by a derived one is reported at the later', () => {
  const found = diagnose(({ derived: [derived] }) => {
    if (derived) derived.id = 'next';
  });
  expect(found).toMatchObject([{ id: 'figure-duplicate', location: { line: 63 } }]);
});

test('two sources with one id are reported', () => {
  const found = findings(({ sources }) => {
    const [first] = sources;
    if (first) sources.push({ ...first });
  });
  expect(found).toEqual(['source-duplicate "report"']);
});

test('a figure without a quantity is reported at its id', () => {
  const found = findings((dataset) => Object.assign(at(dataset, 0), { value: undefined }));
  expect(found).toEqual(['figure-quantity-missing "birds"']);
});

test('a figure with a value and a minimum is reported at the second', () => {
  const found = findings((dataset) => Object.assign(at(dataset, 0), { min: 64 }));
  expect(found).toEqual(['figure-quantity-twice 64']);
});

test('a range that falls is reported with the range that rises', () => {
  const found = diagnose((dataset) => Object.assign(at(dataset, 1), { range: [75, 55] }));
  expect(found).toMatchObject([{ id: 'figure-range-order', hint: { 'zh-CN': '写成 [55, 75]。' } }]);
});

test('a range of one number is reported with the value to write instead', () => {
  const found = diagnose((dataset) => Object.assign(at(dataset, 1), { range: [75, 75] }));
  expect(found).toMatchObject([
    { id: 'figure-range-order', hint: { en: 'For a single number write "value": 75.' } },
  ]);
});

test('an unknown source is reported with the nearest known one', () => {
  const found = diagnose((dataset) => Object.assign(at(dataset, 0), { source: 'reprot' }));
  expect(found).toMatchObject([
    { id: 'figure-source-unknown', hint: { 'zh-CN': '你要写的是“report”吗？' } },
  ]);
});

test('an unknown unit is reported with the nearest known one, in derived figures too', () => {
  const found = diagnose((dataset) => {
    Object.assign(at(dataset, 0), { unit: '亿' });
    Object.assign(dataset.derived[0] ?? {}, { unit: 'toString' });
  });
  expect(found.map(({ id, hint }) => [id, hint?.['zh-CN']])).toEqual([
    ['figure-unit-unknown', '你要写的是“亿元”吗？'],
    ['figure-unit-unknown', '换成 units.json 里有的单位，或者先把它加进去。'],
  ]);
});

test('a topic without a name is reported with the nearest named one', () => {
  const found = diagnose((dataset) => {
    Object.assign(dataset, { topics: { birds: { 'zh-CN': '水鸟' } } });
    Object.assign(at(dataset, 0), { topic: 'bird' });
    Object.assign(dataset.derived[0] ?? {}, { topic: 'money' });
  });
  expect(found.map(({ id, hint }) => [id, hint?.['zh-CN']])).toEqual([
    ['figure-topic-unnamed', '你要写的是“birds”吗？'],
    ['figure-topic-unnamed', '在数据表的 topics 里写上：{"money": {"zh-CN": "…"}}。'],
  ]);
});

test('a topic is named in the default language', () => {
  const found = findings((dataset) =>
    Object.assign(dataset, { topics: { birds: { en: 'Birds' } } }),
  );
  expect(found).toEqual(['text-language-missing {']);
});

test('a value that the printed words do not contain is reported at the printed words', () => {
  const found = findings((dataset) => Object.assign(at(dataset, 0), { value: 46 }));
  expect(found).toEqual(['figure-printed-differs "64只"']);
});

test('both ends of a range must be printed', () => {
  const found = diagnose((dataset) => Object.assign(at(dataset, 1), { range: [55, 76] }));
  expect(found).toMatchObject([{ id: 'figure-printed-differs' }]);
  expect(found[0]?.message['zh-CN']).toContain('“next”写的是 76');
});

test('a minimum must be the number of names printed', () => {
  const found = findings((dataset) => Object.assign(at(dataset, 2), { min: 4 }));
  expect(found).toEqual(['figure-printed-differs "东岸、西岸、北岸等"']);
});

test('a label, a caveat and a note without the default language are each reported', () => {
  const found = findings((dataset) => {
    Object.assign(at(dataset, 0), { label: { en: 'Birds' }, caveat: { 'zh-cn': '…' } });
    Object.assign(dataset.corrections[0] ?? {}, { note: {} });
  });
  expect(found).toEqual([
    'text-language-missing {',
    'text-language-missing {',
    'text-language-missing {',
  ]);
});

test('a language written with other capitals is recognised', () => {
  const found = diagnose((dataset) =>
    Object.assign(at(dataset, 0), { label: { 'zh-cn': '水鸟' } }),
  );
  expect(found).toMatchObject([{ hint: { 'zh-CN': '“zh-cn”要写成“zh-CN”吗？' } }]);
});

test('a correction of a figure that does not exist is reported', () => {
  const found = diagnose(({ corrections: [correction] }) => {
    if (correction) correction.figure = 'brids';
  });
  expect(found).toMatchObject([
    { id: 'correction-figure-unknown', hint: { en: 'Did you mean “birds”?' } },
  ]);
});

test.each([
  '2022',
  '2022-H1',
  '2022-Q3',
  '2022-07',
  '2022-08-12',
  '2022-01/2022-07',
  '2021/2022-08',
])('the period %s is accepted', (period) => {
  expect(findings((dataset) => Object.assign(at(dataset, 0), { period }))).toEqual([]);
});

test.each([
  '2022-13',
  '2022-02-30',
  '2022-H3',
  '2022-07/2022-01',
  '2022/2022/2022',
  '2022年',
  '去年',
])('the period %s is refused', (period) => {
  const found = findings((dataset) => Object.assign(at(dataset, 0), { period }));
  expect(found).toEqual([`figure-period-form "${period}"`]);
});

test('whatever fits the schema can be judged without a throw', () => {
  const odd = fc.constantFrom('', '__proto__', 'toString', '0', '百', '、', '-', '1e9');
  const change = fc.record({
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
    printed: fc.oneof(odd, fc.string(), fc.string({ unit: 'binary' })).map((text) => `${text}x`),
    unit: fc.oneof(odd, fc.string()).map((text) => text || 'x'),
    period: fc.oneof(odd, fc.string()).map((text) => text || 'x'),
    label: fc.dictionary(fc.oneof(fc.constant('zh-CN'), fc.string()), fc.constant('x')),
  });
  fc.assert(
    fc.property(change, (figure) => {
      // A key named __proto__ never gets this far.
      fc.pre(!Object.hasOwn(figure.label, '__proto__'));
      const { printed, unit, period, label } = figure;
      // Nor does what readers cannot see.
      fc.pre(![printed, unit, period, ...Object.keys(label)].some(findHidden));
      const ids = diagnose((dataset) => Object.assign(at(dataset, 0), figure)).map(({ id }) => id);
      expect(ids.includes('figure-quantity-missing')).toBe(figure.value === undefined);
      expect(ids.includes('figure-unit-unknown')).toBe(!Object.hasOwn(sampleUnits, unit));
    }),
    { seed: 1, numRuns: 200 },
  );
});

/** What is said of the sample as a story that is told in English as well. */
function translated(change: (dataset: SampleDataset) => void) {
  const dataset = sampleDataset();
  change(dataset);
  const { value } = parseJson({ file: 'dataset.json', text: layOut(dataset) }, datasetSchema);
  if (!value) throw new Error('the sample must fit the schema');
  const context = { units: sampleUnits, defaultLanguage: 'zh-CN', translations: ['en'] };
  return checkDataset(value, context);
}

const kindsOf = (found: ReturnType<typeof translated>) =>
  [...new Set(found.map(({ id, level }) => `${level} ${id}`))].toSorted();

test('every text that a translation lacks is a warning with the language to add', () => {
  const found = translated(() => undefined);
  expect(kindsOf(found)).toEqual(['warning text-translation-missing']);
  expect(found[0]?.hint?.en).toContain('Add "en": "…"');
  const more = translated((dataset) =>
    Object.assign(at(dataset, 0), { label: { 'zh-CN': '水鸟' } }),
  );
  expect(more).toHaveLength(found.length + 1);
});

test('names of a source in another language, and of its parts, are asked for once each', () => {
  const change = (dataset: SampleDataset) =>
    Object.assign(dataset.sources[0] ?? {}, { language: 'zh-CN' });
  const found = translated(change);
  const named = found.filter(({ id }) => id !== 'text-translation-missing');
  expect(kindsOf(named)).toEqual([
    'warning locator-translation-missing',
    'warning source-translation-missing',
  ]);
  const parts = named.filter(({ id }) => id === 'locator-translation-missing');
  expect(new Set(parts.map(({ message }) => message.en)).size).toBe(parts.length);
  // In the language of the source nothing is foreign.
  expect(diagnose(change)).toEqual([]);
});

test('a source that is named in the translation is not asked for again', () => {
  const found = translated((dataset) => {
    const names = { title: 'Report', publisher: 'Club', byline: 'A. Writer' };
    Object.assign(dataset.sources[0] ?? {}, { language: 'zh-CN', translated: { en: names } });
  });
  expect(kindsOf(found)).not.toContain('warning source-translation-missing');
});
