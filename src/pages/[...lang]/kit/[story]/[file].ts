import type { APIRoute } from 'astro';
import { type KitFile, kitFilePages } from '../../../../kit.ts';

export const getStaticPaths = kitFilePages;

export const GET: APIRoute<{ file: KitFile }> = ({ props: { file } }) => file.respond();
