type Place = readonly [number, number];

/**
 * Places for the same number of marks as one pile, in units of the drawing: as far apart as they
 * stand now, on the baseline of the lowest, no higher than the highest, from the left edge.
 */
export function gatherPlaces(homes: readonly Place[], width: number): readonly Place[] {
  const pitch = pitchOf(homes);
  const left = Math.min(...homes.map(([x]) => x));
  const top = Math.min(...homes.map(([, y]) => y));
  const bottom = Math.max(...homes.map(([, y]) => y));
  const rows = Math.floor((bottom - top) / pitch + 0.01) + 1;
  const most = Math.floor((width - left - pitch / 2) / pitch) + 1;
  const columns = Math.min(most, Math.max(Math.min(10, most), Math.ceil(homes.length / rows)));
  return homes.map((_, index) => [
    left + (index % columns) * pitch,
    bottom - Math.floor(index / columns) * pitch,
  ]);
}

/** The distance of the nearest two marks. */
function pitchOf(homes: readonly Place[]): number {
  const [first, ...others] = homes;
  if (!first) return 1;
  const near = others.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  return Math.min(...near.filter((distance) => distance > 1), Number.MAX_SAFE_INTEGER);
}
