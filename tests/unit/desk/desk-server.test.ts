import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskServer } from '../../../scripts/desk/desk-server.ts';
import { Drafts } from '../../../scripts/desk/drafts.ts';

let content: string;
let server: Server;
let origin: string;
const drafts = new Drafts();

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'desk-server-'));
  cpSync('tests/fixtures/second', content, { recursive: true });
  const app = await deskServer(content, drafts);
  server = createServer((request, response) => {
    request.url = (request.url ?? '').replace(/^\/desk/, '');
    app(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(content, { recursive: true, force: true });
});

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${origin}/desk${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });
}

const call = (action: string, params: object) =>
  post('/api/v1/', { branch: 'master', action, params: { branch: 'master', ...params } });

const story = 'stories/harbour-birds/en.md';
const readContent = (file: string) => readFileSync(join(content, file), 'utf8');

/** A request to save, as Decap sends it. */
const save = (path: string, raw: string, more: object = {}) => ({
  dataFiles: [{ slug: 'x', path, raw, ...more }],
  assets: [],
  options: { commitMessage: 'x', useWorkflow: false, status: 'draft' },
});

test.each([
  ['getEntry', { path: '../package.json' }],
  ['getEntry', { path: 'units.json' }],
  ['getEntry', { path: `stories/../${story}` }],
  ['entriesByFiles', { files: [{ path: story }, { path: '/etc/hostname' }] }],
  ['entriesByFolder', { folder: '.', extension: 'json', depth: 3 }],
  ['deleteFile', { path: story, options: { commitMessage: 'x' } }],
  ['deleteFiles', { paths: [story], options: { commitMessage: 'x' } }],
  ['persistMedia', { asset: { path: 'x.svg', content: '', encoding: 'utf8' }, options: {} }],
  ['persistEntry', save('theme.json', '{}')],
  [
    'persistEntry',
    { ...save(story, ''), dataFiles: undefined, entry: { slug: 'x', path: story, raw: 'x' } },
  ],
  ['persistEntry', save(story, '{"body":""}', { newPath: 'stories/x.md' })],
  [
    'persistEntry',
    { ...save(story, '{"body":""}'), assets: [{ path: 'a', content: '', encoding: 'utf8' }] },
  ],
])('%s of %j is refused', async (action, params) => {
  const before = readContent(story);
  expect((await call(action, params)).status).toBe(403);
  expect(readContent(story)).toBe(before);
});

test('a page elsewhere is refused', async () => {
  const headers = { 'Content-Type': 'application/json', Origin: 'https://example.org' };
  const answer = await fetch(`${origin}/desk/preview/`, { method: 'POST', headers, body: '{}' });
  expect(answer.status).toBe(403);
});

test('every page of the desk forbids what would leave the machine', async () => {
  for (const path of ['/', '/config.json', '/desk.js', '/cms/decap-cms.js']) {
    const answer = await fetch(`${origin}/desk${path}`);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

test('a story is shown as a form, and saved without another byte changed', async () => {
  const before = readContent(story);
  const entry = (await (await call('getEntry', { path: story })).json()) as { data: string };
  const form = JSON.parse(entry.data);
  expect(Object.keys(form)).toContain('title');
  const changed = { ...form, body: `${form.body}One more.\n` };
  const answer = await call('persistEntry', save(story, JSON.stringify(changed)));
  expect(answer.status).toBe(200);
  expect(readContent(story)).toBe(`${before}One more.\n`);
});

test('a draft is compiled as if it were saved, and nothing is written', async () => {
  const before = readContent(story);
  const wrong = { file: story, data: { body: '' } };
  const refused = await (await post('/preview/', wrong)).json();
  expect(refused).toMatchObject({ page: null });
  expect(refused.report.map(({ text }: { text: string }) => text.slice(0, 3))).toContain('错误[');
  const entry = (await (await call('getEntry', { path: story })).json()) as { data: string };
  const right = await (
    await post('/preview/', { file: story, data: JSON.parse(entry.data) })
  ).json();
  const [, number = ''] = /^\/desk\/draft\/(\d+)\/$/.exec(right.page) ?? [];
  expect(drafts.find(number)).toMatchObject({ slug: 'harbour-birds', language: 'en' });
  expect(readContent(story)).toBe(before);
});

test('the forms ask for all that the files say', async () => {
  const settings = await (await fetch(`${origin}/desk/config.json`)).json();
  const names = settings.collections.flatMap(({ files }: { files: { file: string }[] }) =>
    files.map(({ file }) => file),
  );
  expect(names.toSorted()).toEqual([
    'locales/en.json',
    'locales/zh-CN.json',
    'site.json',
    'stories/harbour-birds/dataset.json',
    'stories/harbour-birds/en.md',
    'stories/harbour-birds/zh-CN.md',
  ]);
  const dataset = settings.collections.find(({ name }: { name: string }) => name === 'datasets');
  const fields = dataset.files[0].fields.map(({ name }: { name: string }) => name);
  expect(fields).toEqual([
    'sources',
    'figures',
    'series',
    'derived',
    'checks',
    'corrections',
    'topics',
    'sections',
  ]);
});
