/** Astro finds by this comment that the slot has been rendered; the page needs no element for it. */
const SLOT_IS_RENDERED = '<!--<astro-slot>-->';

/** Islands are the only components of the site that are not Astro's own. */
function check(component: unknown): boolean {
  return typeof component === 'function';
}

/**
 * The server's part of the renderer: what stands in the island's slot is left as it is. An island
 * without a slot gets an empty element, so that there is something to see and to fill.
 */
function renderToStaticMarkup(
  _component: unknown,
  _props: unknown,
  { default: slot }: { readonly default?: string },
): { readonly html: string } {
  return { html: slot ? slot + SLOT_IS_RENDERED : '<div></div>' };
}

export default { name: 'islands', check, renderToStaticMarkup };
