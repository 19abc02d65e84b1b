import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import { judge, STORY } from './hostile-sample.ts';
import { contentFolder, layOut, sampleDataset, sampleFiles } from './samples.ts';

describe('what readers cannot see is refused, written out or as an escape', () => {
  test.each([
    ['a null', '\u0000', 'U+0000'],
    ['a bell', '\u0007', 'U+0007'],
    ['a form feed', '\f', 'U+000C'],
    ['an escape', '\u001b', 'U+001B'],
    ['a delete', '\u007f', 'U+007F'],
    ['a next line', '\u0085', 'U+0085'],
    ['a turn to the left', '\u202e', 'U+202E'],
    ['an isolate', '\u2066', 'U+2066'],
    ['no character', '\uffff', 'U+FFFF'],
    ['half a character', '\ud800', 'U+D800'],
  ])('%s', async (_name, char, code) => {
    const data = sampleDataset();
    for (const figure of data.figures) figure.label['zh-CN'] = `水${char}鸟`;
    const escaped = layOut(data).replaceAll(char, `\\u${code.slice(2).toLowerCase()}`);
    const places: Record<string, string>[] = [{ [`${STORY}/dataset.json`]: escaped }];
    // Half a character cannot be written in UTF-8.
    if (char !== '\ud800') {
      places.push({ [`${STORY}/zh-CN.md`]: `正${char}文。\n` });
      places.push({ [`${STORY}/mark.svg`]: `${sampleFiles()[`${STORY}/mark.svg`]}<!--${char}-->` });
    }
    for (const place of places) {
      const folder = await contentFolder(place);
      const { diagnostics } = await loadContent(folder, folder);
      const [first] = diagnostics.filter(({ level }) => level === 'error');
      expect(first?.id).toBe('text-hidden-character');
      expect(first?.message.en).toContain(code);
    }
  });

  test('tabs, line ends, joiners and the byte order mark are part of texts', async () => {
    const folder = await contentFolder({
      [`${STORY}/zh-CN.md`]: '\ufeff正\t文。\r\n👩\u200d👧\u00a0字\u200b。\n',
    });
    expect((await judge(folder)).ids).toEqual([]);
    await writeFile(join(folder, STORY, 'zh-CN.md'), '𠮷\u200f字。\n');
    expect((await judge(folder)).ids).toEqual([]);
  });
});
