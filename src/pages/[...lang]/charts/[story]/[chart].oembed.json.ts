import type { APIRoute } from 'astro';
import type { ChartRoute } from '../../../../chart-pages.ts';
import { fullAddress } from '../../../../edition.ts';
import { oembed } from '../../../../embed/oembed.ts';
import { embeddedCharts } from '../../../../embed-pages.ts';
import { snippetParts } from '../../../../embed-parts.ts';
import { jsonFile } from '../../../../file-response.ts';

export const getStaticPaths = embeddedCharts;

export const GET: APIRoute<ChartRoute['props']> = async ({ props: { context, chart } }) =>
  jsonFile(oembed(await snippetParts(context, chart), fullAddress('')));
