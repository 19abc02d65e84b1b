import { DOMParser } from 'linkedom';

/** A fresh document to draw in. XML, so that attributes are escaped as strictly as text. */
export function createDocument(): Document {
  return new DOMParser().parseFromString('<svg/>', 'image/svg+xml') as unknown as Document;
}
