import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openPictureCache } from '../../../src/load/picture-cache.ts';

const PICTURE = Buffer.from('a picture');
const RECIPE = [Buffer.from('code'), Buffer.from('versions')];

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Draws by a count, so that a picture that comes from elsewhere is seen. */
const drawing = (picture = PICTURE) => vi.fn(async () => picture);

test('a picture is drawn once, also for the next build', async () => {
  const folder = join(emptyFolder(), 'not', 'there', 'yet');
  const draw = drawing();
  const first = await openPictureCache(folder, RECIPE).keep(['<svg/>', '720'], draw);
  const second = await openPictureCache(folder, RECIPE).keep(['<svg/>', '720'], draw);
  expect([first, second].map(String)).toEqual(['a picture', 'a picture']);
  expect(draw).toHaveBeenCalledTimes(1);
});

test.each<[string, string[], Buffer[]]>([
  ['another drawing', ['<svg id="a"/>', '720'], RECIPE],
  ['another width', ['<svg/>', '1080'], RECIPE],
  ['the same letters parted elsewhere', ['<svg/>7', '20'], RECIPE],
  ['another recipe', ['<svg/>', '720'], [Buffer.from('code'), Buffer.from('newer versions')]],
  ['one part more', ['<svg/>', '720', ''], RECIPE],
])('%s is drawn anew', async (_what, parts, recipe) => {
  const folder = emptyFolder();
  await openPictureCache(folder, RECIPE).keep(['<svg/>', '720'], drawing());
  const draw = drawing(Buffer.from('another picture'));
  expect(String(await openPictureCache(folder, recipe).keep(parts, draw))).toBe('another picture');
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['empty', () => Buffer.alloc(0)],
  ['without its picture', (bytes) => bytes.subarray(0, 32)],
  ['changed in one bit', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')])],
  ['of another kind', () => Buffer.from('<html>')],
])('a file that is %s is not believed, and is mended', async (_what, damage) => {
  const folder = emptyFolder();
  const cache = openPictureCache(folder, RECIPE);
  await cache.keep(['<svg/>'], drawing());
  const [name = ''] = readdirSync(folder);
  const whole = readFileSync(join(folder, name));
  writeFileSync(join(folder, name), damage(whole));
  const draw = drawing();
  expect(String(await cache.keep(['<svg/>'], draw))).toBe('a picture');
  expect(draw).toHaveBeenCalledTimes(1);
  expect(readFileSync(join(folder, name))).toEqual(whole);
});

test('where nothing can be kept pictures are drawn all the same', async () => {
  const file = join(emptyFolder(), 'a file');
  writeFileSync(file, '');
  expect(String(await openPictureCache(file, RECIPE).keep(['<svg/>'], drawing()))).toBe(
    'a picture',
  );
});

test('a drawing that fails is told, and nothing is kept of it', async () => {
  const folder = emptyFolder();
  const cache = openPictureCache(folder, RECIPE);
  const fail = async () => {
    throw new Error('no such font');
  };
  await expect(cache.keep(['<svg/>'], fail)).rejects.toThrow('no such font');
  expect(readdirSync(folder)).toEqual([]);
});

test('many at once leave whole files and nothing else', async () => {
  const folder = emptyFolder();
  const caches = [openPictureCache(folder, RECIPE), openPictureCache(folder, RECIPE)];
  const keep = (at: number) => caches[at % 2]?.keep([String(at >> 1)], drawing());
  await Promise.all(Array.from({ length: 40 }, (_, at) => keep(at)));
  expect(readdirSync(folder)).toHaveLength(20);
  expect(readdirSync(folder).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
});

test('what no build asked for in two weeks is forgotten, and what one asked for is not', async () => {
  const folder = emptyFolder();
  const cache = openPictureCache(folder, RECIPE);
  for (const part of ['asked for', 'left']) await cache.keep([part], drawing());
  const before = new Date(Date.now() - 13 * 24 * 60 * 60 * 1000);
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), before, before);
  await cache.keep(['asked for'], drawing());
  vi.useFakeTimers({ now: Date.now() + 2 * 24 * 60 * 60 * 1000, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const later = openPictureCache(folder, RECIPE);
  const [kept, redrawn] = [drawing(), drawing()];
  await later.keep(['asked for'], kept);
  await later.keep(['left'], redrawn);
  expect([kept.mock.calls.length, redrawn.mock.calls.length]).toEqual([0, 1]);
});
