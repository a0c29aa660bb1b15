import type { Context, MiddlewareHandler } from 'hono';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import { noteBody } from '../limits/rate-limiter.ts';

/** Largest contribution taken, in bytes. */
export const MAX_BODY_BYTES = 256 * 1024;

/** A form of another site can post text, not JSON: asking for the type stops it even without `Origin`. */
export const requireJson: MiddlewareHandler = async (c, next) => {
  const type = (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ProblemError({ status: 415, detail: fr.problem.contentType });
  await next();
};

/**
 * Reads a body as text, up to so many bytes, whether it comes with a length or in chunks. hono's `bodyLimit` makes a new
 * request of one that comes in chunks, which the requests of its server of Node do not survive.
 * @throws ProblemError 413 for a longer one, 415 for one that is compressed, 400 for one that is cut short or not in UTF-8
 */
export async function readBody(c: Context, maxBytes = MAX_BODY_BYTES): Promise<string> {
  if (Number(c.req.header('Content-Length')) > maxBytes) throw tooLarge(maxBytes);
  if ((c.req.header('Content-Encoding') ?? 'identity').toLowerCase() !== 'identity') {
    throw new ProblemError({
      status: 415,
      detail: fr.problem.contentEncoding,
      headers: { 'Accept-Encoding': 'identity' },
    });
  }
  const { body } = c.req.raw;
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop cancels the rest of the body.
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    // The sender's doing, not a failure of the relay.
    throw new ProblemError({ status: 400, detail: fr.problem.cutShort });
  } finally {
    noteBody(c, size);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    // Letters of another encoding would be kept as marks of doubt.
    throw new ProblemError({ status: 400, detail: fr.problem.notUtf8 });
  }
}

function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError({ status: 413, detail: fr.problem.tooLarge(maxBytes / 1024) });
}
