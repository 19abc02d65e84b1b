/** The lines of a headline: a line break stands where the sentence has a comma. */
export function breakTitle(title: string): string[] {
  return title.split(/[，,]\s*/).filter((line) => line !== '');
}

/**
 * The markup of a head with a place to break after each comma or colon of its text. Between a
 * link and a character the browsers do not all see one (`word-break: keep-all`).
 */
export function withBreaks(html: string): string {
  return html.replace(/(?<=[，：；])(?=[^<>]*(?:<|$))/g, '<wbr>');
}
