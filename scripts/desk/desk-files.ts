import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Collection, type DeskFile, readCollections } from './collections.ts';
import { editedJson } from './json-file.ts';
import { editedStory, readStoryFile, type StoryForm } from './story-file.ts';

/** The files behind the desk's forms, and their texts on the way in and out. */
export interface DeskFiles {
  readonly collections: readonly Collection[];
  /** The file of this path below the content folder; undefined where the desk has no such form. */
  find(path: unknown): DeskFile | undefined;
  /** A file's text as the JSON that its form shows. */
  toForm(file: DeskFile, text: string): string;
  /** The file's text after an edit: all but the edited lines as it stands on the disk. */
  toText(file: DeskFile, form: string): Promise<string>;
}

/** Reads what stands in the folder now. */
export function openDeskFiles(contentDir: string): DeskFiles {
  const collections = readCollections(contentDir);
  const files = new Map(
    collections.flatMap(({ files }) => files.map((one): [unknown, DeskFile] => [one.file, one])),
  );
  return {
    collections,
    find: (path) => files.get(path),
    toForm: ({ file }, text) => (isStory(file) ? JSON.stringify(readStoryFile(text)) : text),
    async toText({ file, schema }, form) {
      const before = await readFile(join(contentDir, file), 'utf8');
      if (!isStory(file)) return editedJson(before, form, schema);
      return editedStory(before, JSON.parse(form) as StoryForm);
    },
  };
}

function isStory(file: string): boolean {
  return file.endsWith('.md');
}
