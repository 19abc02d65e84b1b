import type { DerivedRecord } from '../model/dataset.ts';

/** The order in which derived figures can be computed. */
export interface Order {
  /** Every record behind those that it is made of; records that are part of a loop are left out. */
  readonly ordered: readonly DerivedRecord[];
  /** Each loop once, as the ids that lead from its first record back to it. */
  readonly loops: readonly (readonly string[])[];
}

/** Sorts by dependence, and otherwise keeps the order of the file. Unknown ids are no dependence. */
export function orderOf(records: readonly DerivedRecord[]): Order {
  const byId = new Map(records.map((record) => [record.id, record]));
  const ordered: DerivedRecord[] = [];
  const loops: (readonly string[])[] = [];
  const done = new Set<string>();
  const looping = new Set<string>();

  // A list of its own instead of the stack, which a chain of thousands would exhaust.
  const trail: { readonly record: DerivedRecord; readonly parts: string[] }[] = [];
  const onTrail = new Set<string>();
  const enter = (record: DerivedRecord): void => {
    if (onTrail.has(record.id)) {
      const ids = trail.map((step) => step.record.id);
      const loop = ids.slice(ids.indexOf(record.id));
      loops.push([...loop, record.id]);
      for (const id of loop) looping.add(id);
    } else if (!done.has(record.id)) {
      trail.push({ record, parts: record.of.toReversed() });
      onTrail.add(record.id);
    }
  };
  const leave = ({ id }: DerivedRecord): void => {
    trail.pop();
    onTrail.delete(id);
    done.add(id);
  };
  for (const first of records) {
    enter(first);
    for (let last = trail.at(-1); last; last = trail.at(-1)) {
      const part = byId.get(last.parts.pop() ?? '');
      if (part) enter(part);
      else if (last.parts.length === 0) {
        leave(last.record);
        if (!looping.has(last.record.id)) ordered.push(last.record);
      }
    }
  }
  return { ordered, loops };
}
