import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { EditorLanguage } from '../src/model/diagnostic.ts';

/** The folder that holds package.json. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a script was asked to do. Paths are absolute; `basePath` begins and ends with a slash. */
export interface Settings {
  readonly contentDir: string;
  readonly outDir: string;
  readonly port: number;
  readonly basePath: string;
  readonly language: EditorLanguage;
  readonly json: boolean;
}

/**
 * Reads flags and environment. A flag wins over its variable. What was decided is written back to
 * `env`, because Astro's configuration reads it there. Throws a sentence about a flag that is wrong.
 */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'content-dir': { type: 'string' },
      'out-dir': { type: 'string' },
      'site-url': { type: 'string' },
      'base-path': { type: 'string' },
      port: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const settings: Settings = {
    contentDir: resolve(root, values['content-dir'] ?? env['CONTENT_DIR'] ?? 'content'),
    outDir: resolve(root, values['out-dir'] ?? env['OUT_DIR'] ?? 'dist'),
    port: readPort(values.port ?? env['PORT'] ?? '4321'),
    basePath: readBasePath(values['base-path'] ?? env['BASE_PATH'] ?? '/'),
    language: readLanguage(values.lang ?? 'zh-CN'),
    json: values.json,
  };
  env['CONTENT_DIR'] = settings.contentDir;
  env['OUT_DIR'] = settings.outDir;
  env['BASE_PATH'] = settings.basePath;
  // A variable of this name in the environment would take the place of Astro's own BASE_URL.
  delete env['BASE_URL'];
  if (values['site-url'] !== undefined) env['SITE_URL'] = values['site-url'];
  return settings;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) {
    throw new Error(`The port must be a whole number from 0 to 65535, not “${text}”.`);
  }
  return port;
}

function readBasePath(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function readLanguage(text: string): EditorLanguage {
  if (text === 'zh' || text === 'zh-CN') return 'zh-CN';
  if (text === 'en') return 'en';
  throw new Error(`The language of the report must be zh or en, not “${text}”.`);
}

/** Runs a script's main function; a thrown error becomes one message and exit code 1. */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
