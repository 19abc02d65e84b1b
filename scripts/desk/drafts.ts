import { join } from 'node:path';
import { compileEdition, type Edition } from '../../src/content-loader.ts';
import { formatDiagnostic } from '../../src/format/diagnostic.ts';
import type { Level } from '../../src/model/diagnostic.ts';
import { root } from '../project.ts';

/** What the preview of an unsaved file consists of. */
export interface DraftReport {
  /** Null where an error keeps the page from being drawn. */
  readonly page: string | null;
  /** What is wrong, in the words and the order of the terminal. */
  readonly report: readonly { readonly level: Level; readonly text: string }[];
}

/** A page to be drawn from an unsaved text; Astro hands it to the page as `locals`. */
export interface Draft {
  readonly edition: Edition;
  readonly slug: string;
  readonly language: string;
}

/** How many drafts are kept: a slow frame may still ask for the one before. */
const KEPT = 4;

/** Compiles unsaved texts in memory; nothing is written. */
export class Drafts {
  readonly #kept = new Map<string, Draft>();
  #number = 0;

  /** Compiles the content as it will be with `text` in `file`, and keeps it for its page. */
  async compile(contentDir: string, file: string, text: string): Promise<DraftReport> {
    const texts = new Map([[join(contentDir, file), text]]);
    const { edition, diagnostics } = await compileEdition(contentDir, root, true, texts);
    const report = diagnostics.map((found) => ({
      level: found.previewLevel,
      text: formatDiagnostic({ ...found, level: found.previewLevel }, 'zh-CN'),
    }));
    const story = edition.problems.length === 0 ? storyOf(edition, file) : undefined;
    if (!story) return { page: null, report };
    this.#number += 1;
    this.#kept.set(String(this.#number), { edition, ...story });
    this.#kept.delete(String(this.#number - KEPT));
    return { page: `/desk/draft/${this.#number}/`, report };
  }

  find(number: string): Draft | undefined {
    return this.#kept.get(number);
  }
}

/** The page on which an edit of `file` is seen: its own story, else the lead; its own language. */
function storyOf({ stories, site }: Edition, file: string) {
  const [, slug = site?.lead] = /^stories\/([^/]+)\//.exec(file) ?? [];
  const [, named] = /([^/]+)\.(?:md|json)$/.exec(file) ?? [];
  const own = stories.filter((story) => story.slug === slug);
  const story = own.find(({ language }) => language === named) ?? own[0];
  return story && { slug: story.slug, language: story.language };
}
