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

  const visit = (record: DerivedRecord, trail: readonly string[]): void => {
    const start = trail.indexOf(record.id);
    if (start >= 0) {
      loops.push([...trail.slice(start), record.id]);
      for (const id of trail.slice(start)) looping.add(id);
      return;
    }
    if (done.has(record.id)) return;
    for (const id of record.of) {
      const part = byId.get(id);
      if (part) visit(part, [...trail, record.id]);
    }
    done.add(record.id);
    if (!looping.has(record.id)) ordered.push(record);
  };
  for (const record of records) visit(record, []);
  return { ordered, loops };
}
