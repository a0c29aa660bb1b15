import type { MiddlewareHandler } from 'hono';
import { chooseEncoding, compress } from './encodings.ts';

/**
 * Compresses a page for a reader who takes it so. Not for a page that holds a secret beside what its address says: the length of such a
 * one would tell of it.
 */
export const compressPage: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  if (res.body === null || !/^text\/html\b/.test(res.headers.get('Content-Type') ?? '')) return;
  c.res.headers.append('Vary', 'Accept-Encoding');
  const accepted = c.req.header('Accept-Encoding');
  if (accepted === undefined) return;
  const page = new Uint8Array(await res.arrayBuffer());
  const encoding = chooseEncoding(accepted, page.length);
  const headers = new Headers(res.headers);
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  c.res = undefined;
  c.res = new Response(await compress(page, encoding), { status: res.status, headers });
};
