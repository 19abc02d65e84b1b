import { closest, distance } from 'fastest-levenshtein';

/** The candidate that was probably meant by `word`; '' where none is near enough to suggest. */
export function nearest(word: string, candidates: readonly string[]): string {
  const near = candidates.filter(
    (candidate) => distance(word, candidate) <= Math.max(1, Math.floor(word.length / 2)),
  );
  return near.length === 0 ? '' : closest(word, near);
}
