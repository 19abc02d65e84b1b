import { DOMParser } from 'linkedom';

/** A fresh document to draw in. XML, so that attributes are escaped as strictly as text. */
export function createDocument(): Document {
  return new DOMParser().parseFromString('<svg/>', 'image/svg+xml') as unknown as Document;
}

/** The element that holds a piece of HTML. */
export function parseHtml(html: string): Element {
  const { body } = new DOMParser().parseFromString(
    `<!doctype html><html><body>${html}</body></html>`,
    'text/html',
  ) as unknown as Document;
  return body;
}
