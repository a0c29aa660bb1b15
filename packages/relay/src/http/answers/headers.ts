import type { Answer, Form } from './answer.ts';

/** Returns the path and the query of an address. */
export function addressOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  return start === -1 ? '/' : url.slice(start);
}

/** Returns the headers of one form of an answer, which the reader may hold already. The caller adds `Vary`. */
export function toHeaders(
  answer: Answer,
  { body, encoding, etag }: Form,
  now: number,
  isHeld = false,
): Record<string, string> {
  return {
    'Cache-Control':
      answer.expires === Infinity
        ? answer.cacheControl
        : `public, max-age=${Math.max(1, Math.ceil((answer.expires - now) / 1000))}`,
    ...(isHeld ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(body.length) }),
    ...(isHeld || encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    ...(etag === null ? {} : { ETag: etag }),
    ...answer.headers,
  };
}
