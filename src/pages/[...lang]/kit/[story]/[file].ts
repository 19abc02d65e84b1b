import type { APIRoute } from 'astro';
import { type KitFileProps, kitFile, kitFilePages } from '../../../../kit.ts';

export const getStaticPaths = kitFilePages;

export const GET: APIRoute<KitFileProps> = ({ props }) => kitFile(props);
