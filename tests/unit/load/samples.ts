import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small dataset of an invented subject, with every part that the format has. */
export function sampleDataset() {
  return {
    $schema: '../../dataset.schema.json',
    sources: [
      {
        id: 'report',
        title: '冬季调查',
        publisher: '观鸟会',
        published: '2025-03-14',
        url: null as string | null,
      },
    ],
    figures: [
      {
        id: 'birds',
        label: { 'zh-CN': '数到的水鸟', en: 'Waterbirds' },
        measure: 'count',
        value: 64,
        unit: '只',
        source: 'report',
        locator: ['摘要'],
        printed: '64只',
      },
      {
        id: 'next',
        label: { 'zh-CN': '预计下个冬天' },
        measure: 'count',
        range: [55, 75],
        unit: '只',
        stage: 'forecast',
        source: 'report',
        locator: ['展望'],
        printed: '55—75只',
      },
      {
        id: 'sites',
        label: { 'zh-CN': '点名的岸段' },
        measure: 'count',
        min: 3,
        unit: '段',
        source: 'report',
        locator: ['方法'],
        printed: '东岸、西岸、北岸等',
      },
    ],
    derived: [
      {
        id: 'half',
        label: { 'zh-CN': '平均每段' },
        operation: 'per',
        of: ['birds', 'sites'],
      },
    ],
    checks: [{ id: 'adds', assert: 'sum', of: ['birds', 'sites'], equals: 'birds' }],
    corrections: [
      {
        figure: 'birds',
        date: '2025-04-01',
        from: 63,
        to: 64,
        note: { 'zh-CN': '漏数一只。' },
      },
    ],
  };
}

export type SampleDataset = ReturnType<typeof sampleDataset>;

export const sampleUnits = {
  只: { family: 'bird', factor: 1, forms: { 'zh-CN': '{n}只' } },
  段: { family: 'stretch', factor: 1, forms: { 'zh-CN': '{n}段' } },
  亿元: { family: 'money', factor: 100_000_000, forms: { 'zh-CN': '{n}亿元' } },
};

const sampleMark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 2 2">\n  <path id="shape" d="M0-1L.82 0L0 1Z"/>\n</svg>\n';

/** As the files of the project are laid out. */
export function layOut(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

const theme = readFileSync('tests/fixtures/second/stories/harbour-birds/theme.json', 'utf8');

/** The files of a content folder with one story, by path. */
export function sampleFiles(): Record<string, string> {
  const story = 'stories/harbour';
  return {
    'site.json': layOut({
      name: { 'zh-CN': '点数台' },
      languages: ['zh-CN'],
      lead: 'harbour',
      url: 'https://example.org/',
      contact: 'mailto:editors@example.org',
    }),
    'units.json': layOut(sampleUnits),
    [`${story}/dataset.json`]: layOut(sampleDataset()),
    [`${story}/theme.json`]: theme,
    [`${story}/mark.svg`]: sampleMark,
    [`${story}/zh-CN.md`]: '正文。\n',
  };
}

/** A content folder in the temporary folder, removed after the test. `null` leaves a file out. */
export async function contentFolder(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'locales'));
  await cp('tests/fixtures/second/locales/zh-CN.json', join(folder, 'locales/zh-CN.json'));
  for (const [name, text] of Object.entries({ ...sampleFiles(), ...changes })) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (text === null) await rm(path, { force: true });
    else await writeFile(path, text);
  }
  return folder;
}
