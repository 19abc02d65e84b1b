import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPins } from '../../../src/load/pins.ts';
import { changed, judge, load, STORY } from './hostile-sample.ts';
import { contentFolder, layOut, sampleDataset } from './samples.ts';

const SCRIPTS = [
  'javascript:run()',
  'JaVaScRiPt:run()',
  ' javascript:run()',
  'java\nscript:run()',
  'java\tscript:run()',
  '\u0001javascript:run()',
  'javascript&colon;run()',
  'javascript&#58;run()',
  '&#106;avascript:run()',
  'javascript://evil.example/%0arun()',
  'vbscript:run',
  'VbScRiPt:run',
  'data:text/html,<script>run()</script>',
  'data:image/svg+xml,<svg onload=run()>',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  'view-source:https://evil.example',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'ht\ntps://evil.example/',
  'https:evil.example',
];

describe('only addresses of the web become links', () => {
  test.each(SCRIPTS)('%j is no address of a source, a licence, a site', async (url) => {
    const data = sampleDataset();
    for (const source of data.sources) source.url = url;
    const licence = { name: 'MIT', title: 'MIT', url };
    for (const text of [
      { [`${STORY}/dataset.json`]: layOut(data) },
      changed('site.json', (site) => Object.assign(site, { licence })),
      changed('site.json', (site) => Object.assign(site, { url })),
      changed('site.json', (site) => Object.assign(site, { contact: url })),
    ]) {
      const { ids } = await load(text);
      expect(
        ids.filter((id) => !/^(?:json-bad-url|site-contact-form|text-hidden-character)$/.test(id)),
      ).toEqual([]);
      expect(ids).not.toEqual([]);
    }
  });
});

/** Names that lead elsewhere: up, to the root, to another machine, or in disguise. */
const PATHS = [
  '..',
  '../other',
  '../../etc/passwd',
  '..\\other',
  '/etc/passwd',
  'C:\\x',
  '//evil.example/x',
  'file:x',
  '%2e%2e%2fother',
  '..%2fother',
  '%252e%252e',
  'a/../../b',
  './a',
  '.a',
  'a\u0000b',
  'a%00',
  'ａ',
  '．．',
  'A',
  'a b',
  'a?b',
  'a#b',
  'a.b',
  'a"onload=x',
  '<script>',
];

describe('no name leads out of its folder', () => {
  test.each(PATHS)('%j names no frozen copy', async (name) => {
    const pin = {
      story: 'harbour',
      chart: 'c',
      language: 'en',
      scheme: 'light',
      hash: '0'.repeat(16),
    };
    for (const wrong of [{ story: name }, { chart: name }, { hash: name }]) {
      const folder = await contentFolder({ 'pins/index.json': layOut([{ ...pin, ...wrong }]) });
      const { value, diagnostics } = await readPins(folder, folder);
      expect(value).toEqual([]);
      expect(diagnostics.map(({ id }) => id)).toEqual(
        name.includes('\u0000')
          ? expect.arrayContaining(['json-bad-pattern'])
          : ['json-bad-pattern'],
      );
    }
  });

  test.each(
    PATHS,
  )('%j names no series, no figure, no source, no language, no first story', async (name) => {
    const series = {
      id: name,
      label: { 'zh-CN': '列' },
      measure: 'count',
      unit: '只',
      source: 'report',
      locator: ['表'],
    };
    const data = sampleDataset();
    const [figure, ...figures] = data.figures;
    const [source] = data.sources;
    for (const wrong of [
      { ...data, series: [series] },
      { ...data, figures: [{ ...figure, id: name }, ...figures] },
      { ...data, sources: [{ ...source, id: name }] },
    ]) {
      expect((await load({ [`${STORY}/dataset.json`]: layOut(wrong) })).ids).toContain(
        'json-bad-pattern',
      );
    }
    const languages = changed('site.json', (site) => Object.assign(site, { languages: [name] }));
    expect((await load(languages)).ids).toContain('json-bad-pattern');
    const lead = changed('site.json', (site) => Object.assign(site, { lead: name }));
    const refused = name.includes('\u0000') ? 'text-hidden-character' : 'lead-story-unknown';
    expect((await load(lead)).ids).toContain(refused);
  });

  // A slash or a null is in no name, and what begins with a dot is not content.
  const folders = PATHS.filter((name) => !/[/]|^\./.test(name) && !name.includes('\u0000'));
  test.each(folders)('%j is no folder of a story', async (name) => {
    const folder = await contentFolder();
    await rename(join(folder, STORY), join(folder, 'stories', name));
    const { ids, stories } = await judge(folder);
    expect(ids).toContain('story-slug-characters');
    expect(stories).toEqual([]);
  });

  test('what a dot hides is not content', async () => {
    const folder = await contentFolder();
    await rename(join(folder, STORY), join(folder, 'stories/.harbour'));
    expect(await judge(folder)).toMatchObject({ ids: ['stories-missing', 'lead-story-unknown'] });
  });
});
