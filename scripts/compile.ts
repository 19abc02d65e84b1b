import { loadContent } from '../src/load/content.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { sortDiagnostics } from '../src/model/diagnostic.ts';
import { compileContent } from '../src/story/compile.ts';
import { root } from './project.ts';

/** Everything that is wrong with a content folder, sorted. Nothing is written. */
export async function compileFolder(contentDir: string): Promise<readonly Diagnostic[]> {
  const loaded = await loadContent(contentDir, root);
  if (loaded.value === null) return sortDiagnostics(loaded.diagnostics);
  const compiled = await compileContent(loaded.value);
  return sortDiagnostics([...loaded.diagnostics, ...compiled.diagnostics]);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ level }) => level === 'error');
}
