import type { Plugin } from 'vite';

const PICTURES = /\/src\/pages\/.*(?:\.png\.ts|\/charts\/.*\.svg\.ts|\/kit\/.*\.(?:ts|astro))$/;

const NO_PAGES = 'export const getStaticPaths = () => [];';

/** Takes the pages of the routes of pictures and kits out of a build. */
export const withoutPictures: Plugin = {
  name: 'without-pictures',
  enforce: 'pre',
  load(id) {
    if (!PICTURES.test(id)) return null;
    return id.endsWith('.astro')
      ? `---\n${NO_PAGES}\n---\n`
      : `${NO_PAGES}\nexport const GET = () => new Response();`;
  },
};
