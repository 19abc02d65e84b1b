import type { IncomingMessage } from 'node:http';

/** Names under which this machine may be called; another would be a page elsewhere that found us. */
const HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request comes from the desk's own page: this machine by its own name (a name elsewhere
 * may lead here), and, where something is sent, from a page of the same origin.
 */
export function isOwnRequest({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>) {
  const host = headers.host ?? '';
  if (!HOSTS.has(host.replace(/:\d+$/, ''))) return false;
  if (method === 'GET' || method === 'HEAD') return headers['sec-fetch-site'] !== 'cross-site';
  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
  return headers.origin === `http://${host}` && isJson;
}
