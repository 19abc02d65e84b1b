import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import express, { type Request, type RequestHandler } from 'express';
import sirv from 'sirv';
import { type DeskFiles, openDeskFiles } from './desk-files.ts';
import type { Drafts } from './drafts.ts';
import { isOwnRequest } from './guard.ts';

/** Nothing is fetched from another machine, whatever the editor's program would like to. */
const POLICY = [
  "default-src 'none'",
  // Decap compiles its rules for forms, and sets styles by script.
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const decap = dirname(require.resolve('decap-cms'));

/** decap-server ships no types: this adds `POST /api/v1`, for files below `GIT_REPO_DIRECTORY`. */
const {
  registerLocalFs,
}: {
  registerLocalFs(app: express.Express, options: { readonly logLevel?: string }): Promise<void>;
} = require('decap-server/dist/middlewares.js');

/** The actions of decap-server that forms need; none that deletes, moves or stores pictures. */
const ACTIONS = new Set(['info', 'entriesByFiles', 'getEntry', 'persistEntry', 'getMedia']);

/**
 * Everything below `/desk/` but the drawn pages: Decap CMS, its settings, decap-server for the files
 * that have a form, and the compiler for unsaved texts.
 */
export async function deskServer(contentDir: string, drafts: Drafts): Promise<express.Express> {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    if (!isOwnRequest(request)) return void response.sendStatus(403);
    response.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' });
    next();
  });
  app.use('/cms', sirv(decap, { etag: true }));
  app.get('/', (_request, response) => void response.sendFile(join(here, 'page.html')));
  app.get('/desk.js', (_request, response) => void response.type('js').send(browserScript()));
  app.get('/config.json', (_request, response) => void response.json(settings(contentDir)));
  app.use(express.json({ limit: '4mb' }));
  app.post('/preview', preview(contentDir, drafts));
  app.post('/api/v1', onlyForms(contentDir));
  // decap-server reads this variable when it is registered; it refuses every path outside.
  process.env['GIT_REPO_DIRECTORY'] = contentDir;
  await registerLocalFs(app, { logLevel: 'warn' });
  return app;
}

function settings(contentDir: string) {
  const { collections } = openDeskFiles(contentDir);
  return {
    backend: { name: 'proxy', proxy_url: '/desk/api/v1/' },
    load_config_file: false,
    locale: 'zh_Hans',
    media_folder: 'media',
    show_preview_links: false,
    collections: collections.map((one) => ({
      ...one,
      format: 'json',
      files: one.files.map(({ schema, ...file }) => file),
    })),
  };
}

/** Compiles a form's content as it stands, and says where its page is. */
function preview(contentDir: string, drafts: Drafts): RequestHandler {
  return async (request, response) => {
    const { file: path, data } = request.body as { file?: unknown; data?: unknown };
    const files = openDeskFiles(contentDir);
    const file = files.find(path);
    if (!file) return void response.sendStatus(404);
    const text = await files.toText(file, JSON.stringify(data));
    response.json(await drafts.compile(contentDir, file.file, text));
  };
}

interface Call {
  readonly action?: string;
  readonly params?: {
    readonly path?: unknown;
    readonly files?: readonly { readonly path?: unknown }[];
    readonly dataFiles?: readonly { path: unknown; raw: string; newPath?: unknown }[];
    readonly assets?: readonly unknown[];
    /** An older way to save; Decap does not use it. */
    readonly entry?: unknown;
  };
}

/**
 * Stands before decap-server: lets through what forms need, for files that have a form, and turns
 * each file's text into its form's JSON and back.
 */
function onlyForms(contentDir: string): RequestHandler {
  return async (request, response, next) => {
    const files = openDeskFiles(contentDir);
    const { action = '', params = {} } = request.body as Call;
    if (!ACTIONS.has(action)) return void response.sendStatus(403);
    if (action === 'getMedia') return void response.json([]);
    const sent = params.dataFiles ?? [];
    const paths = [
      params.path ?? [],
      params.files?.map(({ path }) => path) ?? [],
      sent.map(({ path }) => path),
    ].flat();
    const isPlain = !params.entry && sent.every(({ newPath }) => newPath === undefined);
    if (!paths.every((path) => files.find(path)) || !isPlain || params.assets?.length) {
      return void response.sendStatus(403);
    }
    await writeTexts(request, files);
    const send = response.json.bind(response);
    response.json = (answer: unknown) => send(asForms(answer, files));
    next();
  };
}

/** Replaces, in a request to save, the form's JSON by the file's text. */
async function writeTexts(request: Request, files: DeskFiles): Promise<void> {
  const { params } = request.body as Call;
  for (const sent of params?.dataFiles ?? []) {
    const file = files.find(sent.path);
    if (file) sent.raw = await files.toText(file, sent.raw);
  }
}

interface Entry {
  readonly data?: string | null;
  readonly file: { readonly path: string };
}

function asForms(answer: unknown, files: DeskFiles): unknown {
  if (Array.isArray(answer)) return answer.map((one) => asForms(one, files));
  const { file: place, data } = answer as Partial<Entry>;
  const file = files.find(place?.path);
  return file && typeof data === 'string'
    ? { ...(answer as Entry), data: files.toForm(file, data) }
    : answer;
}

function browserScript(): string {
  const source = readFileSync(join(here, 'browser.ts'), 'utf8');
  return transformSync(source, { loader: 'ts', format: 'iife' }).code;
}
