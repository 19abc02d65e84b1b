import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { compileFolder } from '../../scripts/compile.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from './content-copy.ts';

const story = 'stories/harbour-birds';

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: root, encoding: 'utf8' });

type Record = { id: string; value: number; printed: string; [key: string]: unknown };

test('what every story shows today is what was released', () => {
  for (const folder of ['content', 'tests/fixtures/second']) {
    const content = join(temporaryFolder(), 'content');
    cpSync(folder, content, { recursive: true });
    expect(run('release', '--content-dir', content).status).toBe(0);
    for (const { slug } of readStories(folder)) {
      const file = `stories/${slug}/published.json`;
      expect(readFileSync(join(content, file), 'utf8')).toBe(
        readFileSync(join(folder, file), 'utf8'),
      );
    }
  }
});

test('a corrected number reaches the note, the colophon, the feed and the embed, old and new', async () => {
  const content = join(temporaryFolder(), 'content');
  const outDir = join(temporaryFolder(), 'dist');
  cpSync('tests/fixtures/second', content, { recursive: true });
  const file = join(content, story, 'dataset.json');
  const dataset = JSON.parse(readFileSync(file, 'utf8'));
  const write = () => writeFileSync(file, `${JSON.stringify(dataset, null, 2)}\n`);
  const figure: Record = dataset.figures.find(({ id }: Record) => id === 'stretches_walked');
  const before = figure.value;
  Object.assign(figure, { value: before + 1, printed: `${before + 1} stretches` });
  write();
  for (const language of ['en', 'zh-CN']) {
    const text = join(content, story, `${language}.md`);
    // The share that the prose tells of in words would be another.
    const told = /\[[^\]]+\]\{fig=stretches_walked [^}]*\}/g;
    writeFileSync(text, readFileSync(text, 'utf8').replace(told, 'a part'));
  }
  const errors = async () =>
    (await compileFolder(content)).filter(({ level }) => level === 'error').map(({ id }) => id);
  expect(await errors()).toContain('published-changed');
  expect(run('release', '--content-dir', content).status).toBe(1);

  const note = { en: 'Misread <b>once</b>.', 'zh-CN': '看错了。' };
  const date = '2025-05-04';
  const change = { from: before, to: before + 1 };
  dataset.corrections = [{ figure: figure.id, date, ...change, note }];
  figure['evidence'] = [
    { date: '2025-06-01', source: 'report', verdict: 'confirms' },
    { date: '2025-06-02', source: 'report', verdict: 'differs', note },
  ];
  write();
  expect(await errors()).toEqual([]);
  const built = run('build', '--content-dir', content, '--out-dir', outDir);
  expect(built.stderr).not.toContain('错误[');
  expect(built.status).toBe(0);

  const { document } = parseHTML(readFileSync(join(outDir, 'index.html'), 'utf8'));
  const entry = document.querySelector(`#note-${figure.id}`);
  const said = entry?.querySelector('.correction');
  expect(said?.querySelector('s')?.textContent).toContain(String(before));
  expect(said?.querySelector('strong')?.textContent).toContain(String(before + 1));
  expect(said?.querySelector('time')?.getAttribute('datetime')).toBe(date);
  expect(said?.querySelector('b')).toBeNull();
  expect(entry?.textContent).toContain('confirms it');
  expect(entry?.textContent).toMatch(/differs.*Misread <b>once<\/b>/);
  expect(document.querySelectorAll('.corrections li')).toHaveLength(1);

  const feed = readFileSync(join(outDir, 'feed.xml'), 'utf8');
  expect(feed).toMatch(new RegExp(`<title>Correction: [^<]*${before}[^<]*${before + 1}`));
  expect(feed).toContain(`#note-${figure.id}</link>`);
  const latest = join(outDir, 'embed/harbour-birds/quay-walked/latest.json');
  expect(JSON.parse(readFileSync(latest, 'utf8'))).toMatchObject({
    corrected: date,
    corrections: [{ figure: figure.id, ...change }],
  });
});

function readStories(folder: string): { slug: string }[] {
  const { lead } = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8'));
  return [{ slug: lead }];
}
