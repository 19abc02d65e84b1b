import { keepPlace, stayInHistory } from './address.ts';
import { adoptStyle } from './adopt-style.ts';
import type { Island } from './island.ts';
import css from './live.css?inline';
import { type NoteWords, openNotes } from './number-notes.ts';
import { moves, watchPreference } from './preference.ts';
import { addTools, type ToolWords } from './tools.ts';

type PageWords = ToolWords & NoteWords;

/** What the whole page gains in the browser: notes where their numbers stand, and the scenes' tools. */
export const LivePage: Island<{ readonly words: PageWords }> =
  ({ words }) =>
  () => {
    adoptStyle(css);
    const show = () => {
      document.documentElement.dataset['motion'] = moves() ? 'on' : 'off';
    };
    show();
    const ends = [
      watchPreference(show),
      openNotes(document, words),
      addTools(document, words),
      stayInHistory(document),
      keepPlace(document),
    ];
    return () => {
      for (const end of ends) end();
    };
  };
