import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { root, run } from './project.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * `npm test`: format, lint, types; then all Vitest tests; then all browser tests. The last line is
 * `N passed, N failed`. A part that runs no test counts as failed: nothing is skipped in silence.
 */
async function main(): Promise<number> {
  findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'test-'));
  try {
    const counts = [
      step('biome', ['check', '.']),
      step('knip', []),
      step('node', ['scripts/schema.ts', '--check']),
      step('astro', ['check', '--minimumSeverity', 'warning']),
      vitest(join(folder, 'unit.json'), ['tests/unit', 'tests/house']),
      // One build at a time: each takes both cores, and their times are measured against limits.
      vitest(join(folder, 'build.json'), ['tests/build', '--no-file-parallelism']),
      playwright(join(folder, 'playwright.json')),
    ];
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, 0);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A command that passes or fails as one. */
function step(command: string, args: readonly string[]): Count {
  const ok = call(command, args) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function vitest(report: string, what: readonly string[]): Count {
  const status = call('vitest', [
    'run',
    ...what,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const result = read(report) as { numPassedTests?: number; numTotalTests?: number } | null;
  return count(status, result?.numPassedTests ?? 0, result?.numTotalTests ?? 0);
}

function playwright(report: string): Count {
  const status = call('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const result = read(report) as { stats?: Record<string, number> } | null;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = result?.stats ?? {};
  if (flaky > 0) console.log(`${flaky} browser tests passed at the second try.`);
  return count(status, expected + flaky, expected + unexpected + flaky + skipped);
}

/**
 * What did not pass failed, skipped tests too; so did a runner that broke down or ran nothing. What
 * passed at the second try only is named.
 */
function count(status: number | null, passed: number, total: number): Count {
  const failed = total - passed;
  return { passed, failed: failed === 0 && (status !== 0 || total === 0) ? 1 : failed };
}

function call(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): number | null {
  console.log(`\n$ ${command} ${args.join(' ')}`);
  return spawnSync(command, [...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  }).status;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

await run(main);
