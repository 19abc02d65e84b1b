import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { ChartSource } from '../model/story.ts';

/** Former ids that cannot lead to their chart: badly formed, or the address of another. */
export function refuseFormerIds(charts: readonly ChartSource[]): Diagnostic[] {
  const owners = new Map(charts.map(({ id }) => [id, id]));
  return charts.flatMap((chart) => {
    const place = chart.attributeLocations['formerly'] ?? chart.location;
    return chart.formerly.flatMap((former) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(former)) {
        return [diagnostic('chart-former-form', { former }, place)];
      }
      const owner = owners.get(former);
      owners.set(former, owner ?? chart.id);
      return owner ? [diagnostic('chart-former-clash', { former, chart: owner }, place)] : [];
    });
  });
}
