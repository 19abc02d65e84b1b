import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SITES } from './build-sites.ts';
import {
  COLUMNS,
  embedsOf,
  errorsOf,
  expect,
  frameSizes,
  illFitting,
  test,
  WATCH,
} from './embed-hosts.ts';

/** A host that believes every height and counts what it is told. */
const LISTEN = `<script>
  window.messages = [];
  addEventListener('message', ({ source, data }) => {
    messages.push(data);
    if (data?.source !== 'bound-figures' || data.type !== 'height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = data.height + 'px';
    }
  });
</script>`;

const frameOf = (src: string, index = 0) =>
  `<iframe src="${src}" title="Chart ${index}" style="width:100%;border:0;height:100px"></iframe>`;

const countOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { messages: unknown[] }).messages.length);

/** Things that no protocol has agreed upon. */
const JUNK = `[null, undefined, 0, NaN, '', 'x', '[iFrameSizer]', '[iFrameSizer]:::::', 'pymxPYMx', 'pymxPYMxaxPYMxwidthxPYMx', '{', '{"context":1}', [], [null], {}, { type: null }, { sentinel: {} }, { message: 'ready' }, { message: 'height', value: -1 }, { source: 'bound-figures' }, { source: 'bound-figures', v: 1, type: 'height', height: NaN }, { source: 'bound-figures', v: 1, type: 'height', height: 0 }, { source: 'bound-figures', v: 1, type: 'height', height: 1e9 }, { 'datawrapper-height': null }, new Map(), new Date(), 10n, true]`;

test('a thousand junk messages to an embed raise nothing and change nothing', async ({
  page,
  addresses,
  host,
}) => {
  const errors = errorsOf(page);
  const [embed = ''] = embedsOf('lead').slice(1);
  await page.goto(host.page(WATCH + LISTEN + frameOf(addresses.lead + embed)));
  await expect.poll(async () => illFitting(await frameSizes(page))).toEqual([]);
  const before = await frameSizes(page);
  const told = await countOf(page);
  await page.evaluate((junk) => {
    const all = new Function(`return ${junk}`)() as unknown[];
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    for (let index = 0; index < 1000; index += 1) {
      frame.contentWindow?.postMessage(all[index % all.length], '*');
    }
  }, JUNK);
  await page.waitForTimeout(500);
  expect((await frameSizes(page)).map(({ height }) => height)).toEqual(
    before.map(({ height }) => height),
  );
  // However often it is asked in one turn, it answers once.
  expect((await countOf(page)) - told).toBeLessThan(60);
  expect(errors).toEqual([]);
});

test('a thousand junk messages to our loader raise nothing and change nothing', async ({
  page,
  addresses,
  host,
}) => {
  const errors = errorsOf(page);
  const [embed = ''] = embedsOf('lead').slice(1);
  const junk = host.page(`<script>
    const all = ${JUNK};
    for (let index = 0; index < 1000; index += 1) parent.postMessage(all[index % all.length], '*');
  </script>`);
  const figure = `<figure data-embed="${addresses.lead}${embed}" style="margin:0"><a href="/" style="display:block;height:500px"><img alt="A chart"></a></figure>`;
  await page.goto(
    host.page(`${figure}<script src="${addresses.lead}/embed/v1.js"></script>
      <iframe src="${junk}" title="Junk" id="junk" style="height:50px"></iframe>`),
  );
  const box = () => page.locator('figure iframe').boundingBox();
  await expect.poll(async () => Math.abs(((await box())?.height ?? 0) - 500)).toBeGreaterThan(1);
  const height = (await box())?.height ?? 0;
  await page.evaluate(() => {
    const frame = document.querySelector('#junk') as HTMLIFrameElement;
    frame.src = String(frame.src);
  });
  await page.waitForTimeout(500);
  expect((await box())?.height).toBe(height);
  expect((await page.locator('#junk').boundingBox())?.height).toBeLessThan(60);
  expect(errors).toEqual([]);
});

test('a frame that is hidden, or has no width, tells no height; once shown it fits', async ({
  page,
  addresses,
  host,
}) => {
  const embeds = embedsOf('lead');
  const hidden = [
    'display:none',
    'width:0',
    'visibility:hidden;width:400px',
    'width:400px;zoom:1.5',
    'width:400px;transform:scale(.5);transform-origin:0 0',
  ];
  const boxes = hidden.map(
    (style, index) =>
      `<div class="box" style="${style}">${frameOf(addresses.lead + embeds[index], index)}</div>`,
  );
  await page.setViewportSize({ width: 900, height: 4000 });
  await page.goto(host.page(LISTEN + boxes.join('')));
  await page.waitForTimeout(800);
  const wrong = await page.evaluate(() =>
    (window as unknown as { messages: Record<string, unknown>[] }).messages.filter(
      (one) => one === null || (one?.['type'] === 'height' && !(Number(one['height']) > 0)),
    ),
  );
  expect(wrong).toEqual([]);
  await page.$$eval('.box', (all) => {
    for (const box of all) box.setAttribute('style', 'width:400px');
  });
  await expect
    .poll(async () => illFitting(await frameSizes(page)), { timeout: 20_000 })
    .toEqual([]);
});

test('a page that grows with its frame comes to rest', async ({ page, host }) => {
  const [embed = ''] = embedsOf('lead').slice(1);
  const built = readFileSync(join(SITES.lead.out, embed, 'index.html'), 'utf8');
  // The mutant: free of its policy, and higher than its frame, whatever its frame.
  const mutant = built
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace('</head>', '<style>.embed{min-height:calc(100vh + 40px)!important}</style></head>');
  const src = host.page(mutant);
  await page.goto(host.page(LISTEN + frameOf(src)));
  await expect.poll(() => countOf(page)).toBeGreaterThan(5);
  await page.waitForTimeout(1500);
  const told = await countOf(page);
  const [size] = await frameSizes(page);
  await page.waitForTimeout(3000);
  expect(await countOf(page)).toBe(told);
  expect(size?.height).toBeLessThan(2000);
});

test('of twenty embeds at most seven load for the first screen, and none speaks when nothing happens', async ({
  page,
  addresses,
  host,
}) => {
  await page.setViewportSize({ width: 720, height: 900 });
  const embeds = [...embedsOf('lead'), ...embedsOf('second')];
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('/embed/')) asked.add(request.url());
  });
  const frames: string[] = [];
  for (let index = 0; index < 20; index += 1) {
    const embed = embeds[index % embeds.length] as string;
    const site = index % embeds.length < embedsOf('lead').length ? 'lead' : 'second';
    const chart = embed.replace('/embed/', '/charts/').replace(/\/$/, '.oembed.json');
    const { html } = await (await page.request.get(addresses[site] + chart)).json();
    const src = addresses[site] + embed;
    frames.push(html.replace(/src="[^"]+"/, `src="${src}?copy=${index}"`));
  }
  await page.goto(host.page(LISTEN + frames.join('')));
  await page.waitForTimeout(500);
  expect(asked.size).toBeGreaterThan(0);
  expect(asked.size).toBeLessThanOrEqual(7);
  const titles = await page.$$eval('iframe', (all) => all.map(({ title }) => title));
  expect(titles).toHaveLength(20);
  const names = new Set(embeds.slice(0, 20)).size;
  expect(new Set(titles).size).toBe(names);
  const told = await countOf(page);
  await page.waitForTimeout(3000);
  expect(await countOf(page)).toBe(told);
});

test('a hundred frames all fit', async ({ page, addresses, host }) => {
  test.slow();
  const embeds = embedsOf('lead');
  await page.setViewportSize({ width: 1280, height: 900 });
  const frames = Array.from({ length: 100 }, (_, index) => {
    const width = COLUMNS[index % 4];
    return `<div style="width:${width}px">${frameOf(addresses.lead + embeds[index % embeds.length], index)}</div>`;
  });
  await page.goto(host.page(LISTEN + frames.join('')));
  await expect
    .poll(async () => illFitting(await frameSizes(page)).length, { timeout: 60_000 })
    .toBe(0);
});
