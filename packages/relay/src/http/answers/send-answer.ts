import type { Context } from 'hono';
import { holdsAlready, type Answer, type Form } from './answer.ts';

/** Returns the path and the query of an address. */
export function addressOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  return start === -1 ? '/' : url.slice(start);
}

/** Returns the headers of one form of an answer, which the reader may hold already. The caller adds `Vary`. */
export function toHeaders(answer: Answer, { body, encoding, etag }: Form, isHeld = false): Record<string, string> {
  return {
    'Cache-Control': answer.cacheControl,
    ...(isHeld ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(body.length) }),
    ...(isHeld || encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    ...(etag === null ? {} : { ETag: etag }),
    ...answer.headers,
  };
}

/** Sends an answer in the form that its reader takes, or 304 to a reader who holds it. */
export async function sendAnswer(
  c: Context,
  answer: Answer,
  { vary = 'Accept-Encoding', isPrivate = false }: { vary?: string; isPrivate?: boolean } = {},
): Promise<Response> {
  const form = await answer.form(c.req.header('Accept-Encoding'));
  const isHeld = holdsAlready(c.req.header('If-None-Match'), form.etag);
  c.header('Vary', vary, { append: true });
  for (const [name, value] of Object.entries(toHeaders(answer, form, isHeld))) c.header(name, value);
  // Shown to this reader alone.
  if (isPrivate) c.header('Cache-Control', 'private, no-store');
  return isHeld ? c.body(null, 304) : c.body(form.body);
}
