import { parseHTML } from 'linkedom';

/** A document for drawing on the server; a fresh one, so that drawings cannot meet. */
export function createDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;
}
