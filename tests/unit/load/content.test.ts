import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import { contentFolder, layOut, sampleDataset, sampleFiles } from './samples.ts';

const story = 'stories/harbour';

/** Loads a folder with changes; findings as “id file:line:column”, files relative to it. */
async function load(changes: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  const folder = await contentFolder(changes);
  const { value, diagnostics } = await loadContent(folder, folder);
  const found = diagnostics.map(({ id, location: { file, line, column } }) => {
    return `${id} ${file}:${line}:${column}`;
  });
  return { content: value, diagnostics, found, folder };
}

function site(change: object): Record<string, string> {
  return { 'site.json': layOut({ ...JSON.parse(sampleFiles()['site.json'] ?? ''), ...change }) };
}

test('a whole folder is read without complaint', async () => {
  const { content, found, folder } = await load();
  expect(found).toEqual([]);
  expect(content?.site.lead).toBe('harbour');
  expect([...(content?.locales.keys() ?? [])]).toEqual(['zh-CN']);
  expect(content?.stories).toHaveLength(1);
  const [first] = content?.stories ?? [];
  expect(first?.slug).toBe('harbour');
  expect(first?.dataset.locate(['figures', 0]).file).toBe(`${story}/dataset.json`);
  expect(first?.translations.get('zh-CN')).toEqual({ file: `${story}/zh-CN.md`, text: '正文。\n' });
  expect(first?.outline).toBeNull();
  expect(content?.files).toEqual(
    [
      ...['site.json', 'units.json', 'locales/zh-CN.json'],
      ...['dataset.json', 'theme.json', 'mark.svg', 'zh-CN.md'].map((name) => `${story}/${name}`),
    ].map((name) => join(folder, name)),
  );
});

test('files are named relative to the root, wherever the content folder is', async () => {
  const folder = await contentFolder({ 'units.json': null });
  const { diagnostics } = await loadContent(folder, dirname(folder));
  expect(diagnostics[0]?.location.file).toMatch(/^content-\w+\/units\.json$/);
});

test('a content folder that does not exist is reported', async () => {
  const { value, diagnostics } = await loadContent('/nowhere/content', '/nowhere');
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([
    { id: 'content-folder-missing', message: { 'zh-CN': '找不到内容文件夹“content”' } },
  ]);
});

test('an empty folder is told everything that it lacks', async () => {
  const { content, found } = await load(
    Object.fromEntries(Object.keys(sampleFiles()).map((name) => [name, null])),
  );
  expect(content).toBeNull();
  expect(found).toContain('file-missing site.json:1:1');
  expect(found).toContain('file-missing units.json:1:1');
});

test('a folder without stories is reported', async () => {
  const folder = await contentFolder();
  const { diagnostics } = await loadContent(join(folder, 'stories'), folder);
  expect(diagnostics.map(({ id }) => id)).toContain('stories-missing');
});

test('a story without its files is told each of them, and left out', async () => {
  const { content, found } = await load({
    [`${story}/dataset.json`]: null,
    [`${story}/theme.json`]: null,
    [`${story}/mark.svg`]: null,
    [`${story}/zh-CN.md`]: null,
    [`${story}/notes.txt`]: '',
  });
  expect(content?.stories).toEqual([]);
  expect(found).toEqual([
    `dataset-missing ${story}/dataset.json:1:1`,
    `file-missing ${story}/theme.json:1:1`,
    `file-missing ${story}/mark.svg:1:1`,
    `story-text-missing ${story}/zh-CN.md:1:1`,
    'lead-story-language site.json:8:11',
  ]);
});

test('a broken file leaves its story out, and every other file is still read', async () => {
  const files = sampleFiles();
  const other = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.startsWith(story))
      .map(([name, text]) => [name.replace('harbour', 'river'), text]),
  );
  const { content, found } = await load({
    ...other,
    [`${story}/dataset.json`]: '{',
    [`${story}/theme.json`]: '{}',
    [`${story}/mark.svg`]: '<svg>',
  });
  expect(content?.stories.map(({ slug }) => slug)).toEqual(['river']);
  expect(found.map((one) => one.split(':')[0])).toEqual([
    `json-unclosed ${story}/dataset.json`,
    `json-missing-key ${story}/theme.json`,
    `json-missing-key ${story}/theme.json`,
    `svg-syntax ${story}/mark.svg`,
  ]);
});

test('a dataset whose number has no single meaning leaves its story out', async () => {
  const dataset = sampleDataset();
  Object.assign(dataset.figures[0] ?? {}, { min: 64 });
  const { content, found } = await load({ [`${story}/dataset.json`]: layOut(dataset) });
  expect(content?.stories).toEqual([]);
  expect(found.map((one) => one.split(' ')[0])).toEqual(['figure-quantity-twice']);
});

test('a dataset that differs from what was printed is reported, and its story still read', async () => {
  const dataset = sampleDataset();
  Object.assign(dataset.figures[0] ?? {}, { value: 46 });
  const { content, found } = await load({ [`${story}/dataset.json`]: layOut(dataset) });
  expect(content?.stories).toHaveLength(1);
  expect(found).toEqual([`figure-printed-differs ${story}/dataset.json:26:18`]);
});

test('without the site and the units, stories are still read for what can be judged', async () => {
  const { content, found } = await load({
    'site.json': '{',
    'units.json': null,
    [`${story}/mark.svg`]: '<svg/>',
  });
  expect(content).toBeNull();
  expect(found.map((one) => one.split(':')[0])).toEqual([
    'json-unclosed site.json',
    'file-missing units.json',
    `svg-attribute-missing ${story}/mark.svg`,
    `mark-shape-missing ${story}/mark.svg`,
  ]);
});

test('a language of the site without its locale is reported', async () => {
  const changes = site({ name: { 'zh-CN': '点数台', fr: 'Compter' }, languages: ['zh-CN', 'fr'] });
  const { content, found } = await load(changes);
  expect(content).toBeNull();
  expect(found).toEqual(['file-missing locales/fr.json:1:1']);
});

test('a site language without a name, and one listed twice, are reported', async () => {
  const { found } = await load(site({ name: { en: 'Desk' }, languages: ['zh-CN', 'zh-CN'] }));
  expect(found).toEqual(['site-language-twice site.json:7:5', 'site-name-missing site.json:2:11']);
});

test('a lead story that does not exist is reported with the nearest one', async () => {
  const { found, diagnostics } = await load(site({ lead: 'habour' }));
  expect(found).toEqual(['lead-story-unknown site.json:8:11']);
  expect(diagnostics[0]?.hint?.['zh-CN']).toBe('你要写的是“harbour”吗？');
});

test.each([
  'editors@example.org',
  'mailto:editors@example.org',
  'https://example.org/desk',
])('the contact %s is accepted', async (contact) => {
  expect((await load(site({ contact }))).found).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'the editors',
  'data:text/html,x@y',
])('the contact %s is refused', async (contact) => {
  expect((await load(site({ contact }))).found).toEqual(['site-contact-form site.json:10:14']);
});

test.each([
  ['charts', 'story-slug-reserved'],
  ['404', 'story-slug-reserved'],
  ['data', 'story-slug-reserved'],
  ['en', 'story-slug-reserved'],
  ['zh-cn', 'story-slug-reserved'],
  ['My Story', 'story-slug-characters'],
  ['港口', 'story-slug-characters'],
  ['a_b', 'story-slug-characters'],
  ['-a', 'story-slug-characters'],
])('a story folder named %s is refused', async (slug, id) => {
  const files = Object.entries(sampleFiles()).filter(([name]) => name.startsWith(story));
  const { content, diagnostics } = await load(
    Object.fromEntries(files.map(([name, text]) => [name.replace('harbour', slug), text])),
  );
  expect(diagnostics.map((one) => one.id)).toEqual([id]);
  expect(content?.stories.map((one) => one.slug)).toEqual(['harbour']);
});

test('text in a language that the site does not have is a warning', async () => {
  const { content, diagnostics, found } = await load({ [`${story}/fr.md`]: 'Texte.\n' });
  expect(found).toEqual([`story-language-unknown ${story}/fr.md:1:1`]);
  expect(diagnostics[0]?.level).toBe('warning');
  expect(content?.stories).toHaveLength(1);
});

test('text under a misspelt language is told the name that it should have', async () => {
  const { diagnostics } = await load({
    [`${story}/zh-CN.md`]: null,
    [`${story}/zh_CN.md`]: '正文。\n',
  });
  expect(diagnostics.map(({ id }) => id)).toEqual([
    'story-language-unknown',
    'story-text-missing',
    'lead-story-language',
  ]);
  expect(diagnostics[0]?.hint?.['zh-CN']).toBe('文件名要写成“zh-CN.md”吗？');
});

test('a file that cannot be read is reported', async () => {
  const folder = await contentFolder({ [`${story}/theme.json`]: null });
  await symlink(join(folder, 'nowhere.json'), join(folder, story, 'theme.json'));
  const { diagnostics } = await loadContent(folder, folder);
  expect(diagnostics).toMatchObject([
    { id: 'file-unreadable', location: { file: `${story}/theme.json` } },
  ]);
});

test('text that is not UTF-8 is reported with its line', async () => {
  const bytes = Uint8Array.of(0x0a, 0x0a, 0xb5, 0xda);
  const { found } = await load({ [`${story}/zh-CN.md`]: bytes });
  expect(found).toEqual([
    `file-not-utf8 ${story}/zh-CN.md:3:1`,
    'lead-story-language site.json:8:11',
  ]);
});

test('a class of the outline without its colour is reported for each scheme that lacks it', async () => {
  const theme = JSON.parse(sampleFiles()[`${story}/theme.json`] ?? '');
  const { content, found } = await load({
    [`${story}/theme.json`]: layOut({
      ...theme,
      outline: { light: { rind: '#f4f8f8', 'x}y': '#123456' }, dark: {} },
    }),
    [`${story}/outline.svg`]:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<g class="rind"><circle cx="1" cy="1" r="1"/></g></svg>',
  });
  expect(found.toSorted()).toEqual([
    `outline-colour-missing ${story}/outline.svg:2:11`,
    `theme-class-name ${story}/theme.json:35:14`,
  ]);
  expect(content?.stories[0]?.outline?.markup).toBe('<g class="outline-rind"></g>');
});

test('a folder reads the same twice', async () => {
  const folder = await contentFolder({ [`${story}/en.md`]: 'x', [`${story}/theme.json`]: '{' });
  const ids = async () => (await loadContent(folder, folder)).diagnostics;
  expect(await ids()).toEqual(await ids());
});
