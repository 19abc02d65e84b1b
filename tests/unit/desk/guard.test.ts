import { expect, test } from 'vitest';
import { isOwnRequest } from '../../../scripts/desk/guard.ts';

const host = '127.0.0.1:4321';
const origin = `http://${host}`;
const json = 'application/json';

test.each([
  ['a page of the desk', 'GET', { host }, true],
  ['the desk under its other name', 'GET', { host: 'localhost:4321' }, true],
  ['a picture in a page elsewhere', 'GET', { host, 'sec-fetch-site': 'cross-site' }, false],
  ['a name elsewhere that leads here', 'GET', { host: 'rebound.example:4321' }, false],
  ['a name that only begins like ours', 'GET', { host: '127.0.0.1.example:4321' }, false],
  ['no name', 'GET', {}, false],
  ['the desk, saving', 'POST', { host, origin, 'content-type': json }, true],
  [
    'a page elsewhere',
    'POST',
    { host, origin: 'https://example.org', 'content-type': json },
    false,
  ],
  [
    'another port of this machine',
    'POST',
    { host, origin: 'http://127.0.0.1:1', 'content-type': json },
    false,
  ],
  ['a file from the disk', 'POST', { host, origin: 'null', 'content-type': json }, false],
  ['no page', 'POST', { host, 'content-type': json }, false],
  ['a form', 'POST', { host, origin, 'content-type': 'text/plain' }, false],
])('a request of %s (%s) with %j is its own: %s', (_who, method, headers, own) => {
  expect(isOwnRequest({ method, headers })).toBe(own);
});
