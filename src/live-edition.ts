import type { Edition } from './content-loader.ts';

/**
 * The edition of the live preview: the preview's server compiles it, the pages draw it. Both live in
 * one process, each with its own copy of this module, so it stands at a place they share. Empty in a
 * build.
 */
const PLACE = Symbol.for('live-edition');

export function liveEdition(): Edition | undefined {
  return Reflect.get(globalThis, PLACE) as Edition | undefined;
}

export function showEdition(edition: Edition): void {
  Reflect.set(globalThis, PLACE, edition);
}
