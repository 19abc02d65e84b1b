import type { Brush } from './frame.ts';

/**
 * Moves each group that Plot drew into the named group of its figure. Plot's own root, its style
 * sheet and its labels without a role stay behind; colours come from classes.
 */
export function adopt(drawn: Element, owners: readonly Brush[]): void {
  const marks = [...drawn.children].filter((child) => child.localName === 'g');
  marks.forEach((mark, index) => {
    mark.removeAttribute('aria-label');
    for (const name of ['fill', 'stroke']) {
      if (mark.getAttribute(name) === 'currentColor') mark.removeAttribute(name);
    }
    owners[index]?.node()?.append(mark);
  });
}
