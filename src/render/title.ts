/** The lines of a headline: a line break stands where the sentence has a comma. */
export function breakTitle(title: string): string[] {
  return title.split(/[，,]\s*/).filter((line) => line !== '');
}
