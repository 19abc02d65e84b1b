import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedPage } from '../../src/embed/pin.ts';
import { embedScript } from '../../src/embed/script.ts';
import { SITES } from './build-sites.ts';
import { embedsOf, expect, test } from './embed-hosts.ts';

const WORDS = { corrected: 'Corrected since.', newest: 'See it now' };

for (const sandbox of ['', ' sandbox="allow-scripts"']) {
  test(`a pinned chart says that its data were corrected, and nothing else ever${sandbox && ', in a sandbox too'}`, async ({
    page,
    addresses,
    host,
  }) => {
    const [embed = ''] = embedsOf('second').slice(1);
    const [, , story = '', chart = ''] = embed.split('/');
    const built = readFileSync(join(SITES.second.out, embed, 'index.html'), 'utf8');
    const state = readFileSync(join(SITES.second.out, embed, 'latest.json'), 'utf8');
    const { values } = JSON.parse(state);
    const script = await embedScript('newest');
    const freeze = (known: string) =>
      pinnedPage(built, {
        base: '/',
        latest: `embed/${story}/${chart}/latest.json`,
        page: `charts/${story}/${chart}/`,
        values: known,
        script,
        words: WORDS,
      });
    const src = `${addresses.second}/pin/${story}/${chart}/0123456789abcdef/`;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const show = async (html: string) => {
      await page.unrouteAll();
      await page.route(src, (route) => route.fulfill({ contentType: 'text/html', body: html }));
      const answered = page.waitForResponse(/latest\.json/).catch(() => null);
      await page.goto(
        host.page(
          `<iframe src="${src}" title="A pinned chart" width="600" height="700"${sandbox}></iframe>`,
        ),
      );
      await answered;
      return page.frameLocator('iframe').locator('#corrected');
    };
    await expect(await show(freeze('000000000000'))).toBeVisible();
    const link = page.frameLocator('iframe').locator('#corrected a');
    await expect(link).toHaveAttribute('href', `../../../../charts/${story}/${chart}/`);
    const silent = await show(freeze(values));
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await page.waitForTimeout(300);
    await expect(silent).toBeHidden();
    // Where nobody answers, it keeps silent.
    const alone = await show(freeze('000000000000').replace('latest.json', 'gone/latest.json'));
    await page.waitForTimeout(300);
    await expect(alone).toBeHidden();
    expect(errors).toEqual([]);
  });
}
