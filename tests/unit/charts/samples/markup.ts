import { DOMParser } from 'linkedom';

/** The root element of a drawing's markup. */
export function parseMarkup(svg: string): Element {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  return parsed.documentElement;
}
