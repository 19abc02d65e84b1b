import { join, relative, sep } from 'node:path';
import { type Content, loadContent } from '../src/load/content.ts';
import { readPins } from '../src/load/pins.ts';
import { type Diagnostic, type Outcome, sortDiagnostics } from '../src/model/diagnostic.ts';
import type { Locale } from '../src/model/words.ts';
import { type Exempt, listExemptions } from '../src/prose/exemptions.ts';
import { heightsToMeasure } from '../src/render/height-state.ts';
import { type CompiledSite, compileContent } from '../src/story/compile.ts';
import { lintTexts } from '../src/story/style.ts';
import { root } from './project.ts';

/** What a content folder says of itself when it is checked. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Numerals and words that need no figure, of every text. */
  readonly exemptions: readonly Exempt[];
}

/** Everything that is wrong with a content folder, sorted, and all that is exempt. Nothing is written. */
export async function checkFolder(contentDir: string): Promise<Checked> {
  const loaded = await loadContent(contentDir, root);
  const texts = loaded.value?.stories.flatMap(({ translations }) => [...translations]) ?? [];
  return {
    diagnostics: await diagnosticsOf(loaded, contentDir),
    exemptions: texts.flatMap(([language, source]) => listExemptions(source, language)),
  };
}

/** Everything that is wrong with a content folder, sorted. Nothing is written. */
export async function compileFolder(contentDir: string): Promise<readonly Diagnostic[]> {
  return diagnosticsOf(await loadContent(contentDir, root), contentDir);
}

async function diagnosticsOf(
  loaded: Outcome<Content | null>,
  contentDir: string,
): Promise<readonly Diagnostic[]> {
  const pins = await readPins(contentDir, root);
  const said = [...loaded.diagnostics, ...pins.diagnostics];
  if (loaded.value === null) return sortDiagnostics(said);
  const compiled = compileContent(loaded.value);
  const found = [...said, ...compiled.diagnostics];
  const all = [...found, ...lintTexts(loaded.value, found)];
  // A chart that is wrong will be another: its height is measured when it is right.
  if (hasErrors(all)) return sortDiagnostics(all);
  return sortDiagnostics([...all, ...staleHeights(compiled.value, contentDir)]);
}

function staleHeights({ stories, locales }: CompiledSite, contentDir: string): Diagnostic[] {
  return stories.flatMap((story) => {
    const path = relative(root, join(contentDir, 'stories', story.slug, 'heights.json'));
    const locale = locales.get(story.language) as Locale;
    return heightsToMeasure(story, locale, path.split(sep).join('/'));
  });
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ level }) => level === 'error');
}
