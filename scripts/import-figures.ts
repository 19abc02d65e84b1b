import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { formatReport } from '../src/format/diagnostic.ts';
import { loadContent } from '../src/load/content.ts';
import { decodeTable, importFigures } from '../src/load/import-figures.ts';
import type { Dataset } from '../src/model/dataset.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { compileFolder, hasErrors } from './compile.ts';
import { readSettings, root, run } from './project.ts';

/**
 * `npm run import-figures -- FILE.csv --story <slug> [--write]`: the numbers of a spreadsheet into a
 * story's dataset. Without `--write` it only says what would change. Exit code 1 on errors.
 */
async function main(): Promise<number> {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      story: { type: 'string' },
      write: { type: 'boolean', default: false },
      'content-dir': { type: 'string' },
    },
  });
  const [path] = positionals;
  if (!path || !flags.story) {
    throw new Error('写明表格和报道：npm run import-figures -- 表格.csv --story 报道的网址');
  }
  const place = flags['content-dir'] ? ['--content-dir', flags['content-dir']] : [];
  const { contentDir } = readSettings(place, process.env);
  const { value } = await loadContent(contentDir, root);
  const story = value?.stories.find(({ slug }) => slug === flags.story);
  if (!value || !story) {
    throw new Error(`没有可用的报道“${flags.story}”，先运行 npm run check。`);
  }
  const file = relative(root, path).split(sep).join('/');
  const table = decodeTable(file, await readFile(path));
  const [language = ''] = value.site.languages;
  const { value: dataset, diagnostics } = importFigures(table.value, story.dataset, {
    units: value.units,
    defaultLanguage: language,
  });
  report([...table.diagnostics, ...diagnostics]);
  if (!dataset) return 1;
  for (const line of changes(story.dataset.value, dataset)) console.log(line);
  if (!flags.write) {
    console.log('还没有写入。看过没有问题，再加上 --write 运行一次。');
    return 0;
  }
  const target = join(contentDir, 'stories', flags.story, 'dataset.json');
  const text = `${JSON.stringify(dataset, null, 2)}\n`;
  if (text !== story.dataset.source.text) await writeFile(target, text);
  const found = await compileFolder(contentDir);
  report(found);
  return hasErrors(found) ? 1 : 0;
}

function report(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) console.error(formatReport(diagnostics, 'zh-CN').trimEnd());
}

/** One line for each figure that is new or other than before. */
function changes(before: Dataset, after: Dataset): string[] {
  const old = new Map(before.figures.map((figure) => [figure.id, JSON.stringify(figure)]));
  const lines = after.figures.flatMap((figure) => {
    const known = old.get(figure.id);
    if (known === JSON.stringify(figure)) return [];
    const verb = known === undefined ? '新增' : '修改';
    return [`${verb} ${figure.id}：${Object.values(figure.label)[0] ?? ''}（${figure.printed}）`];
  });
  return lines.length > 0 ? lines : ['没有新的数，也没有改动。'];
}

await run(main);
