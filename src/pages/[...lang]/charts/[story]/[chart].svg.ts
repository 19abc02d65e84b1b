import type { APIRoute } from 'astro';
import { type ChartRoute, chartPages } from '../../../../chart-pages.ts';
import { svgFile } from '../../../../file-response.ts';
import { chartImage } from '../../../../render/images/chart-image.ts';
import { imageContext } from '../../../../story-images.ts';

export const getStaticPaths = chartPages;

export const GET: APIRoute<ChartRoute['props']> = async ({ props: { context, chart } }) => {
  const images = await imageContext(context);
  return svgFile(chartImage(chart, images).svg);
};
