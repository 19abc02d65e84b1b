import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findNginx } from '../../scripts/browser.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from './content-copy.ts';

/** Whom a reader comes from: other houses learn the site, and not the page. */
const REFERRER = 'strict-origin-when-cross-origin';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Debian's nginx with the configuration that the project ships, changed in folder and port only. */
async function startNginx(siteFolder: string): Promise<string> {
  const nginx = findNginx();
  const folder = temporaryFolder();
  const port = await freePort();
  const site = readFileSync('hosting/nginx.conf', 'utf8')
    .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
    .replace('/var/www/site', siteFolder);
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${join(folder, 'pid')}; error_log stderr; events {} http { access_log off; ${scratch} ${site} }`,
  );
  const check = spawnSync(nginx, ['-t', '-c', config], { encoding: 'utf8' });
  expect(check.stderr).toContain('successful');
  const server = spawn(nginx, ['-c', config], { stdio: 'ignore' });
  onTestFinished(() => void server.kill('SIGTERM'));
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  return url;
}

/** A site in a sub-folder, as BASE_PATH builds it: every kind of file, and none of its content. */
function sampleSite(): string {
  const folder = temporaryFolder();
  const files = [
    'index.html',
    '404.html',
    'embed/a/b/index.html',
    'embed/a/b/latest.json',
    'en/embed/a/b/heights.json',
    'embed/v1.js',
    'pin/a/b/0123456789abcdef/index.html',
    'charts/a/b.oembed.json',
    'charts/a/b.csv',
    'charts/a/b.png',
    'fonts/headline-x.woff2',
    '_astro/page.BaP-CRcM.js',
  ];
  for (const file of files) {
    const path = join(folder, 'sub', file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, file);
  }
  cpSync(join(folder, 'sub', '404.html'), join(folder, '404.html'));
  return folder;
}

test('nginx serves the site in a sub-folder as other houses need it', async () => {
  const url = await startNginx(sampleSite());
  const head = async (path: string) => {
    const { status, headers } = await fetch(`${url}/sub/${path}`, { redirect: 'manual' });
    return {
      status,
      type: headers.get('content-type'),
      shared: headers.get('access-control-allow-origin'),
      kept: headers.get('cache-control'),
      framed: headers.get('x-frame-options'),
      policy: headers.get('content-security-policy'),
      guessed: headers.get('x-content-type-options'),
      referrer: headers.get('referrer-policy'),
    };
  };
  // Each page carries its policy itself, with the hashes of what stands in it.
  const always = { framed: null, policy: null, guessed: 'nosniff', referrer: REFERRER };
  const open = { status: 200, ...always };
  expect(await head('')).toEqual({
    ...open,
    type: 'text/html; charset=utf-8',
    shared: null,
    kept: 'no-cache',
  });
  const short = 'public, max-age=300';
  const forever = 'public, max-age=31536000, immutable';
  for (const [path, type, kept] of [
    ['embed/a/b/', 'text/html; charset=utf-8', short],
    ['embed/a/b/latest.json', 'application/json; charset=utf-8', short],
    ['en/embed/a/b/heights.json', 'application/json; charset=utf-8', short],
    ['embed/v1.js', 'application/javascript; charset=utf-8', short],
    ['pin/a/b/0123456789abcdef/', 'text/html; charset=utf-8', forever],
    [
      'charts/a/b.oembed.json?format=json&maxwidth=600',
      'application/json; charset=utf-8',
      'no-cache',
    ],
    ['charts/a/b.csv', 'text/csv; charset=utf-8', 'no-cache'],
    ['charts/a/b.png', 'image/png', 'public, max-age=3600'],
  ] as const) {
    expect({ path, ...(await head(path)) }).toEqual({ path, ...open, type, kept, shared: '*' });
  }
  for (const path of ['fonts/headline-x.woff2', '_astro/page.BaP-CRcM.js']) {
    expect({ path, ...(await head(path)) }).toMatchObject({ path, ...open, kept: forever });
  }
  // An answer that is none is not kept, and guessed at as little.
  expect(await head('nothing/')).toMatchObject({ status: 404, ...always, kept: 'no-cache' });
});

test('nginx gives out nothing from outside of its folder, and no list of what is in it', async () => {
  const site = sampleSite();
  mkdirSync(join(site, 'sub', 'empty'));
  const { hostname, port } = new URL(await startNginx(site));
  // A client that sends the path as it is written: `fetch` would resolve the dots.
  const ask = (path: string) =>
    new Promise<number>((done, fail) => {
      get({ hostname, port, path }, (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      }).on('error', fail);
    });
  for (const path of [
    '/../etc/passwd',
    '/sub/../../etc/passwd',
    '/sub/%2e%2e/%2e%2e/etc/passwd',
    '/sub/..%2f..%2fetc/passwd',
    '/sub/..\\..\\etc\\passwd',
    '/sub/%00',
    '/sub/empty/',
  ]) {
    expect({ path, status: await ask(path) }).not.toEqual({ path, status: 200 });
  }
  expect(await ask('/sub/')).toBe(200);
});

/** The rules of the file of headers: for each pattern of addresses its headers, by name. */
function headerRules(): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let headers = new Map<string, string>();
  for (const line of readFileSync(join(root, 'hosting', '_headers'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) headers.set(name.toLowerCase(), value);
    else {
      expect(line).toMatch(/^\//);
      expect([...rules.keys()]).not.toContain(line);
      headers = new Map();
      rules.set(line, headers);
    }
  }
  return rules;
}

test('the file of headers shares and keeps the same things, and forbids no frame', () => {
  const rules = headerRules();
  expect(Object.fromEntries(rules.get('/*') ?? [])).toEqual({
    'x-content-type-options': 'nosniff',
    'referrer-policy': REFERRER,
  });
  for (const [path, headers] of rules) {
    const frames = ['x-frame-options', 'content-security-policy', 'cross-origin-resource-policy'];
    for (const name of frames) expect({ path, [name]: headers.get(name) }).toEqual({ path });
  }
  for (const path of [
    '/embed/*',
    '/:lang/embed/*',
    '/pin/*',
    '/charts/*',
    '/:lang/charts/*',
    '/data/*',
  ]) {
    expect(rules.get(path)?.get('access-control-allow-origin'), path).toBe('*');
  }
  const forever = 'public, max-age=31536000, immutable';
  const kept = [...rules].filter(([, headers]) => headers.get('cache-control') === forever);
  expect(kept.map(([path]) => path).sort()).toEqual(['/_astro/*', '/fonts/*', '/pin/*']);
});
