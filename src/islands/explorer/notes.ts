import type { ExplorerRow } from '../../model/explorer.ts';
import { element } from './element.ts';

/** The ledger's own notes as the explorer's table. */
export interface Notes {
  /** Shows the notes of these rows, under the ledger's headings or as one list in their order. */
  readonly show: (rows: readonly ExplorerRow[], isOneList: boolean) => void;
  /** Whether a note is there, but not shown. */
  readonly isOut: (anchor: string) => boolean;
}

const OUT = 'data-out';

/** Takes the notes that the server wrote: they are moved and hidden, never written anew. */
export function takeNotes(
  ledger: HTMLElement,
  statuses: ReadonlyMap<string, string>,
  title: string,
): Notes {
  const groups = [...ledger.querySelectorAll<HTMLElement>('.notes')].map((list) => ({
    list,
    heading: list.previousElementSibling as HTMLElement,
    notes: [...list.children] as HTMLElement[],
  }));
  const notes = new Map(groups.flatMap((group) => group.notes.map((note) => [note.id, note])));
  const oneList = element('ul', { class: 'notes one-list', hidden: true });
  groups[0]?.heading.before(oneList);

  return {
    show(rows, isOneList) {
      const shown = rows.flatMap((row) => notes.get(`note-${row.id}`) ?? []);
      for (const note of notes.values()) note.toggleAttribute(OUT, !shown.includes(note));
      for (const row of rows) judge(notes.get(`note-${row.id}`), title, statuses.get(row.status));
      oneList.hidden = !isOneList;
      if (isOneList) oneList.append(...shown);
      for (const group of groups) {
        if (!isOneList) group.list.append(...group.notes);
        const count = group.notes.filter((note) => !note.hasAttribute(OUT)).length;
        for (const part of [group.heading, group.list]) {
          part.toggleAttribute(OUT, isOneList || count === 0);
        }
        const counter = group.heading.querySelector('[data-ui]');
        if (counter) counter.textContent = String(count);
      }
    },
    isOut: (anchor) =>
      document.getElementById(anchor)?.closest('.note')?.hasAttribute(OUT) ?? false,
  };
}

/** Away from its heading a note says itself how we know its number. */
function judge(note: HTMLElement | undefined, title: string, verdict = ''): void {
  if (!note || note.querySelector('.verdict')) return;
  const words = [element('dt', {}, title), element('dd', {}, verdict)];
  note.querySelector('dl')?.prepend(element('div', { class: 'verdict' }, ...words));
}
