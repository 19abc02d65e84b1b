import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../src/load/content.ts';
import { decodeTable } from '../src/load/import-figures.ts';
import { sourceNumbers } from '../src/load/source-numbers.ts';
import { readSettings, root, run } from './project.ts';

/**
 * `npm run list-numbers -- FILE.txt --story <slug>`: the numbers of a source that the story's dataset
 * does not have, each with its place, a locator to propose, and its sentence. Changes nothing.
 */
async function main(): Promise<number> {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: { story: { type: 'string' }, 'content-dir': { type: 'string' } },
  });
  const [path] = positionals;
  if (!path || !flags.story) {
    throw new Error('写明原文和报道：npm run list-numbers -- 原文.txt --story 报道的网址');
  }
  const place = flags['content-dir'] ? ['--content-dir', flags['content-dir']] : [];
  const { contentDir } = readSettings(place, process.env);
  const { value } = await loadContent(contentDir, root);
  const story = value?.stories.find(({ slug }) => slug === flags.story);
  if (!value || !story) throw new Error(`没有可用的报道“${flags.story}”，先运行 npm run check。`);
  const file = relative(root, path).split(sep).join('/');
  const { value: source } = decodeTable(file, await readFile(path));
  const found = sourceNumbers(source, story.dataset.value, value.site.languages[0] ?? '');
  for (const { words, sentence, locator, location } of found) {
    console.log(`${words}  ${JSON.stringify(locator)}`);
    console.log(`  --> ${location.file}:${location.line}:${location.column}`);
    console.log(`  ${sentence}\n`);
  }
  console.log(`数据表里还没有的数：${found.length} 个。`);
  return 0;
}

await run(main);
