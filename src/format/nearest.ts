import { closest, distance } from 'fastest-levenshtein';

/** The candidate that `word` was probably meant to be; '' where none is near enough to suggest. */
export function nearest(word: string, candidates: readonly string[]): string {
  const lower = word.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === lower);
  if (same) return same;
  const isNear = (candidate: string) => {
    const edits = distance(word, candidate);
    const isReplaced = edits >= Math.max(word.length, candidate.length);
    return !isReplaced && edits <= Math.max(1, Math.floor(word.length / 2));
  };
  const near = candidates.filter(isNear);
  return near.length === 0 ? '' : closest(word, near);
}
