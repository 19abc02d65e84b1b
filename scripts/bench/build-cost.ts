import { spawnSync } from 'node:child_process';
import { root } from '../project.ts';

/** One build in a process of its own: seconds of processor and of clock, megabytes at the peak. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

/**
 * Builds a content folder into `out`, pictures of earlier builds being in `cache`. With `pictures` false the routes of pictures and kits have no
 * pages; that is for this measurement alone, a site without them is not whole.
 */
export function buildCost(content: string, out: string, pictures: boolean, cache: string): Cost {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/bench/build-once.ts',
      pictures ? 'whole' : 'bare',
      '--content-dir',
      content,
      '--out-dir',
      out,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, CACHE_DIR: cache } },
  );
  if (status !== 0) throw new Error(`A generated site could not be built.\n${stderr.slice(-2000)}`);
  const [cpu, memory] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as [number, number];
  return {
    cpu: round(cpu / 1e6),
    wall: round((performance.now() - started) / 1000),
    memory: Math.round(memory / 1024),
  };
}

/** To a hundredth. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
