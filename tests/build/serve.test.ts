import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../scripts/serve.ts';
import { temporaryFolder } from './content-copy.ts';

test('a page is sent as HTML, in UTF-8, and only to this machine', async () => {
  const url = await serve('/');
  expect(new URL(url).hostname).toBe('127.0.0.1');
  const answer = await fetch(`${url}story/`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
  expect(await answer.text()).toBe('故事');
});

test('files are sent as what they are', async () => {
  const url = await serve('/');
  const types = await Promise.all(
    ['mark.svg', 'data.json'].map(async (name) =>
      (await fetch(url + name)).headers.get('content-type'),
    ),
  );
  expect(types).toEqual(['image/svg+xml', 'application/json']);
});

test('an address without its slash leads to the page, with its question', async () => {
  const url = await serve('/deep/');
  const answer = await fetch(`${url}story?a=1`, { redirect: 'manual' });
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe('/deep/story/?a=1');
});

test('no redirect leads to another host', async () => {
  const url = await serve('/');
  for (const path of ['//example.org', '//story', '/\\example.org']) {
    const answer = await raw(url, path);
    expect(answer).not.toMatch(/^location: *(\/\/|\/\\|http)/im);
  }
});

test('an unknown address gets the page for it, and status 404', async () => {
  const url = await serve('/');
  for (const path of ['nothing/', 'story/nothing.json', '%E0%A4%A']) {
    const answer = await fetch(url + path);
    expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    expect(await answer.text()).toBe('没有这一页');
  }
});

test('nothing outside the folder is sent', async () => {
  const url = await serve('/');
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/story/../../secret.txt',
  ]) {
    const answer = await raw(url, path);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toContain('secret words');
  }
});

test('below a base path, addresses outside it are unknown', async () => {
  const url = await serve('/deep/');
  expect((await fetch(`${url}story/`)).status).toBe(200);
  expect((await fetch(new URL('/story/', url))).status).toBe(404);
  expect((await fetch(new URL('/deeper/', url))).status).toBe(404);
});

test('nothing can be sent to the server', async () => {
  const answer = await fetch(await serve('/'), { method: 'POST', body: 'x' });
  expect(answer.status).toBe(405);
});

test('a folder without a built site is refused in one sentence', async () => {
  const folder = temporaryFolder();
  await expect(serveFolder(folder, '/', 0)).rejects.toThrow('Run “npm run build” first.');
});

test('a port that is taken is reported', async () => {
  const { port } = new URL(await serve('/'));
  const folder = join(temporaryFolder(), 'dist');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '');
  await expect(serveFolder(folder, '/', Number(port))).rejects.toThrow(`Port ${port} is taken.`);
});

test('a site below a base path keeps every address there', async () => {
  const out = join(temporaryFolder(), 'dist');
  const { status } = spawnSync(
    process.execPath,
    [
      'scripts/build.ts',
      ...['--content-dir', 'tests/fixtures/second', '--out-dir', out],
      ...['--base-path', '/deep/second'],
    ],
    { env: withoutVitest() },
  );
  expect(status).toBe(0);
  const { url, close } = await serveFolder(out, '/deep/second/', 0);
  onTestFinished(close);
  const seen = new Set([url]);
  for (const address of seen) {
    const answer = await fetch(address);
    expect({ address, status: answer.status }).toEqual({ address, status: 200 });
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const [, href = ''] of (await answer.text()).matchAll(/(?:href|src)="([^"#]+)"/g)) {
      const next = new URL(href, address);
      if (next.origin === new URL(url).origin) seen.add(next.href);
    }
  }
  // Both editions and the icon.
  expect(seen.size).toBeGreaterThanOrEqual(3);
});

/** A small site with a secret beside it, served until the test ends. */
async function serve(basePath: string): Promise<string> {
  const parent = temporaryFolder();
  const folder = join(parent, 'dist');
  mkdirSync(join(folder, 'story'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret words');
  writeFileSync(join(folder, 'index.html'), '首页');
  writeFileSync(join(folder, '404.html'), '没有这一页');
  writeFileSync(join(folder, 'story', 'index.html'), '故事');
  writeFileSync(join(folder, 'mark.svg'), '<svg/>');
  writeFileSync(join(folder, 'data.json'), '{}');
  const { url, close } = await serveFolder(folder, basePath, 0);
  onTestFinished(close);
  return url;
}

/** The answer to a path exactly as written: `fetch` would tidy it up first. */
function raw(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    socket.on('end', () => done(text)).on('error', fail);
  });
}

function withoutVitest(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  return { ...env, ASTRO_TELEMETRY_DISABLED: '1' };
}
