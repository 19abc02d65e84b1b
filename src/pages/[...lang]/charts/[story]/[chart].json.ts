import type { APIRoute } from 'astro';
import { chartLinks } from '../../../../chart-links.ts';
import { type ChartRoute, chartPages } from '../../../../chart-pages.ts';
import { jsonFile } from '../../../../file-response.ts';
import { chartRecord } from '../../../../render/chart-data.ts';
import { creditLine } from '../../../../render/credit.ts';

export const getStaticPaths = chartPages;

export const GET: APIRoute<ChartRoute['props']> = ({ props: { context, chart } }) => {
  const { licence } = context.site;
  return jsonFile({
    ...chartRecord({ ...context, chart }),
    credit: creditLine(chart, context),
    ...(licence ? { licence } : {}),
    links: chartLinks(context, chart),
  });
};
