import { Hono, type Context } from 'hono';
import { createHash } from 'node:crypto';
import { OFFER_NAME, OFFLINE_PATH, offlineAddress } from '../../pages/offline/offline-page.ts';
import { HOME_WORKER_NAME } from '../../pages/offline/messages.ts';
import {
  createEndWorker,
  createHomeWorker,
  END_NAME,
  readHomeScreen,
  WORKER_NAME,
  type OfflineSite,
} from '../../pages/offline/offline-site.ts';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import { createAnswer, type Answer } from '../answers/answer.ts';
import { sendAnswer } from '../answers/send-answer.ts';
import { createOfflineCopies } from '../assets/offline-copies.ts';
import { PAGE_POLICY } from '../guards/security-headers.ts';
import type { HttpContext } from '../http-context.ts';
import { readAskedLanguage } from '../query/reader.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=UTF-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

/** A page may have its manifest and its workers, a worker what it keeps or reads. */
const PAGE = `${PAGE_POLICY}; worker-src 'self'; manifest-src 'self'`;
const WORKER = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
const WORKERS: ReadonlySet<string> = new Set([WORKER_NAME, HOME_WORKER_NAME, END_NAME, 'elements/dataset-worker.js']);

/** The page of the territory that stands on a device, with all of its files in one folder, or the end of it where it is turned off. */
export function offlineRoutes(context: HttpContext): Hono {
  const { installable = true, territory = null } = context;
  const app = new Hono();
  const copies = createOfflineCopies(context);
  let homeScreen: Awaited<ReturnType<typeof readHomeScreen>> | undefined;
  const held = new WeakMap<OfflineSite, Map<string, Answer>>();

  function answerOf(site: OfflineSite, path: string): Answer | null {
    const body = site.files.get(path);
    if (body === undefined) return null;
    const answers = held.get(site) ?? new Map<string, Answer>();
    held.set(site, answers);
    const answer = answers.get(path) ?? toAnswer(path, body);
    answers.set(path, answer);
    return answer;
  }

  async function give(c: Context, path: string): Promise<Response> {
    const isOff = !installable || context.assets === undefined;
    if (isOff && path === WORKER_NAME) return sendAnswer(c, toAnswer(path, await createEndWorker()));
    if (path === HOME_WORKER_NAME) return sendAnswer(c, toAnswer(path, await createHomeWorker(isOff)));
    if (isOff) throw missing(path);
    // The home names these files: they are there without the copy of the offers, which nobody may want.
    homeScreen ??= await readHomeScreen({ territory: territory?.nom ?? null, relay: '' });
    const file = homeScreen.get(path);
    if (file !== undefined) return sendAnswer(c, toAnswer(path, file));
    const site = await copies.current();
    if (site === null)
      throw new ProblemError({ status: 503, detail: fr.problem.noCopy, headers: { 'Retry-After': '60' } });
    const answer = answerOf(site, path);
    if (answer === null) throw missing(path);
    return path === OFFER_NAME ? sendPart(c, site.files.get(path) ?? new Uint8Array(), answer) : sendAnswer(c, answer);
  }

  app.get(OFFLINE_PATH.slice(0, -1), (c) => c.redirect(OFFLINE_PATH + new URL(c.req.url).search, 302));
  app.get(OFFLINE_PATH, async (c): Promise<Response> => {
    const asked = readAskedLanguage(c);
    if (asked === 'fr') return await give(c, 'index.html');
    // A device keeps each language under its own name.
    const { searchParams } = new URL(c.req.url);
    searchParams.delete('lang');
    return c.redirect(`${offlineAddress(asked)}${searchParams.size === 0 ? '' : `?${searchParams.toString()}`}`, 302);
  });
  app.get(`${OFFLINE_PATH}:path{.+}`, (c) => give(c, c.req.param('path')));
  return app;
}

const missing = (path: string): ProblemError =>
  new ProblemError({
    status: 404,
    detail: fr.problem.noRoute(`${OFFLINE_PATH}${path.slice(0, 200)}`),
    forPage: fr.problem.noPage,
  });

function toAnswer(path: string, body: Uint8Array<ArrayBuffer>): Answer {
  const kind = path.slice(path.lastIndexOf('.') + 1);
  return createAnswer({
    body,
    identity: `offline ${path} ${createHash('sha256').update(body).digest('base64url')}`,
    // Names stay from version to version, and a device asks once for each.
    cacheControl: 'no-cache',
    headers: {
      'Content-Type': types[kind] ?? 'application/octet-stream',
      ...(kind === 'html' ? { 'Content-Security-Policy': PAGE, 'Cross-Origin-Opener-Policy': 'same-origin' } : {}),
      ...(WORKERS.has(path) ? { 'Content-Security-Policy': WORKER } : {}),
      ...(path === HOME_WORKER_NAME ? { 'Service-Worker-Allowed': '/' } : {}),
    },
  });
}

/** Sends the offers as they are, whole or the part that is asked for: they are compressed by parts. */
async function sendPart(c: Context, body: Uint8Array<ArrayBuffer>, answer: Answer): Promise<Response> {
  const { etag } = await answer.form('identity');
  const headers = {
    ...answer.headers,
    'Cache-Control': answer.cacheControl,
    'Accept-Ranges': 'bytes',
    ...(etag === null ? {} : { ETag: etag }),
  };
  if (etag !== null && c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
  const { from, to } = /^bytes=(?<from>\d{1,15})-(?<to>\d{1,15})$/.exec(c.req.header('Range') ?? '')?.groups ?? {};
  if (from === undefined || to === undefined || Number(to) < Number(from)) return c.body(body, 200, headers);
  const [start, end] = [Number(from), Math.min(Number(to) + 1, body.length)];
  if (start >= body.length) return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${body.length}` });
  return c.body(body.slice(start, end), 206, {
    ...headers,
    'Content-Range': `bytes ${start}-${end - 1}/${body.length}`,
  });
}
