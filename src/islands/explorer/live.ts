import { fill } from '../../format/fill.ts';
import type { ExplorerData, ExplorerRow } from '../../model/explorer.ts';
import { adoptStyle } from '../adopt-style.ts';
import type { CleanUp } from '../island.ts';
import { axisFor } from './axis.ts';
import { createControls } from './controls.ts';
import { drawRows } from './draw.ts';
import { element } from './element.ts';
import { matching } from './filter.ts';
import css from './live.css?inline';
import { takeNotes } from './notes.ts';
import { sorted } from './sort.ts';
import { formatState, offered, parseState, START, type State } from './state.ts';

/** Brings the explorer's style, and fetches its data. Throws where the address does not answer. */
export async function prepare(address: string): Promise<ExplorerData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  adoptStyle(css);
  return answer.json();
}

/** Fills `place` with controls and a chart, and lets the notes of `ledger` follow. */
export function comeAlive(place: HTMLElement, ledger: HTMLElement, data: ExplorerData): CleanUp {
  const { words, axes, choices } = data;
  const statuses = new Map(choices.status.map(({ id, name }) => [id, name]));
  const notes = takeNotes(ledger, statuses, words.status);
  const read = () => offered(parseState(location.search), { ...choices, unit: axes });
  let state = read();
  const show = () => {
    const rows = sorted(matching(data.rows, state), state.sort, data);
    controls.show(state);
    notes.show(rows, state.sort !== 'status');
    result.show(rows, state);
  };
  const choose = (change: Partial<State>) => {
    state = { ...state, ...change };
    show();
    remember(state);
  };
  const controls = createControls(data, choose);
  const result = createResult(data, () => {
    choose({ ...START, sort: state.sort });
    controls.form.querySelector('input')?.focus();
  });
  place.append(controls.form, ...result.parts);
  place.dataset['state'] = 'live';
  show();

  const watcher = new ResizeObserver(result.resize);
  watcher.observe(place);
  // A link to a note that is filtered out shows it.
  const follow = () => {
    if (!notes.isOut(location.hash.slice(1))) return;
    choose(START);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  return () => {
    watcher.disconnect();
    removeEventListener('hashchange', follow);
  };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes the state into the address when the reader pauses; browsers refuse many changes at once. */
function remember(state: State): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const query = formatState(state, location.search);
    history.replaceState(history.state, '', `${location.pathname}${query}#figures`);
  }, 300);
}

/** How many were found, what is drawn of them, and the way back where there are none. */
function createResult(data: ExplorerData, clear: () => void) {
  const { words, axes, rows: all, language } = data;
  const found = element('p', { class: 'explorer-found', role: 'status', 'data-ui': true });
  const reset = element('button', { type: 'button', class: 'explorer-clear' }, words.clear);
  reset.addEventListener('click', clear);
  const caption = element('figcaption', { 'data-ui': true });
  const plot = element('div', { class: 'explorer-plot' });
  let rows: readonly ExplorerRow[] = [];
  let unit: string | null = null;
  let width = 0;

  const draw = () => {
    const axis = axisFor(rows, unit, axes);
    plot.replaceChildren();
    caption.hidden = rows.length === 0;
    const isMixed = unit === null && rows.some(({ reach }) => reach !== null);
    caption.textContent = isMixed ? words.mixed : words.notDrawn;
    if (!axis || width === 0) return;
    const drawn = rows.filter((row) => row.reach !== null && row.unit === axis.id);
    const values = { unit: axis.name, n: drawn.length };
    const label = fill(words.drawn, values);
    caption.textContent = label;
    plot.append(drawRows({ rows: drawn, axis, width, label, language }));
  };
  return {
    parts: [
      element('div', { class: 'explorer-result' }, found, reset),
      element('figure', { class: 'explorer-chart' }, caption, plot),
    ],
    show(shown: readonly ExplorerRow[], state: State) {
      rows = shown;
      unit = state.unit;
      const pattern = rows.length === all.length ? words.total : words.found;
      const counted = fill(pattern, { all: all.length, n: rows.length });
      found.textContent = rows.length === 0 ? words.none : counted;
      reset.hidden = formatState({ ...state, sort: START.sort }, '') === '';
      draw();
    },
    resize() {
      const now = Math.min(Math.round(plot.clientWidth), 720);
      if (now === width) return;
      width = now;
      draw();
    },
  };
}
