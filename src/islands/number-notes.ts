/** Words of the sheet's own controls. */
export interface NoteWords {
  readonly close: string;
  readonly previous: string;
  readonly next: string;
}

/**
 * A tap or Enter on any number opens its note where it stands: one listener for the page. The note is
 * the one in the ledger, to which the number is a link; without this the link leads there.
 * Answers how to end.
 */
export function openNotes(document: Document, words: NoteWords): () => void {
  const sheet = makeSheet(document, words);
  /** The number at which the reader was, to which the focus goes back; and the one that is shown. */
  let opener: Link | null = null;
  let shown: Link | null = null;

  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = linkAt(event.target);
    // A number within the sheet leads on, and goes with the note in which it stood.
    const isInside = sheet.dialog.contains(link);
    if (!link || !sheet.show(noteOf(link))) return;
    event.preventDefault();
    if (!isInside) opener = link;
    shown = link;
  };
  const step = (by: number) => {
    const next = shown && neighbour(document, shown, by);
    if (next && sheet.show(noteOf(next))) shown = next;
  };
  const closed = () => opener?.focus({ preventScroll: true });
  // What lies beside the sheet closes it and gets its own tap.
  const leave = ({ target }: Event) => {
    const inside = target instanceof Node && sheet.dialog.contains(target);
    if (!inside && sheet.dialog.open && !linkAt(target)) sheet.dialog.close();
  };
  const dismiss = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && sheet.dialog.open) sheet.dialog.close();
  };
  document.addEventListener('click', open);
  document.addEventListener('pointerdown', leave);
  document.addEventListener('keydown', dismiss);
  sheet.onStep(step);
  sheet.dialog.addEventListener('close', closed);
  return () => {
    document.removeEventListener('click', open);
    document.removeEventListener('pointerdown', leave);
    document.removeEventListener('keydown', dismiss);
    sheet.dialog.remove();
  };
}

type Link = HTMLAnchorElement | SVGAElement;

/** The link of the number at which somebody pointed, in text, table or drawing. */
function linkAt(target: EventTarget | null): Link | null {
  const place = target instanceof Element ? target : null;
  const link = place?.closest<Link>('a[href^="#note-"]') ?? null;
  if (link) return link;
  // A group of marks in a drawing is no link itself: its label is.
  const marks = place?.closest<SVGElement>('svg [data-figure]');
  const id = marks?.dataset['figure'];
  return id ? (marks?.closest('svg')?.querySelector<Link>(`a[href="#note-${id}"]`) ?? null) : null;
}

function noteOf(link: Element): Element | null {
  const id = link.getAttribute('href')?.slice(1) ?? '';
  return link.ownerDocument.getElementById(id);
}

/** The number that leads on: each once, in the order in which the page first shows them. */
function neighbour(document: Document, from: Link, by: number): Link | null {
  const links = [...document.querySelectorAll<Link>('main a[href^="#note-"]:not([tabindex="-1"])')];
  const hrefs = [...new Set(links.map((link) => link.getAttribute('href')))];
  const href = hrefs[hrefs.indexOf(from.getAttribute('href')) + by];
  return href ? (links.find((link) => link.getAttribute('href') === href) ?? null) : null;
}

interface Sheet {
  readonly dialog: HTMLDialogElement;
  /** Shows a copy of a note; false where there is none. */
  show(note: Element | null): boolean;
  onStep(step: (by: number) => void): void;
}

function makeSheet(document: Document, words: NoteWords): Sheet {
  const dialog = document.createElement('dialog');
  dialog.className = 'number-note';
  const button = (text: string) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    return made;
  };
  const bar = (name: string, ...buttons: Element[]) => {
    const made = document.createElement('p');
    made.className = name;
    made.append(...buttons);
    return made;
  };
  const close = button(words.close);
  const [previous, next] = [button(words.previous), button(words.next)];
  const place = document.createElement('div');
  dialog.append(bar('note-bar top', close), place, bar('note-bar', previous, next));
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  return {
    dialog,
    show(note) {
      if (!note) return false;
      const copy = note.cloneNode(true) as HTMLElement;
      copy.removeAttribute('id');
      const [label] = copy.getElementsByClassName('note-label');
      dialog.setAttribute('aria-label', label?.textContent ?? '');
      // A list item outside its list says nothing to those who listen.
      const shown = document.createElement('div');
      shown.className = copy.className;
      const figure = copy.dataset['figure'];
      if (figure) shown.dataset['figure'] = figure;
      shown.append(...copy.childNodes);
      place.replaceChildren(shown);
      // Not modal: to make the whole page inert takes a slow phone a third of a second, and the drawing
      // above the sheet is meant to be used on.
      if (!dialog.open) dialog.show();
      dialog.scrollTop = 0;
      return true;
    },
    onStep(step) {
      previous.addEventListener('click', () => step(-1));
      next.addEventListener('click', () => step(1));
    },
  };
}
