/**
 * The HTML of a story's words for another page: links to places of the story get its address in
 * front. Links to notes stay, because every page that shows a number has its note.
 */
export function linkToStory(html: string, story: string): string {
  return html.replaceAll(/ href="#(?!note-)/g, ` href="${story}#`);
}
