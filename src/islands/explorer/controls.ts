import type { Choice, ExplorerData } from '../../model/explorer.ts';
import { element } from './element.ts';
import { countsOf } from './filter.ts';
import { type Filter, SORTS, START, type State } from './state.ts';

/** The form in which a reader chooses, and how to show a state in it. */
export interface Controls {
  readonly form: HTMLFormElement;
  readonly show: (state: State) => void;
}

/** Native controls only: they are reached and worked by every keyboard, finger and voice. */
export function createControls(
  data: ExplorerData,
  choose: (change: Partial<State>) => void,
): Controls {
  const { words, choices, axes } = data;
  const parts = [
    tabs('measure', words.measure, choices.measure, data, choose),
    search(words.search, choose),
    sortBox(words, choose),
    ...(
      [
        ['unit', axes],
        ['status', choices.status],
        ['topic', choices.topic],
        ['section', choices.section],
      ] as const
    )
      .filter(([, options]) => options.length > 1)
      .map(([name, options]) => filterBox(name, words[name], options, data, choose)),
  ];
  const form = element(
    'form',
    { class: 'explorer-controls', role: 'search', 'aria-label': words.name },
    ...parts.map(({ box }) => box),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    form,
    show: (state) => {
      for (const part of parts) part.show(state);
    },
  };
}

interface Part {
  readonly box: HTMLElement;
  readonly show: (state: State) => void;
}

type Choose = (change: Partial<State>) => void;

/** All choices of a filter side by side, each with how many it would leave. */
function tabs(
  name: Filter,
  title: string,
  options: readonly Choice[],
  { rows, words }: ExplorerData,
  choose: Choose,
): Part {
  const all = [{ id: null, name: words.all }, ...options].map((option) => {
    const input = element('input', { type: 'radio', name: `explorer-${name}` });
    input.addEventListener('change', () => choose({ [name]: option.id }));
    const count = element('span', { 'data-ui': true });
    const label = element('label', {}, input, element('span', {}, `${option.name} `, count));
    return { id: option.id, input, count, label };
  });
  return {
    box: element(
      'fieldset',
      { class: 'explorer-tabs', 'aria-label': title },
      ...all.map(({ label }) => label),
    ),
    show(state) {
      const counts = countsOf(rows, state, name);
      for (const { id, input, count } of all) {
        input.checked = state[name] === id;
        count.textContent = String(counts.get(id) ?? 0);
      }
    },
  };
}

function search(title: string, choose: Choose): Part {
  const input = element('input', { type: 'search', autocomplete: 'off', enterkeyhint: 'search' });
  input.addEventListener('input', () => choose({ search: input.value.trim() }));
  return {
    box: element('label', { class: 'explorer-search' }, element('span', {}, title), input),
    show(state) {
      // What is being typed is left alone: a space at its end is the beginning of the next word.
      if (input.value.trim() !== state.search) input.value = state.search;
    },
  };
}

function filterBox(
  name: Filter,
  title: string,
  options: readonly Choice[],
  { rows, words }: ExplorerData,
  choose: Choose,
): Part {
  const all = [{ id: '', name: words.all }, ...options].map(({ id, name: text }) => ({
    text,
    option: element('option', { value: id }),
  }));
  const select = element('select', {}, ...all.map(({ option }) => option));
  select.addEventListener('change', () => choose({ [name]: select.value || null }));
  return {
    box: labelled(title, select),
    show(state) {
      const counts = countsOf(rows, state, name);
      for (const { text, option } of all) {
        option.textContent = `${text} · ${counts.get(option.value || null) ?? 0}`;
      }
      select.value = state[name] ?? '';
      select.classList.toggle('chosen', state[name] !== null);
    },
  };
}

function sortBox(words: ExplorerData['words'], choose: Choose): Part {
  const names = { status: words.byStatus, text: words.byText, value: words.byValue };
  const options = SORTS.map((sort) => element('option', { value: sort }, names[sort]));
  const select = element('select', {}, ...options);
  select.addEventListener('change', () => {
    choose({ sort: SORTS.find((sort) => sort === select.value) ?? START.sort });
  });
  return {
    box: labelled(words.sort, select),
    show(state) {
      select.value = state.sort;
    },
  };
}

function labelled(title: string, select: HTMLSelectElement): HTMLElement {
  return element(
    'label',
    { class: 'explorer-choice' },
    element('span', {}, title),
    // The counts in the options are the interface's own.
    element('span', { class: 'explorer-select', 'data-ui': true }, select),
  );
}
