import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/project.ts';

/** One folder for each run of the tests: workers find it through the environment. */
process.env['E2E_SITES'] ??= join(tmpdir(), `e2e-sites-${process.pid}`);
const folder = process.env['E2E_SITES'];

/** The sites that the browser tests read: content folder, built site, addresses of the stories. */
export const SITES = {
  lead: { content: 'content', out: join(folder, 'lead'), paths: ['/', '/en/'] },
  second: {
    content: 'tests/fixtures/second',
    out: join(folder, 'second'),
    paths: ['/', '/zh-CN/'],
  },
} as const;

/** Builds each content folder once, as readers get it. */
export default async function buildSites(): Promise<() => void> {
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });
  for (const { content, out } of Object.values(SITES)) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.ts', '--content-dir', content, '--out-dir', out],
      { cwd: root, encoding: 'utf8' },
    );
    if (status === 0) continue;
    cleanUp();
    throw new Error(`${content} could not be built.\n${stdout}${stderr}`);
  }
  return cleanUp;
}
