import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedPage } from '../../src/embed/pin.ts';
import { embedScript } from '../../src/embed/script.ts';
import { SITES } from './build-sites.ts';
import { embedsOf, errorsOf, expect, test } from './embed-hosts.ts';

const WORDS = { corrected: 'Corrected since.', newest: 'See it now' };

for (const sandbox of ['', ' sandbox="allow-scripts"']) {
  test(`a pinned chart says that its data were corrected, and else nothing${sandbox && ', in a sandbox too'}`, async ({
    page,
    host,
  }) => {
    const errors = errorsOf(page);
    const [embed = ''] = embedsOf('second').slice(1);
    const [, , story = '', chart = ''] = embed.split('/');
    const read = (name: string) => readFileSync(join(SITES.second.out, embed, name), 'utf8');
    const latest = `embed/${story}/${chart}/latest.json`;
    const state = host.file(`/${latest}`, read('latest.json'), 'application/json');
    const { values } = JSON.parse(read('latest.json'));
    const script = await embedScript('newest');
    /** A pin that knows some values, and asks at some address. */
    const show = async (hash: string, known: string, asks: string) => {
      const html = pinnedPage(read('index.html'), {
        base: '/',
        origin: new URL(state).origin,
        latest: asks,
        page: `charts/${story}/${chart}/`,
        values: known,
        script,
        words: WORDS,
      });
      const src = host.file(`/pin/${story}/${chart}/${hash}/`, html, 'text/html; charset=utf-8');
      const answered = page.waitForResponse((response) => response.url().endsWith(asks));
      const frame = `<iframe src="${src}" title="A pinned chart" width="600" height="700"${sandbox}></iframe>`;
      await page.goto(host.page(frame));
      await answered;
      return page.frameLocator('iframe').locator('#corrected');
    };
    const notice = await show('0000', '000000000000', latest);
    await expect(notice).toBeVisible();
    await expect(notice.locator('a')).toHaveAttribute(
      'href',
      `../../../../charts/${story}/${chart}/`,
    );
    const silent = await show('1111', values, latest);
    await page.waitForTimeout(300);
    await expect(silent).toBeHidden();
    // Where nobody answers, it keeps silent.
    const alone = await show('2222', '000000000000', 'gone/latest.json');
    await page.waitForTimeout(300);
    await expect(alone).toBeHidden();
    expect(errors).toEqual([]);
  });
}
