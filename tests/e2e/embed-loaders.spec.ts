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

const SANDBOXES = [null, 'allow-scripts', 'allow-scripts allow-same-origin'] as const;

interface Loader {
  readonly name: string;
  /** Markup of one column's frame. */
  readonly frame: (src: string, sandbox: string | null, index: number) => string;
  /** What the page runs after all frames. */
  readonly script: string;
}

const attributes = (sandbox: string | null) => (sandbox === null ? '' : ` sandbox="${sandbox}"`);
const plain = (src: string, sandbox: string | null, index: number) =>
  `<iframe src="${src}" title="Chart ${index}" id="frame${index}" style="width:100%;border:0;height:100px"${attributes(sandbox)}></iframe>`;
const slot = (src: string, sandbox: string | null, index: number) =>
  `<div id="slot${index}" data-src="${src}" data-sandbox="${sandbox ?? ''}"></div>`;

const LOADERS: readonly Loader[] = [
  {
    name: 'Datawrapper’s',
    frame: plain,
    script: '<script src="/clients/datawrapper.js"></script>',
  },
  {
    name: '@newswire/frames',
    frame: slot,
    script: `<script src="/clients/frames.js"></script><script>
      for (const slot of document.querySelectorAll('[data-src]')) {
        const { src, sandbox } = slot.dataset;
        newswireFrames.Framer(slot, { src, attributes: sandbox ? { sandbox } : {} });
      }</script>`,
  },
  {
    name: 'pym.js',
    frame: slot,
    script: `<script src="/clients/pym.js"></script><script>
      for (const slot of document.querySelectorAll('[data-src]')) {
        const { src, sandbox } = slot.dataset;
        new pym.Parent(slot.id, src, sandbox ? { sandbox } : {});
      }</script>`,
  },
  {
    name: 'iframe-resizer',
    frame: plain,
    script: `<script src="/clients/iframe-resizer.js"></script>
      <script>iFrameResize({ checkOrigin: false, warningTimeout: 0 }, 'iframe')</script>`,
  },
  {
    name: 'open-iframe-resizer',
    frame: plain,
    script: `<script src="/clients/open-resizer.js"></script>
      <script>iframeResizer.initialize({ checkOrigin: false }, 'iframe')</script>`,
  },
  {
    name: 'one that listens to our own messages',
    frame: plain,
    script: `<script>addEventListener('message', ({ source, data }) => {
      if (data?.source !== 'bound-figures' || data.type !== 'height') return;
      for (const frame of document.querySelectorAll('iframe')) {
        if (frame.contentWindow === source) frame.style.height = data.height + 'px';
      }
    })</script>`,
  },
  {
    name: 'Embedly’s protocol',
    frame: plain,
    script: `<script>addEventListener('message', ({ source, data }) => {
      let message = {};
      try { message = JSON.parse(data); } catch {}
      if (message.context !== 'iframe.resize') return;
      for (const frame of document.querySelectorAll('iframe')) {
        if (frame.src === message.src) frame.style.height = message.height + 'px';
      }
    })</script>`,
  },
];

for (const { name, frame, script } of LOADERS) {
  test(`the loader ${name} sizes every frame to its content, in every sandbox`, async ({
    page,
    addresses,
    host,
  }) => {
    const errors = errorsOf(page);
    const embeds = embedsOf('lead');
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const sandbox of SANDBOXES) {
      const columns = COLUMNS.map((width, index) => {
        // Each frame shows another chart, so that no two share an address.
        const src = addresses.lead + embeds[(index * 2) % embeds.length];
        return `<div style="width:${width}px">${frame(src, sandbox, index)}</div>`;
      });
      await page.goto(host.page(WATCH + columns.join('') + script));
      await expect
        .poll(async () => illFitting(await frameSizes(page)), { timeout: 20_000 })
        .toEqual([]);
      const sizes = await frameSizes(page);
      expect(sizes.map(({ width }) => Math.round(width))).toEqual([...COLUMNS]);
      expect(sizes.filter(({ settled }) => !(settled <= 500))).toEqual([]);
      expect(sizes.filter(({ hidden }) => hidden > 0)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
}

test('all loaders on one page at once agree, and none falls over the words of another', async ({
  page,
  addresses,
  host,
}) => {
  const errors = errorsOf(page);
  const embeds = embedsOf('lead');
  await page.setViewportSize({ width: 1280, height: 900 });
  const frames = COLUMNS.map(
    (width, index) =>
      `<div style="width:${width}px">${plain(addresses.lead + embeds[index], null, index)}</div>`,
  );
  const all = `${LOADERS.filter((loader) => loader.frame === plain)
    .map(({ script }) => script)
    .join('')}
    <script src="/clients/frames.js"></script>
    <script src="/clients/pym.js"></script>
    <script src="${addresses.lead}/embed/v1.js"></script>
    <script>
      for (const frame of document.querySelectorAll('iframe')) newswireFrames.observeIframe(frame);
      new pym.Parent('pym', '${addresses.lead}${embeds.at(-1)}', {});
    </script>`;
  await page.goto(host.page(`${WATCH}${frames.join('')}<div id="pym"></div>${all}`));
  await expect
    .poll(async () => illFitting(await frameSizes(page)), { timeout: 20_000 })
    .toEqual([]);
  // In other columns every chart speaks up again; a browser lets those out of sight sleep until then.
  await page.$$eval('iframe', (all) => {
    for (const frame of all) (frame.parentElement as HTMLElement).style.width = '400px';
  });
  await expect
    .poll(
      async () => {
        for (const frame of await page.locator('iframe').all())
          await frame.scrollIntoViewIfNeeded();
        return illFitting(await frameSizes(page));
      },
      { timeout: 20_000 },
    )
    .toEqual([]);
  expect(errors).toEqual([]);
});

test('a host like WordPress keeps the frame of the oEmbed answer and its height, and follows its links', async ({
  page,
  addresses,
  host,
}) => {
  const [path = ''] = embedsOf('lead').slice(1);
  const answer = await (
    await page.request.get(
      `${addresses.lead}${path.replace('/embed/', '/charts/').replace(/\/$/, '.oembed.json')}?format=json`,
    )
  ).json();
  const secret = 'aB3dE6gH9k';
  // The filter: one frame, a few attributes, a sandbox, a secret in the address.
  const src = /<iframe[^>]* src="([^"]+)"/
    .exec(answer.html)?.[1]
    ?.replace('https://example.org', addresses.lead);
  const kept = `<iframe sandbox="allow-scripts" security="restricted" src="${src}#?secret=${secret}" data-secret="${secret}" width="600" height="338" title="x"></iframe>`;
  const receiver = `<script>
    window.followed = [];
    addEventListener('message', ({ source, data }) => {
      const frame = document.querySelector('iframe[data-secret]');
      if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret) || source !== frame.contentWindow) return;
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host) followed.push(data.value);
    });
    addEventListener('load', () => {
      const frame = document.querySelector('iframe[data-secret]');
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
    });
  </script>`;
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto(host.page(`<style>iframe{border:0}</style>${WATCH}${kept}${receiver}`));
  await expect.poll(async () => illFitting(await frameSizes(page))).toEqual([]);
  await page.frameLocator('iframe').locator('.foot a').first().click();
  const followed = () =>
    page.evaluate(() => (window as unknown as { followed: string[] }).followed);
  await expect.poll(followed).toEqual([`${addresses.lead}/`]);
});
