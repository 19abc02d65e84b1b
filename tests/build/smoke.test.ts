import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../scripts/serve.ts';
import { temporaryFolder } from './content-copy.ts';

const BASE = '/deep/';
let built: string;
let port: number;

beforeAll(async () => {
  built = join(process.cwd(), `dist.smoke-${process.pid}`);
  port = await freePort();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content-dir', 'tests/fixtures/second', '--out-dir', built],
    {
      env: { ...process.env, BASE_PATH: BASE, SITE_URL: `http://127.0.0.1:${port}` },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return () => rmSync(built, { recursive: true, force: true });
}, 180_000);

test('a site below a path answers as it should, with warnings for what its host cannot be told', async () => {
  const { code, report } = await smoke(built);
  expect(report).toMatch(/^ok +home page/m);
  for (const what of ['chart page', 'embed', 'loader', 'oEmbed', 'dataset', 'feed', 'sitemap']) {
    expect(report).toMatch(new RegExp(`^ok +${what} `, 'm'));
  }
  expect(report).toMatch(/^warning +hashed file/m);
  expect(report).toMatch(/ 0 broken, /);
  expect(code).toBe(0);
});

test.each([
  ['embed/v1.js', 'delete', /BROKEN +loader/],
  ['sitemap.xml', 'delete', /BROKEN +sitemap/],
  [
    'index.html',
    ['http-equiv="content-security-policy"', 'name="p"'],
    /no content security policy/,
  ],
  ['index.html', ['href="/deep/', 'href="/'], /leads out of the site/],
  ['feed.xml', ['</channel>', ''], /BROKEN +feed/],
  ['sitemap-index.xml', ['127.0.0.1', 'example.org'], /names another address/],
] as const)('a site with a broken %s is reported (%j)', async (file, harm, said) => {
  const folder = temporaryFolder();
  cpSync(built, folder, { recursive: true });
  const path = join(folder, file);
  if (harm === 'delete') rmSync(path);
  else {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(harm[0]);
    writeFileSync(path, text.replaceAll(harm[0], harm[1]));
  }
  const { code, report } = await smoke(folder);
  expect(report).toMatch(said);
  expect(code).toBe(1);
});

test('a host that answers every address with the home page is reported, and one that does not answer', async () => {
  const home = readFileSync(join(built, 'index.html'));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(home);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const { report } = await run(`http://127.0.0.1:${port}${BASE}`);
  expect(report).toMatch(/BROKEN +an address that is none.*\n.*status 200, not 404/);
  server.closeAllConnections();
  server.close();
  const { code, report: silence } = await run(`http://127.0.0.1:${port}${BASE}`);
  expect(silence).toMatch(/BROKEN +home page.*\n.*no answer/);
  expect(code).toBe(1);
});

test.each([
  [''],
  ['example.org'],
  ['file:///etc/'],
])('“%s” is no address of a site', async (address) => {
  const { code, report } = await run(address);
  expect(report).toContain('Name one address');
  expect(code).toBe(1);
});

async function smoke(folder: string): Promise<{ code: number | null; report: string }> {
  const site = await serveFolder(folder, BASE, port);
  onTestFinished(() => site.close());
  const result = await run(site.url);
  await site.close();
  return result;
}

/** Not `spawnSync`: the server that is asked lives in this process. */
function run(address: string): Promise<{ code: number | null; report: string }> {
  const child = spawn(process.execPath, ['scripts/smoke.ts', address]);
  let report = '';
  const add = (chunk: Buffer) => {
    report += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return new Promise((done) => child.on('close', (code) => done({ code, report })));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return free;
}
