/** A thing on a line: where it would begin, and how long it is. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

interface Run {
  readonly members: readonly number[];
  /** Sum of where each member would have the run begin. */
  readonly wishes: number;
  readonly length: number;
}

/**
 * Where things begin that may not touch: as near to their wishes as `gap` allows, in the order of
 * the wishes, between `from` and `to`. Null where there is no room for all of them.
 * Neighbours that would touch are joined and moved together (pool adjacent violators).
 */
export function spread(
  wishes: readonly Wish[],
  gap: number,
  from: number,
  to: number,
): readonly number[] | null {
  const needed = wishes.reduce((sum, { size }) => sum + size + gap, -gap);
  if (needed > to - from) return null;
  const startOf = ({ wishes: total, members, length }: Run) =>
    Math.max(from, Math.min(total / members.length, to - length));
  const runs: Run[] = [];
  const order = wishes
    .map(({ at, size }, index) => ({ at, size, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  for (const { at, size, index } of order) {
    let run: Run = { members: [index], wishes: at, length: size };
    for (let last = runs.at(-1); last; last = runs.at(-1)) {
      if (startOf(last) + last.length + gap <= startOf(run)) break;
      runs.pop();
      run = {
        members: [...last.members, ...run.members],
        wishes: last.wishes + run.wishes - run.members.length * (last.length + gap),
        length: last.length + gap + run.length,
      };
    }
    runs.push(run);
  }
  const starts: number[] = [];
  for (const run of runs) {
    let start = startOf(run);
    for (const index of run.members) {
      starts[index] = start;
      start += (wishes[index]?.size ?? 0) + gap;
    }
  }
  return starts;
}
