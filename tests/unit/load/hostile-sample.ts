import { expect } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import { contentFolder, layOut, sampleFiles } from './samples.ts';

export const STORY = 'stories/harbour';
type Json = Record<string, unknown>;

/** Errors of a sample folder with changes, and the stories that came through all the same. */
export async function load(changes: Readonly<Record<string, string | null>>) {
  const folder = await contentFolder(changes);
  return judge(folder);
}

export async function judge(folder: string) {
  const { value, diagnostics } = await loadContent(folder, folder);
  const errors = diagnostics.filter(({ level }) => level === 'error');
  for (const { hint } of errors) expect(hint).not.toBeNull();
  return { ids: errors.map(({ id }) => id), stories: value?.stories ?? [] };
}

/** One file of the sample as JSON, after a change. */
export function changed<T extends object = Json>(file: string, change: (json: T) => void) {
  const json = JSON.parse(sampleFiles()[file] ?? '') as T;
  change(json);
  return { [file]: layOut(json) };
}
