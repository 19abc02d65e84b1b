import type { APIRoute } from 'astro';
import type { ChartRoute } from '../../../../../chart-pages.ts';
import { publishedHeights } from '../../../../../embed/fit.ts';
import { embeddedCharts } from '../../../../../embed-pages.ts';
import { jsonFile } from '../../../../../file-response.ts';

export const getStaticPaths = embeddedCharts;

/** How high the embed is at each width; null where nobody has measured it. */
export const GET: APIRoute<ChartRoute['props']> = ({ props: { context, chart } }) => {
  const measured = context.story.heights[chart.id];
  return jsonFile(measured ? publishedHeights(measured.points) : null);
};
