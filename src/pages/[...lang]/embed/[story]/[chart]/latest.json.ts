import type { APIRoute } from 'astro';
import type { ChartRoute } from '../../../../../chart-pages.ts';
import { newestState } from '../../../../../chart-state.ts';
import { embeddedCharts } from '../../../../../embed-pages.ts';
import { jsonFile } from '../../../../../file-response.ts';

export const getStaticPaths = embeddedCharts;

export const GET: APIRoute<ChartRoute['props']> = ({ props: { context, chart } }) =>
  jsonFile(newestState(context, chart));
