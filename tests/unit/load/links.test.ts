import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, STORY } from './hostile-sample.ts';
import { contentFolder } from './samples.ts';

describe('a link is followed within its folder only', () => {
  test.each(['dataset.json', 'theme.json', 'mark.svg', 'zh-CN.md'])('%s', async (name) => {
    const folder = await contentFolder();
    const path = join(folder, STORY, name);
    await rename(path, join(folder, name));
    for (const target of [join(folder, name), join('..', '..', name)]) {
      await symlink(target, path);
      expect((await judge(folder)).ids).toContain('file-outside');
      await rm(path);
    }
    await rename(join(folder, name), join(folder, STORY, `one.${name}`.replace(/\.md$/, '.txt')));
    await symlink(`one.${name}`.replace(/\.md$/, '.txt'), path);
    expect(await judge(folder)).toMatchObject({ ids: [], stories: [{ slug: 'harbour' }] });
  });

  test('a neighbour whose name begins alike is another folder', async () => {
    const folder = await contentFolder();
    await mkdir(join(folder, 'stories/harbour-two'));
    await rename(join(folder, STORY, 'zh-CN.md'), join(folder, 'stories/harbour-two/zh-CN.md'));
    await symlink('../harbour-two/zh-CN.md', join(folder, STORY, 'zh-CN.md'));
    expect((await judge(folder)).ids).toContain('file-outside');
  });

  test('a story and its series are no links either', async () => {
    const folder = await contentFolder();
    const elsewhere = await contentFolder();
    await rm(join(folder, STORY), { recursive: true });
    await symlink(join(elsewhere, STORY), join(folder, STORY));
    expect(await judge(folder)).toMatchObject({
      ids: ['file-outside', 'stories-missing', 'lead-story-unknown'],
      stories: [],
    });
    await symlink(tmpdir(), join(elsewhere, STORY, 'series'));
    expect(await judge(elsewhere)).toMatchObject({ ids: ['file-outside'], stories: [] });
  });

  test.each(['locales', 'stories'])('the folder %s is none', async (name) => {
    const folder = await contentFolder();
    const elsewhere = await contentFolder();
    await rm(join(folder, name), { recursive: true });
    await symlink(join(elsewhere, name), join(folder, name));
    expect((await judge(folder)).ids).toEqual(['file-outside']);
  });

  test('the content folder itself may be one', async () => {
    const link = join(await contentFolder(), 'link');
    await symlink(await contentFolder(), link);
    expect((await judge(link)).ids).toEqual([]);
  });
});
