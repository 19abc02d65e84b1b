/** What a list of figures is narrowed by; null is all. */
export const FILTERS = ['measure', 'unit', 'status', 'topic', 'section'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ['status', 'text', 'value'] as const;
export type Sort = (typeof SORTS)[number];

/** What the reader chose. The address keeps it, so that it can be shared. */
export type State = Readonly<Record<Filter, string | null>> & {
  readonly sort: Sort;
  /** Words to look for, without white space at the ends. */
  readonly search: string;
};

/** Everything, in the order of the ledger. */
export const START: State = {
  measure: null,
  unit: null,
  status: null,
  topic: null,
  section: null,
  sort: 'status',
  search: '',
};

/** The names in the address of what is neither a filter nor the address's own. */
const SORT = 'sort';
const SEARCH = 'find';

/** The state that an address's query (`?measure=growth&sort=value`) asks for; what it does not name is as at the start. */
export function parseState(query: string): State {
  const params = new URLSearchParams(query);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, params.get(name) || null]));
  const sort = SORTS.find((one) => one === params.get(SORT)) ?? START.sort;
  return { ...START, ...filters, sort, search: params.get(SEARCH)?.trim() ?? '' };
}

/**
 * The query of an address that keeps a state, with its question mark, or empty. Parameters of `query`
 * that are not the explorer's stay as they are.
 */
export function formatState(state: State, query: string): string {
  const params = new URLSearchParams(query);
  // Deleted first: one state has one address, whatever stood there before.
  const write = (name: string, value: string | null) => {
    params.delete(name);
    if (value) params.set(name, value);
  };
  for (const name of FILTERS) write(name, state[name]);
  write(SORT, state.sort === START.sort ? null : state.sort);
  write(SEARCH, state.search);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state without choices that this story does not offer: an address may be old, or made up. */
export function offered(
  state: State,
  choices: Readonly<Record<Filter, readonly { readonly id: string }[]>>,
): State {
  const known = FILTERS.map((name) => {
    const isKnown = choices[name].some(({ id }) => id === state[name]);
    return [name, isKnown ? state[name] : null];
  });
  return { ...state, ...Object.fromEntries(known) };
}
