import { resolve } from 'node:path';
import { AstroError } from 'astro/errors';
import type { Loader } from 'astro/loaders';
import { formatDiagnostic, formatReport } from './format/diagnostic.ts';
import { loadContent } from './load/content.ts';
import type { Drafts } from './load/text.ts';
import { type Diagnostic, sortDiagnostics } from './model/diagnostic.ts';
import type { Language } from './model/language.ts';
import type { Site } from './model/site.ts';
import type { Story } from './model/story.ts';
import type { Locale } from './model/words.ts';
import { compileContent } from './story/compile.ts';

/** The one entry of the collection: the compiled site, or what is wrong with it. Plain data. */
export interface Edition {
  readonly site: Site | null;
  readonly locales: readonly (readonly [Language, Locale])[];
  readonly stories: readonly Story[];
  /** What keeps the pages from being shown; in a build always empty. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Astro's door to the content: compiles the folder as a whole. A build with an error throws. The live
 * preview has its own way in when something changes: what passes through Astro's store is written to
 * a file first, half a second later.
 */
export function editionLoader(contentDir: string): Loader {
  return {
    name: 'edition',
    async load({ store, watcher, logger }) {
      const root = process.cwd();
      const folder = resolve(root, contentDir);
      const preview = watcher !== undefined;
      const { edition, diagnostics } = await compileEdition(folder, root, preview);
      if (diagnostics.length > 0) logger.warn(`\n${formatReport(diagnostics, 'zh-CN')}`);
      const [first] = edition.problems;
      store.clear();
      if (first && !preview) throw astroError(first);
      store.set({ id: 'edition', data: edition as unknown as Record<string, unknown> });
    },
  };
}

/**
 * The content folder as an edition, and all that is wrong with it. In the live preview fewer things
 * are problems; with `drafts` the folder is read as it will be when they are saved.
 */
export async function compileEdition(
  folder: string,
  root: string,
  preview: boolean,
  drafts?: Drafts,
) {
  const loaded = await loadContent(folder, root, drafts);
  const compiled = loaded.value ? compileContent(loaded.value) : null;
  const diagnostics = sortDiagnostics([...loaded.diagnostics, ...(compiled?.diagnostics ?? [])]);
  const problems = diagnostics.filter(
    (found) => (preview ? found.previewLevel : found.level) === 'error',
  );
  const edition: Edition = {
    site: compiled?.value.site ?? null,
    locales: [...(compiled?.value.locales ?? [])],
    stories: compiled?.value.stories ?? [],
    problems,
  };
  return { edition, diagnostics };
}

/** A diagnostic in Astro's form: the overlay shows the same words as the terminal. */
export function astroError(found: Diagnostic) {
  const { file, line, column } = found.location;
  const error = new AstroError(`\n${formatDiagnostic(found, 'zh-CN')}`, found.hint?.['zh-CN']);
  return Object.assign(error, {
    title: found.message['zh-CN'],
    loc: { file: resolve(process.cwd(), file), line, column },
    // Astro replaces the hint of an error whose text contains "document" or "window", and the text
    // quotes the editor's own line.
    toString: () => found.id,
  });
}
