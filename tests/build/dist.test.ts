import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { holds, replaceFolder, tidyAfterKilledRuns } from '../../scripts/dist.ts';
import { readSettings } from '../../scripts/project.ts';
import { temporaryFolder } from './content-copy.ts';

test('a finished folder takes the place of the old one, and nothing else is left', async () => {
  const out = publish('old');
  await replaceFolder(out, async (next) => fill(next, 'new'));
  expect(readdirSync(dirname(out))).toEqual(['dist']);
  expect(page(out)).toBe('new');
});

test('a failure leaves the old folder and no litter', async () => {
  const out = publish('old');
  const failing = replaceFolder(out, async (next) => {
    fill(next, 'half');
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(readdirSync(dirname(out))).toEqual(['dist']);
  expect(page(out)).toBe('old');
});

test('a failure before the first build leaves nothing at all', async () => {
  const out = join(temporaryFolder(), 'dist');
  const failing = replaceFolder(out, async () => {
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(readdirSync(dirname(out))).toEqual([]);
});

test('a run killed between two renames is made good by the next', () => {
  const out = join(temporaryFolder(), 'dist');
  fill(`${out}.old-${deadPid()}`, 'last good');
  fill(`${out}.next-${deadPid()}`, 'half');
  tidyAfterKilledRuns(out);
  expect(readdirSync(dirname(out))).toEqual(['dist']);
  expect(page(out)).toBe('last good');
});

test('the folders of a run that is still going are left alone', () => {
  const out = publish('old');
  fill(`${out}.next-${process.ppid}`, 'theirs');
  tidyAfterKilledRuns(out);
  expect(readdirSync(dirname(out))).toEqual(['dist', `dist.next-${process.ppid}`]);
});

test('folders that only look alike are left alone', () => {
  const out = publish('old');
  for (const name of ['dist.next', 'distXnext-1', 'dist.old-a', 'mydist.old-1']) {
    fill(join(dirname(out), name), 'theirs');
  }
  tidyAfterKilledRuns(out);
  expect(readdirSync(dirname(out))).toHaveLength(5);
});

test('a run killed at any moment leaves the old folder or the new one, or the next run restores it', async () => {
  const out = publish('0');
  const files = 200;
  for (let moment = 0; moment < 20; moment += 1) {
    const run = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { mkdirSync, writeFileSync } from 'node:fs';
       import { replaceFolder } from '${join(process.cwd(), 'scripts/dist.ts')}';
       console.log('ready');
       for (let round = 0; ; round += 1) {
         await replaceFolder(${JSON.stringify(out)}, async (next) => {
           mkdirSync(next);
           for (let file = 0; file < ${files}; file += 1) writeFileSync(next + '/' + file, String(round));
           writeFileSync(next + '/index.html', String(round));
         });
       }`,
    ]);
    const ended = new Promise((done) => run.once('exit', done));
    await new Promise((ready) => run.stdout.once('data', ready));
    await new Promise((done) => setTimeout(done, 7 * moment));
    run.kill('SIGKILL');
    await ended;
    tidyAfterKilledRuns(out);
    expect(readdirSync(dirname(out))).toEqual(['dist']);
    const names = readdirSync(out);
    const contents = new Set(names.map((name) => readFileSync(join(out, name), 'utf8')));
    expect(contents.size, `killed after ${7 * moment} ms`).toBe(1);
    expect([1, files + 1]).toContain(names.length);
  }
});

test('a run that is told to stop clears up after itself', async () => {
  const out = publish('old');
  const run = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { mkdirSync } from 'node:fs';
     import { replaceFolder } from '${join(process.cwd(), 'scripts/dist.ts')}';
     await replaceFolder(${JSON.stringify(out)}, async (next) => {
       mkdirSync(next);
       console.log('ready');
       await new Promise((done) => setTimeout(done, 60_000));
     });`,
  ]);
  const ended = new Promise((done) => run.once('exit', done));
  await new Promise((ready) => run.stdout.once('data', ready));
  expect(readdirSync(dirname(out))).toContain(`dist.next-${run.pid}`);
  run.kill('SIGTERM');
  expect(await ended).toBe(143);
  expect(readdirSync(dirname(out))).toEqual(['dist']);
  expect(page(out)).toBe('old');
});

test('a site is never built over its own sources', () => {
  expect(holds('/srv/site', '/srv/site')).toBe(true);
  expect(holds('/srv', '/srv/site')).toBe(true);
  expect(holds('/srv/site/dist', '/srv/site')).toBe(false);
  expect(holds('/srv/si', '/srv/site')).toBe(false);
  const content = join(temporaryFolder(), 'content');
  fill(content, 'mine');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content-dir', content, '--out-dir', dirname(content)],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('that would overwrite its sources');
  expect(status).toBe(1);
  expect(page(content)).toBe('mine');
});

test('a flag wins over the environment, and Astro’s configuration sees the result', () => {
  const env: NodeJS.ProcessEnv = {
    BASE_PATH: 'sub',
    BASE_URL: '/elsewhere/',
    PORT: '5000',
    CONTENT_DIR: '/a',
  };
  const settings = readSettings(['--content-dir', '/b', '--port', '6000'], env);
  expect(settings).toMatchObject({ contentDir: '/b', basePath: '/sub/', port: 6000 });
  expect(env).toMatchObject({ CONTENT_DIR: '/b', BASE_PATH: '/sub/' });
  expect(env).not.toHaveProperty('BASE_URL');
});

test.each([
  ['--port', '70000', 'The port must be a whole number from 0 to 65535, not “70000”.'],
  ['--port', '80a', 'The port must be a whole number from 0 to 65535, not “80a”.'],
  ['--lang', 'fr', 'The language of the report must be zh or en, not “fr”.'],
])('%s %s is refused in words', (flag, value, message) => {
  expect(() => readSettings([flag, value], {})).toThrow(message);
});

function publish(text: string): string {
  const out = join(temporaryFolder(), 'dist');
  fill(out, text);
  return out;
}

function fill(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), text);
}

function page(folder: string): string {
  return readFileSync(join(folder, 'index.html'), 'utf8');
}

/** The id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
