import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { readSettings, run } from './project.ts';

/** Serves a built site to this machine only. Port 0 takes any free one. */
export async function serveFolder(
  folder: string,
  basePath: string,
  port: number,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}. Run “npm run build” first.`);
  }
  const server = createServer(answer(folder, basePath));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${basePath}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(folder: string, basePath: string) {
  // Not in its `dev` mode: sirv lists the files once, and a path that is not in its list is not served.
  // Where somebody has put compressed files beside the others, those who can read them get them.
  const files = sirv(folder, { etag: true, brotli: true });
  const folders = pageFolders(folder);
  return (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // As hosting/ has it: pages of other houses read data, and a frame in a sandbox has no origin.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const notFound = () => sendNotFound(folder, response);
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    if (!`${path}/`.startsWith(basePath)) return notFound();
    const inner = path.slice(basePath.length - 1);
    const address = decode(inner);
    if (address === null) return notFound();
    if (folders.has(address)) {
      const rest = query.length > 0 ? `?${query.join('?')}` : '';
      response.writeHead(301, { Location: `${path}/${rest}` }).end();
      return;
    }
    request.url = inner;
    files(request, response, notFound);
  };
}

/** Addresses of folders that hold a page, without the slash that they are reached with. */
function pageFolders(folder: string): ReadonlySet<string> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(
    pages
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path === 'index.html' || path.endsWith('/index.html'))
      .map((path) => (path === 'index.html' ? '' : `/${dirname(path)}`)),
  );
}

function decode(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    return null;
  }
}

function sendNotFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      fail(taken ? new Error(`Port ${port} is taken. Choose another: PORT=4322 npm start`) : error);
    });
    server.listen(port, '127.0.0.1', done);
  });
}

if (import.meta.main) {
  await run(async () => {
    const { outDir, basePath, port } = readSettings(process.argv.slice(2), process.env);
    const { url } = await serveFolder(outDir, basePath, port);
    console.log(`Serving ${url}`);
    return 0;
  });
}
