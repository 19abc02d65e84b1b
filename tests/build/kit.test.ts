import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SITE = 'https://news.example/';
const BASE = '/sub/';
const folder = mkdtempSync(join(tmpdir(), 'kit-'));
const out = join(folder, 'dist');

/** The site as it would stand in a folder of another. */
beforeAll(() => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content-dir', 'tests/fixtures/second', '--out-dir', out],
    { encoding: 'utf8', env: { ...process.env, SITE_URL: SITE, BASE_PATH: BASE } },
  );
  expect(status, stderr).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGES = [
  ['index.html', 'kit/harbour-birds/card.png'],
  ['zh-CN/index.html', 'zh-CN/kit/harbour-birds/card.png'],
  ['charts/harbour-birds/spending/index.html', 'kit/harbour-birds/card-spending.png'],
  ['zh-CN/charts/harbour-birds/spending/index.html', 'zh-CN/kit/harbour-birds/card-spending.png'],
] as const;

test.each(PAGES)('%s names its card, with its full address and true size', async (page, card) => {
  const html = read(page);
  const meta = (name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
  expect(meta('og:image')).toBe(`${SITE.slice(0, -1)}${BASE}${card}`);
  expect(meta('og:image:alt')).toBeTruthy();
  expect(meta('twitter:card')).toBe('summary_large_image');
  const { width, height, format } = await sharp(join(out, card)).metadata();
  expect([width, height, format]).toEqual([1200, 630, 'png']);
  expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
});

test('the first picture of a story’s body is a square of 300 pixels or more that no reader loads', async () => {
  const image = /<img [^>]*>/.exec(read('index.html').split('<body>')[1] ?? '')?.[0] ?? '';
  expect(image).toMatch(/ hidden /);
  expect(image).toMatch(/ loading="lazy"/);
  const src = / src="([^"]*)"/.exec(image)?.[1] ?? '';
  const { width, height } = await sharp(fileOf(src)).metadata();
  expect(width).toBe(height);
  expect(width).toBeGreaterThanOrEqual(300);
  expect(image).toContain(` width="${width}" height="${height}"`);
});

describe.each(['kit/harbour-birds', 'zh-CN/kit/harbour-birds'])('%s', (kit) => {
  test('links and pictures of its page lead to files that are there', () => {
    const html = read(`${kit}/index.html`);
    const addresses = [...html.matchAll(/ (?:href|src)="(\/[^"#]*)/g)].map(
      ([, at]) => at as string,
    );
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
  });

  test('pictures have the size that the page says', async () => {
    const html = read(`${kit}/index.html`);
    for (const [, src = '', width, height] of html.matchAll(
      /<img src="([^"]*)" width="(\d+)" height="(\d+)" alt="[^"]+/g,
    )) {
      const file = await sharp(fileOf(src)).metadata();
      expect([file.width, file.height], src).toEqual([Number(width), Number(height)]);
    }
  });

  test('there is a picture 1080 pixels wide for each chart and each scene, of at most 1 MB', async () => {
    const names = readdirSync(join(out, kit)).filter((name) => /^(chart|scene|story)-/.test(name));
    expect(names.filter((name) => name.startsWith('chart-'))).toHaveLength(7);
    expect(names.filter((name) => name.startsWith('scene-'))).toHaveLength(2);
    for (const name of names) {
      const bytes = readFileSync(join(out, kit, name));
      expect(bytes.length, name).toBeLessThanOrEqual(1_000_000);
      expect((await sharp(bytes).metadata()).width, name).toBe(1080);
    }
  });

  test('captions name title, caption, alternative text, credit and page of every chart', () => {
    const { charts } = JSON.parse(read(`${kit}/captions.json`));
    const text = read(`${kit}/captions.txt`);
    expect(charts).toHaveLength(7);
    for (const { file, svg, title, caption, alt, credit, page } of charts) {
      expect(existsSync(join(out, kit, file))).toBe(true);
      for (const address of [svg, page]) {
        expect(address).toMatch(`${SITE.slice(0, -1)}${BASE}`);
        expect(existsSync(fileOf(new URL(address).pathname)), address).toBe(true);
      }
      for (const words of [file, title, caption, alt, credit, page]) expect(text).toContain(words);
      expect(alt).toContain(title);
    }
  });

  test('the archive holds the same pictures, and the date of the story', () => {
    const bytes = readFileSync(join(out, kit, 'kit.zip'));
    const files = unzipSync(bytes);
    const pictures = readdirSync(join(out, kit)).filter((name) => name.endsWith('.png'));
    expect(Object.keys(files).sort()).toEqual([...pictures, 'captions.txt'].sort());
    for (const name of pictures) {
      expect(Buffer.from(files[name] ?? []).equals(readFileSync(join(out, kit, name)))).toBe(true);
    }
    // MS-DOS date of the first entry: the day, the month, the years since 1980.
    const date = bytes.readUInt16LE(12);
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2025, 4, 2]);
  });
});

test('a chart’s page offers its picture in two sizes and as a drawing', async () => {
  const chart = 'zh-CN/charts/harbour-birds/spending';
  const html = read(`${chart}/index.html`);
  for (const end of ['.svg', '.png', '@2x.png']) {
    expect(html).toContain(`href="${BASE}${chart}${end}"`);
    const { width, format } = await sharp(join(out, chart + end)).metadata();
    expect([width, format]).toEqual(
      { '.svg': [360, 'svg'], '.png': [720, 'png'], '@2x.png': [1440, 'png'] }[end],
    );
  }
  const words = read(`${chart}.svg`).replace(/<[^>]+>/g, '');
  expect(words).toContain('news.example/sub/zh-CN/charts/harbour-birds/spending');
});

function read(path: string): string {
  return readFileSync(join(out, path), 'utf8').replace(/^\ufeff/, '');
}

/** The file behind an address of the site. */
function fileOf(address: string): string {
  const path = decodeURI(address).slice(BASE.length);
  return join(out, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
