import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/**
 * Lets `produce` fill a new folder beside `outDir` and then puts it in the place of `outDir`.
 * If it throws, or the process is told to stop, `outDir` stays as it was and the new folder goes.
 */
export async function replaceFolder(
  outDir: string,
  produce: (next: string) => Promise<void>,
): Promise<void> {
  tidyAfterKilledRuns(outDir);
  const next = `${outDir}.next-${process.pid}`;
  const old = `${outDir}.old-${process.pid}`;
  const clear = () => rmSync(next, { recursive: true, force: true });
  const release = onStop(clear);
  try {
    await produce(next);
    swap(outDir, next, old);
  } finally {
    clear();
    release();
  }
}

/** The three steps are synchronous: no signal handler can run between them. */
function swap(outDir: string, next: string, old: string): void {
  if (existsSync(outDir)) renameSync(outDir, old);
  try {
    renameSync(next, outDir);
  } catch (error) {
    if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** A run killed between two renames leaves only `….old-<pid>`: that is the last good build. */
export function tidyAfterKilledRuns(outDir: string): void {
  const parent = dirname(outDir);
  if (!existsSync(parent)) return;
  const leftover = new RegExp(`^${RegExp.escape(basename(outDir))}\\.(next|old)-(\\d+)$`);
  for (const name of readdirSync(parent)) {
    const match = leftover.exec(name);
    if (!match || isRunning(Number(match[2]))) continue;
    const path = join(parent, name);
    if (match[1] === 'old' && !existsSync(outDir)) renameSync(path, outDir);
    else rmSync(path, { recursive: true, force: true });
  }
}

/** Our own id counts as free: this run has not made its folders yet. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder that must survive lies inside `outDir`, or is `outDir` itself. */
export function holds(outDir: string, precious: string): boolean {
  return !relative(outDir, precious).startsWith('..');
}

function onStop(clear: () => void): () => void {
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = () => {
      clear();
      process.exit(code);
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const off of handlers) off();
  };
}
