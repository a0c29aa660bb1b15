import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fr } from '../locales/fr.ts';
import { ProblemError } from './problem.ts';

/** Largest contribution taken, in bytes. */
export const MAX_BODY_BYTES = 256 * 1024;

/** A form of another site can post text, not JSON: asking for the type stops it even without `Origin`. */
export async function requireJson(c: Context, next: () => Promise<void>): Promise<void> {
  const type = (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ProblemError({ status: 415, detail: fr.problem.contentType });
  await next();
}

/** Refuses what is larger than is taken. */
export const limitBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new ProblemError({ status: 413, detail: fr.problem.tooLarge(MAX_BODY_BYTES / 1024) });
  },
});

/** A connection cut half-way through the body is the sender's, not a failure of the relay. */
export async function readBody(c: Context): Promise<string> {
  try {
    return await c.req.text();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError({ status: 400, detail: fr.problem.cutShort });
  }
}
