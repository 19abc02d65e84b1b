import type { APIRoute } from 'astro';
import { type ChartRoute, chartPages } from '../../../../chart-pages.ts';
import { binaryFile } from '../../../../file-response.ts';
import { chartImage } from '../../../../render/images/chart-image.ts';
import { PAGE_WIDTH } from '../../../../render/images/raster.ts';
import { drawPng, imageContext } from '../../../../story-images.ts';

export const getStaticPaths = chartPages;

export const GET: APIRoute<ChartRoute['props']> = async ({ props: { context, chart } }) => {
  const images = await imageContext(context);
  return binaryFile(await drawPng(chartImage(chart, images), PAGE_WIDTH, images), 'image/png');
};
