import { type ChartRoute, chartPages } from './chart-pages.ts';

/** One address of an embed. */
export interface EmbedRoute {
  readonly params: ChartRoute['params'] & { readonly scheme: 'dark' | undefined };
  readonly props: ChartRoute['props'] & {
    readonly scheme: 'light' | 'dark';
    /** The id in the address. */
    readonly name: string;
  };
}

/**
 * Every chart under its id and under the ids that it had before: what was pasted into a page years
 * ago still shows the chart, in any sandbox.
 */
export async function embeddedCharts(): Promise<ChartRoute[]> {
  const pages = await chartPages();
  return pages.flatMap((page) =>
    [page.props.chart.id, ...page.props.chart.formerly].map((id) => ({
      ...page,
      params: { ...page.params, chart: id },
    })),
  );
}

/** The same, light and dark. */
export async function embedPages(): Promise<EmbedRoute[]> {
  const charts = await embeddedCharts();
  return charts.flatMap(({ params, props }) =>
    (['light', 'dark'] as const).map((scheme) => ({
      params: { ...params, scheme: scheme === 'dark' ? scheme : undefined },
      props: { ...props, scheme, name: params.chart },
    })),
  );
}
