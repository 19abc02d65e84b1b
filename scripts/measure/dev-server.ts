import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { root } from '../project.ts';

/** A live preview or a desk that runs for one test. `url` ends with a slash. */
export interface DevServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts `scripts/dev.ts` or `scripts/desk.ts` on a folder of its own; it may not be ready yet. */
export async function startServer(script: 'dev' | 'desk', content: string): Promise<DevServer> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [`scripts/${script}.ts`, '--content-dir', content, '--port', String(port)],
    { cwd: root, stdio: 'ignore' },
  );
  return { url: `http://127.0.0.1:${port}/`, stop: () => stop(server) };
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null || server.signalCode !== null) return done();
    server.once('exit', () => done());
    server.kill('SIGKILL');
  });
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
