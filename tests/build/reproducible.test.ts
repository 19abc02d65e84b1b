import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './content-copy.ts';

/** What of the project a build reads. */
const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Two machines as unlike as they can be: how they name, sort, date and protect. */
const MACHINES = [
  { folder: 'a', umask: '022', env: { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' } },
  {
    folder: 'another place/b',
    umask: '077',
    env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
  },
] as const;

test('two places, locales, time zones and umasks build the same bytes', () => {
  const [first, second] = MACHINES.map(build);
  expect(Object.keys(first ?? {})).toContain('index.html');
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(100);
  expect(second).toEqual(first);
}, 300_000);

function build({ folder, umask, env }: (typeof MACHINES)[number]): Record<string, string> {
  const project = join(temporaryFolder(), folder);
  mkdirSync(project, { recursive: true });
  for (const part of PARTS) cpSync(part, join(project, part), { recursive: true });
  cpSync('tests/fixtures/second', join(project, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `umask ${umask} && exec "$0" scripts/build.ts`, process.execPath],
    { cwd: project, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } },
  );
  expect(status, stderr.slice(0, 2000)).toBe(0);
  return fingerprint(join(project, 'dist'));
}

/** The hash of each file by its name. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}
