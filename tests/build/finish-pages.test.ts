import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  withClearMain,
  withoutIdleSpace,
  withoutIslandIds,
  withoutUnusedHashes,
  withPolicyFirst,
} from '../../scripts/finish-pages.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

test('a policy keeps the hashes of the scripts and styles in the page, and no others', () => {
  const body = '<style>a{}</style><script type="module">\nrun()\n</script>';
  expect(
    withoutUnusedHashes(
      page(
        `default-src 'none'; script-src 'self' ${hash('other()')} ${hash('\nrun()\n')}; style-src 'self' ${hash('a{}')}`,
        body,
      ),
    ),
  ).toBe(
    page(
      `default-src 'none'; script-src 'self' ${hash('\nrun()\n')}; style-src 'self' ${hash('a{}')}`,
      body,
    ),
  );
});

test('hashes that a page writes about stay as they are', () => {
  const body = `<p>${hash('other()')} is a hash.</p>`;
  expect(withoutUnusedHashes(page(`script-src ${hash('other()')}`, body))).toBe(
    page('script-src', body),
  );
});

test('what runs the islands stands behind the text, and its style before it', () => {
  const page = (head: string, main: string, end: string) =>
    `<head>${head}</head><body><main id="main">${main}</main>${end}</body>`;
  const [style, script] = ['<style>i{}</style>', '<script>1</script>'];
  expect(withClearMain(page('', `<p>a</p>${style}${script}<p>$&</p>`, ''))).toBe(
    page(style, '<p>a</p><p>$&</p>', script),
  );
  expect(withClearMain('<p>no main</p>')).toBe('<p>no main</p>');
});

test('white space round blocks goes, that between words and in code stays', () => {
  const html =
    '<main> <p> One <a href="#">two</a> <b>three</b> </p>\n <pre> a  <p> b </pre> <script> x = "<p> "; </script> </main>';
  expect(withoutIdleSpace(html)).toBe(
    '<main><p>One <a href="#">two</a> <b>three</b></p><pre> a  <p> b </pre> <script> x = "<p> "; </script></main>',
  );
});

test('islands carry no numbers that nobody reads', () => {
  expect(withoutIslandIds('<astro-island uid="Z1" props="{}"></astro-island>')).toBe(
    '<astro-island props="{}"></astro-island>',
  );
});

test('the policy stands before every style and script', () => {
  const policy = '<meta http-equiv="content-security-policy" content="x">';
  expect(withPolicyFirst(`<head><meta charset="utf-8"><style>a{}</style>${policy}</head>`)).toBe(
    `<head><meta charset="utf-8">${policy}<style>a{}</style></head>`,
  );
  expect(withPolicyFirst('<head></head>')).toBe('<head></head>');
});
