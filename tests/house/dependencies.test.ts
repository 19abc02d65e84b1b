import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson('package.json');
const lock = readJson('package-lock.json');
const [, ...locked]: [string, Entry][] = Object.entries(lock.packages);

/** Whatever we use may be passed on with our own code, or is used and not passed on. */
const LICENCES = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0', 'PSF-2.0', 'OFL-1.1', 'MPL-2.0'],
]);

/** Weaker grounds, each for one package and for a reason. */
const EXCEPTIONS: Readonly<Record<string, RegExp>> = {
  // A library that sharp loads: linked, not changed, and no part of a site.
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  // The examples of CommonMark, which a test reads.
  'CC-BY-SA-4.0': /^commonmark-spec$/,
};

/** What a package says of its licence, in the words of SPDX; older ones have a list of objects. */
function licenceOf(folder: string): string {
  const { license, licenses } = readJson(join(folder, 'package.json'));
  const said = license ?? licenses;
  return [said]
    .flat()
    .map((one) => (typeof one === 'string' ? one : (one?.type ?? '')))
    .join(' OR ');
}

/** Whether an expression of licences is met: each part of an AND, one part of an OR. */
function isAllowed(expression: string, name: string): boolean {
  const allows = (licence: string) =>
    LICENCES.has(licence) || EXCEPTIONS[licence]?.test(name) === true;
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allows(part.trim())));
}

const nameOf = (path: string) =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every dependency is pinned to one version, and the lock file has that version', () => {
  const wanted: [string, string][] = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
  });
  expect(wanted.length).toBeGreaterThan(30);
  for (const [name, version] of wanted) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
  expect(lock.packages[''].dependencies).toEqual(manifest.dependencies);
  expect(lock.packages[''].devDependencies).toEqual(manifest.devDependencies);
});

test('every package comes from the registry, no other address, and is known by its hash', () => {
  expect(locked.length).toBeGreaterThan(500);
  const odd = locked.filter(
    ([, { resolved, integrity }]) =>
      resolved !== undefined || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(odd.map(([path]) => path)).toEqual([]);
});

test('no package runs a script when it is installed but those that are allowed', () => {
  const scripted = new Set(
    locked.filter(([, entry]) => entry.hasInstallScript).map(([path]) => nameOf(path)),
  );
  expect([...scripted].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name]);
  expect(allowed.sort()).toEqual(['esbuild', 'node']);
});

test('every package that is installed has a licence that we may use', () => {
  const installed = locked
    .map(([path]) => path)
    .filter((path) => existsSync(join(path, 'package.json')));
  expect(installed.length).toBeGreaterThan(500);
  const odd = installed
    .map((path) => ({ name: nameOf(path), licence: licenceOf(path) }))
    .filter(({ name, licence }) => !isAllowed(licence, name));
  expect(odd).toEqual([]);
});

test.each([
  ['MIT', 'x', true],
  ['(MIT AND Zlib)', 'x', true],
  ['GPL-3.0-only', 'x', false],
  ['GPL-3.0-only OR MIT', 'x', true],
  ['MIT AND GPL-3.0-only', 'x', false],
  ['LGPL-3.0-or-later', 'x', false],
  ['LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64', true],
  ['UNLICENSED', 'x', false],
  ['', 'x', false],
])('the licence “%s” of %s is judged %j', (licence, name, expected) => {
  expect(isAllowed(licence, name)).toBe(expected);
});
