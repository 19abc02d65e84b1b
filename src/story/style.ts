import type { Content } from '../load/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { lintCopy } from '../prose/copy-lint.ts';

/** Warnings on the copy of all texts; a line of which something has been `said` is mended first. */
export function lintTexts({ stories }: Content, said: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set(said.map(({ location }) => `${location.file}:${location.line}`));
  return stories
    .flatMap(({ translations }) => [...translations])
    .flatMap(([language, source]) => lintCopy(source, language))
    .filter(({ location }) => !lines.has(`${location.file}:${location.line}`));
}
