import { readFile, stat } from 'node:fs/promises';
import { findHidden } from '../format/hidden-characters.ts';
import { type Diagnostic, diagnostic, type Outcome, type Values } from '../model/diagnostic.ts';
import { locate, type SourceText } from '../model/source-text.ts';
import { leadsOut } from './folder.ts';

/** A file of the content folder: where it is, and how reports name it. */
export interface TextFile {
  readonly path: string;
  /** Relative to the project's root, with forward slashes. */
  readonly file: string;
  /** What an editor has written and not saved yet; it stands in place of what is on the disk. */
  readonly draft?: string;
}

/** Unsaved texts by the absolute paths of their files. */
export type Drafts = ReadonlyMap<string, string>;

const MEGABYTE = 1_000_000;

/** Megabytes of a story's text (300,000 Chinese characters: a novel), and of any other file. */
const LARGEST = { markdown: 1, other: 8 };

/** Reads a UTF-8 file; null together with a diagnostic where it cannot be read as text. */
export async function readText({
  path,
  file,
  draft,
}: TextFile): Promise<Outcome<SourceText | null>> {
  // A draft, too: it would be saved where the link leads.
  if (await leadsOut(path)) return refuse(outside(file));
  const report = (id: 'file-unreadable' | 'file-too-large', values: Values) =>
    refuse(diagnostic(id, { file, ...values }, locate({ file, text: '' }, 0)));
  const most = file.endsWith('.md') ? LARGEST.markdown : LARGEST.other;
  const isLarge = (bytes: number) => bytes > most * MEGABYTE;
  const tooLarge = (bytes: number) =>
    report('file-too-large', { size: Math.ceil(bytes / MEGABYTE), most });
  if (draft !== undefined) {
    const bytes = Buffer.byteLength(draft);
    return isLarge(bytes) ? tooLarge(bytes) : accept({ file, text: draft });
  }
  try {
    const found = await stat(path);
    // A pipe would be waited for, and a device never ends.
    if (!found.isFile()) return report('file-unreadable', { reason: 'not a file' });
    return isLarge(found.size) ? tooLarge(found.size) : decodeText(file, await readFile(path));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return report('file-unreadable', { reason });
  }
}

/** Strict UTF-8. A byte order mark is dropped; any other encoding is refused, never guessed. */
export function decodeText(file: string, bytes: Uint8Array): Outcome<SourceText | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return accept({ file, text });
  } catch {
    // A lenient second reading, only to point at the place.
    const source = { file, text: new TextDecoder('utf-8').decode(bytes) };
    const at = source.text.indexOf('\uFFFD');
    return refuse(diagnostic('file-not-utf8', { file }, locate(source, at)));
  }
}

/** What is said of a file or folder that is a link to somewhere else. */
export function outside(file: string): Diagnostic {
  return diagnostic('file-outside', { file }, locate({ file, text: '' }, 0));
}

function accept(source: SourceText): Outcome<SourceText | null> {
  const hidden = findHidden(source.text);
  if (!hidden) return { value: source, diagnostics: [] };
  const { at, code } = hidden;
  return refuse(diagnostic('text-hidden-character', { code }, locate(source, at)));
}

function refuse(found: Diagnostic): Outcome<null> {
  return { value: null, diagnostics: [found] };
}
