import type { Schema } from './form.ts';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * The text of a JSON file after an edit in a form: keys keep the order that they have in `before`,
 * new ones stand where the format's schema has them, and a field that was left empty
 * has no line. So `git diff` shows the edited lines alone. Throws where either text is no JSON.
 */
export function editedJson(before: string, edited: string, schema: Schema): string {
  const value = arrange(JSON.parse(edited), JSON.parse(before), schema);
  return `${JSON.stringify(value, null, 2)}\n`;
}

function arrange(edited: Json, before: Json | undefined, schema: Schema): Json {
  if (isList(edited)) {
    const old = before !== undefined && isList(before) ? before : [];
    const part = schema.items || {};
    return edited.map((item, at) => arrange(item, counterpart(item, at, edited, old), part));
  }
  if (!isObject(edited)) return edited === '' && before === null ? null : edited;
  const old = before !== undefined && isObject(before) ? before : {};
  const order = Object.keys(schema.properties ?? {});
  return Object.fromEntries(
    keysInOrder(Object.keys(edited), Object.keys(old), order).flatMap((key) => {
      const value = arrange(edited[key] as Json, old[key], schema.properties?.[key] ?? {});
      return isLeftEmpty(value) && !sameEmpty(value, old[key]) ? [] : [[key, value]];
    }),
  );
}

/** What the form puts into a field that nobody filled in. */
function isLeftEmpty(value: Json): boolean {
  if (value === null || value === '') return true;
  return (isList(value) || isObject(value)) && Object.keys(value).length === 0;
}

function sameEmpty(value: Json, before: Json | undefined): boolean {
  return before !== undefined && JSON.stringify(value) === JSON.stringify(before);
}

/** The item that this one was: by its id; one that has a new name, or none, by its place. */
function counterpart(
  item: Json,
  at: number,
  edited: readonly Json[],
  old: readonly Json[],
): Json | undefined {
  const id = idOf(item);
  if (id === undefined) return old[at];
  const same = old.find((one) => idOf(one) === id);
  if (same !== undefined) return same;
  const isElsewhere = edited.some((one) => idOf(one) === idOf(old[at]));
  return isElsewhere ? undefined : old[at];
}

function idOf(item: Json | undefined): Json | undefined {
  return item !== undefined && isObject(item) ? item['id'] : undefined;
}

function keysInOrder(
  edited: readonly string[],
  old: readonly string[],
  order: readonly string[],
): string[] {
  const keys = old.filter((key) => edited.includes(key));
  const added = edited.filter((key) => !old.includes(key));
  const rank = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  for (const key of added.toSorted((a, b) => rank(a) - rank(b))) {
    const before = keys.findLastIndex((other) => rank(other) < rank(key));
    keys.splice(before + 1, 0, key);
  }
  return keys;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
