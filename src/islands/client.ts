import type { Island } from './island.ts';

/** The browser's part of the renderer: the drawing stands there already; the island attaches to it. */
export default (island: HTMLElement) =>
  (component: Island<unknown>, props: unknown): void => {
    const element = island.firstElementChild;
    if (!(element instanceof HTMLElement)) return;
    const cleanUp = component(props)(element);
    if (cleanUp) island.addEventListener('astro:unmount', cleanUp, { once: true });
  };
