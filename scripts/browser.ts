import { spawnSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const ADVICE =
  'Install Chromium, a Chinese font and Times or Liberation Serif (Debian: apt-get install chromium fonts-noto-cjk fonts-liberation), or set CHROMIUM_PATH.';

/** Switches that every launch needs: a sandbox cannot be had as root, and nothing may phone home. */
export const LAUNCH_ARGS: readonly string[] = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What readers' systems have, and the tests' too: a Chinese font, and one as wide as Times, which
 * stands in for the headline face. By Debian's package, how fontconfig finds it.
 */
const FONTS = { 'fonts-noto-cjk': ':lang=zh', 'fonts-liberation': 'Liberation Serif' } as const;

/**
 * The path of a Chromium that can show Chinese. Installs what is missing where that is possible
 * (root, apt-get), and otherwise throws one sentence that says what to install.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['CHROMIUM_PATH'];
  if (named && !isExecutable(named)) {
    throw new Error(`CHROMIUM_PATH is ${named}, which is no program.`);
  }
  const present = named ?? findProgram(NAMES, env);
  const missing = [...(present === null ? ['chromium'] : []), ...missingFonts()];
  if (missing.length > 0) install(['fontconfig', ...missing], env);
  const browser = present ?? findProgram(NAMES, env);
  if (browser === null || missingFonts().length > 0) throw new Error(ADVICE);
  return browser;
}

/** The path of Firefox, installed where that is possible, as Chromium is. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string {
  return findOrInstall(['firefox-esr', 'firefox'], 'firefox-esr', env);
}

/** The small browser that comes with WebKitGTK, by Debian's and by other systems' folders. */
const MINI_BROWSERS = [
  '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
  '/usr/lib/*/webkitgtk-6.*/MiniBrowser',
  '/usr/lib*/webkit2gtk-4.*/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
];

/**
 * The path of WebKitGTK's own browser, installed where that is possible, together with its driver
 * (WebKitWebDriver) and a display for its window (xvfb-run).
 */
export function findWebKit(env: NodeJS.ProcessEnv = process.env): string {
  findOrInstall(['WebKitWebDriver'], 'webkit2gtk-driver', env);
  findOrInstall(['xvfb-run'], 'xvfb', env);
  const browser = globSync(MINI_BROWSERS).toSorted().find(isExecutable);
  if (browser === undefined) throw new Error('WebKitGTK is here without its MiniBrowser.');
  return browser;
}

/** The path of nginx, installed where that is possible. */
export function findNginx(env: NodeJS.ProcessEnv = process.env): string {
  // A server's programs are not always on the path of a user.
  const wider = { ...env, PATH: `${env['PATH'] ?? ''}${delimiter}/usr/sbin` };
  return findOrInstall(['nginx'], 'nginx-light', wider);
}

function findOrInstall(names: readonly string[], debian: string, env: NodeJS.ProcessEnv): string {
  if (findProgram(names, env) === null) install([debian], env);
  const found = findProgram(names, env);
  if (found === null) throw new Error(`Install ${names[0]} (Debian: apt-get install ${debian}).`);
  return found;
}

export function findProgram(names: readonly string[], env: NodeJS.ProcessEnv): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Packages of fonts that are not there. Other systems than Linux come with theirs, without fontconfig. */
function missingFonts(): string[] {
  if (process.platform !== 'linux') return [];
  return Object.entries(FONTS)
    .filter(([, pattern]) => {
      const { stdout } = spawnSync('fc-list', [pattern], { encoding: 'utf8' });
      return (stdout ?? '').trim() === '';
    })
    .map(([name]) => name);
}

function install(packages: readonly string[], env: NodeJS.ProcessEnv): void {
  const apt = findProgram(['apt-get'], env);
  if (apt === null || process.getuid?.() !== 0) throw new Error(ADVICE);
  const apply = (args: readonly string[]) =>
    spawnSync(apt, [...args], {
      // On standard error: standard output belongs to the caller's own report.
      stdio: ['ignore', 2, 2],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apply(['update']) || !apply(['install', '-y', '--no-install-recommends', ...packages])) {
    throw new Error(`apt-get could not install ${packages.join(', ')}. ${ADVICE}`);
  }
}

if (import.meta.main) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
