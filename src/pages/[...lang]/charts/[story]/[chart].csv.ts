import type { APIRoute } from 'astro';
import { type ChartRoute, chartPages } from '../../../../chart-pages.ts';
import { csvFile } from '../../../../file-response.ts';
import { chartCsv } from '../../../../render/chart-data.ts';

export const getStaticPaths = chartPages;

export const GET: APIRoute<ChartRoute['props']> = ({ props: { context, chart } }) =>
  csvFile(chartCsv({ ...context, chart }));
