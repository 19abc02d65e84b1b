import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect } from '@playwright/test';
import { findWebKit } from '../../../scripts/browser.ts';
import { bringIntoView, type Engine } from './driver.ts';

/** Keys that write nothing, in WebDriver's private characters. */
const KEYS = { Escape: '\uE00C', Enter: '\uE007' } as const;

/** WebKit as GTK has it, through plain WebDriver; its window needs a display, which Xvfb is. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  find: findWebKit,
  async launch(binary) {
    const port = await freePort();
    const driver = spawn(
      'xvfb-run',
      ['-a', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'],
      // A group of its own: the display ends with the driver.
      { stdio: 'ignore', detached: true },
    );
    try {
      const call = await startSession(`http://127.0.0.1:${port}`, binary);
      return pageOf(call, driver);
    } catch (error) {
      end(driver);
      throw error;
    }
  },
};

/** One command of a session: its path below the session's, and what it is told. Throws what WebDriver says. */
type Call = (method: 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

async function startSession(server: string, binary: string): Promise<Call> {
  const options = { binary, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const from = Date.now();
  for (;;) {
    try {
      const session = await send('POST', `${server}/session`, { capabilities });
      const { sessionId } = session as { sessionId: string };
      return (method, path, body) => send(method, `${server}/session/${sessionId}${path}`, body);
    } catch (error) {
      // Nobody listens yet: the display is being made.
      if (!(error instanceof TypeError) || Date.now() - from > 30_000) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

async function send(method: string, address: string, body: unknown = {}): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

function pageOf(call: Call, driver: ChildProcess): Awaited<ReturnType<Engine['launch']>> {
  const act = (actions: readonly unknown[]) => call('POST', '/actions', { actions });
  const execute = (script: string, args: readonly unknown[]) =>
    call('POST', '/execute/sync', { script, args });
  return {
    async open(url) {
      await call('POST', '/url', { url });
    },
    evaluate: (work, ...args) => execute(`return (${work})(...arguments)`, args) as never,
    async click(selector) {
      // What is far away takes its true height when it comes near: the place is asked for again.
      await expect
        .poll(async () => {
          await execute(`(${bringIntoView})(...arguments)`, [selector]);
          return (await execute(`return (${pointOf})(...arguments)`, [selector])) !== null;
        })
        .toBe(true);
      const point = await execute(`return (${pointOf})(...arguments)`, [selector]);
      const actions = [
        { type: 'pointerMove', duration: 0, origin: 'viewport', ...(point as object) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act([{ type: 'pointer', id: 'mouse', actions }]);
    },
    async press(key) {
      const value = KEYS[key];
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
    async resize(width, height) {
      await call('POST', '/window/rect', { width, height });
    },
    async close() {
      await call('DELETE', '').finally(() => end(driver));
    },
  };
}

/** Runs in the page: the middle of an element's first line, where nothing else lies on it. */
function pointOf(selector: string): { x: number; y: number } | null {
  const element = document.querySelector(selector);
  const line = element?.getClientRects()[0];
  if (!element || !line) return null;
  const x = Math.round(line.left + line.width / 2);
  const y = Math.round(line.top + line.height / 2);
  return element.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}

function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
