import { join } from 'node:path';
import { build } from 'esbuild';

/** Scripts that run in other houses' pages, by the name of their source. */
export type ScriptName = 'guest' | 'host' | 'newest';

const built = new Map<ScriptName, Promise<string>>();

/** One of the scripts as a single classic script for the browsers of the floor. Built once. */
export function embedScript(name: ScriptName): Promise<string> {
  const script = built.get(name) ?? bundle(name);
  built.set(name, script);
  return script;
}

async function bundle(name: ScriptName): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'src', 'embed', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome111', 'safari16.4', 'firefox115'],
    legalComments: 'none',
  });
  return outputFiles[0]?.text.trim() ?? '';
}
