/** The id of one value of a series as a figure: `visits` in `2022-H1` is `visits_2022_h1`. */
export function pointId(series: string, period: string): string {
  return `${series}_${period.toLowerCase().replaceAll('/', '_to_').replaceAll('-', '_')}`;
}
