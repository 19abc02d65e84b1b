import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser.ts';
import { COLUMNS, embedsOf, expect, test } from './embed-hosts.ts';

/** Every frame of a host page: its width, and how far its height is from that of its content. */
async function misfits(page: Page): Promise<{ width: number; off: number; hidden: number }[]> {
  const handles = await page.$$('iframe');
  return Promise.all(
    handles.map(async (handle) => {
      const { width, height } = await handle.evaluate((frame) => {
        const box = frame.getBoundingClientRect();
        return { width: box.width, height: box.height };
      });
      const frame = await handle.contentFrame();
      const inner = await frame.evaluate(() => ({
        content: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
        hidden: document.documentElement.scrollHeight - window.innerHeight,
      }));
      const off = Math.round(Math.abs(height - inner.content) * 10) / 10;
      return { width: Math.round(width), off, hidden: inner.hidden };
    }),
  );
}

test('in Firefox the reserved height is the content’s at every width, without a script and with loaders', async ({
  addresses,
  host,
}) => {
  test.slow();
  const embeds = embedsOf('lead');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 4000 });
    const codes: string[] = [];
    for (const embed of embeds.slice(0, COLUMNS.length)) {
      const chart = addresses.lead + embed.replace('/embed/', '/charts/');
      const html = await (await fetch(chart)).text();
      const escaped = /<textarea[^>]*>(&lt;div[^<]*)<\/textarea>/.exec(html)?.[1] ?? '';
      const code = escaped
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#34;', '"')
        .replaceAll('&amp;', '&');
      codes.push(
        code.replaceAll('https://example.org', addresses.lead).replace(' loading="lazy"', ''),
      );
    }
    expect(codes.filter((code) => code.includes('<iframe'))).toHaveLength(COLUMNS.length);
    const columns = COLUMNS.map(
      (width, index) => `<div style="width:${width}px">${codes[index]}</div>`,
    );
    const loaders = [
      '',
      '<script src="/clients/datawrapper.js"></script>',
      `<script src="/clients/iframe-resizer.js"></script>
       <script>iFrameResize({ checkOrigin: false, warningTimeout: 0 }, 'iframe')</script>`,
      `<script src="/clients/open-resizer.js"></script>
       <script>iframeResizer.initialize({ checkOrigin: false }, 'iframe')</script>`,
    ];
    for (const loader of loaders) {
      await page.goto(host.page(columns.join('') + loader));
      await expect
        .poll(
          async () => (await misfits(page)).filter(({ off, hidden }) => off > 1 || hidden > 0),
          {
            timeout: 20_000,
          },
        )
        .toEqual([]);
      expect((await misfits(page)).map(({ width }) => width)).toEqual([...COLUMNS]);
    }
  } finally {
    await browser.close();
  }
});
