import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from './build-sites.ts';
import { errorsOf, expect, frameSizes, illFitting, test } from './embed-hosts.ts';

const guide = readFileSync('docs/embedding.md', 'utf8');
const examples = [...guide.matchAll(/```html\n(.*?)```/gs)].map(([, code = '']) => code);

test('the guide for web editors has its examples', () => {
  expect(examples.length).toBeGreaterThan(7);
});

for (const [index, example] of examples.entries()) {
  const [line = ''] = example.split('\n');
  test(`example ${index + 1} of the guide does what it says: ${line.slice(0, 60)}`, async ({
    page,
    addresses,
    host,
  }) => {
    const errors = errorsOf(page);
    await page.setViewportSize({ width: 600, height: 900 });
    const code = example
      .replaceAll('https://example.org', addresses.second)
      .replaceAll('/js/', '/clients/');
    await page.goto(host.page(code));
    await expect(page.locator('iframe')).toHaveCount(1);
    if (code.includes('<script')) {
      await expect.poll(async () => illFitting(await frameSizes(page))).toEqual([]);
    } else {
      await expect.poll(async () => (await frameSizes(page))[0]?.hidden).toBeLessThanOrEqual(0);
    }
    await expect(page.frameLocator('iframe').locator('.finding')).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('every address that the guide names is there, but the pin and the kit’s folder of another build', () => {
  const paths = [...guide.matchAll(/https:\/\/example\.org\/([^\s`"'<)]*)/g)].map(
    ([, path = '']) => path,
  );
  const lost = paths
    .filter((path) => !path.startsWith('pin/'))
    .filter((path) => !existsSync(join(SITES.second.out, path)));
  expect(lost).toEqual([]);
  expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts).toHaveProperty('pin');
});
