import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';

/** How large a generated site is: stories, and charts in each beside the sample's own. */
export interface Size {
  readonly stories: number;
  readonly charts: number;
}

const SAMPLE = join(root, 'tests', 'fixtures', 'second');
const SLUG = 'harbour-birds';

/** Charts of the sample that are repeated in turn: bars, a share, a line. */
const CHARTS = /^:::chart\{#(?:accounts|spending|gulls-by-month)\b.*?\n:::\n/gms;

/** Writes the sample site in one language into `folder`, its story copied and its charts repeated. */
export function generateSite({ stories, charts }: Size, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(SAMPLE, folder, { recursive: true });
  const siteFile = join(folder, 'site.json');
  const site = { ...JSON.parse(readFileSync(siteFile, 'utf8')), languages: ['en'] };
  writeFileSync(siteFile, `${JSON.stringify(site, null, 2)}\n`);
  const story = join(folder, 'stories', SLUG);
  rmSync(join(story, 'zh-CN.md'));
  const text = readFileSync(join(story, 'en.md'), 'utf8');
  const samples = text.match(CHARTS) ?? [];
  if (samples.length !== 3) throw new Error('The sample has other charts than those to repeat.');
  const copies = Array.from({ length: charts }, (_, index) =>
    (samples[index % samples.length] as string).replace(/\{#[\w-]+/, `{#copy-${index + 1}`),
  );
  writeFileSync(join(story, 'en.md'), `${text.trimEnd()}\n\n${copies.join('\n')}`);
  for (let index = 1; index < stories; index += 1) {
    cpSync(story, join(folder, 'stories', `${SLUG}-${index}`), { recursive: true });
  }
}

/** Changes one sentence of the first story, as an editor would between two builds. */
export function editSentence(folder: string): void {
  const file = join(folder, 'stories', SLUG, 'en.md');
  const text = readFileSync(file, 'utf8');
  const edited = text.replace('What is missing', 'What is still missing');
  if (edited === text) throw new Error('The sentence to edit is not there.');
  writeFileSync(file, edited);
}
