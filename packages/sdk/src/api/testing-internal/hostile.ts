import fc from 'fast-check';
import { isDataInclusionError } from '../../index.ts';

/** Bodies that a server in trouble, or a wrong server, may send. */
export const hostileBody = fc.oneof(
  fc.json(),
  fc.string(),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
  fc.jsonValue().map((items) => JSON.stringify({ items })),
  fc.jsonValue().map((features) => JSON.stringify({ features: [features], adresse: features, commune: features })),
  fc.jsonValue().map((detail) => JSON.stringify({ detail })),
  fc.jsonValue().map((errors) => JSON.stringify({ title: 'x', status: 422, errors })),
);

/** How it may answer. */
export const hostileStatus = fc.constantFrom(200, 201, 400, 401, 404, 422, 429, 500, 503);

/** Returns the error that a promise ends with, or undefined when it gives a value. @throws an error that is none of the kit's */
export async function errorOf(promise: Promise<unknown>): Promise<Error | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    return error;
  }
}

/** An answer whose body ends with a failure after its first part. */
export function cutAnswer(text: string, status = 200): Response {
  let sent = false;
  const body = new ReadableStream({
    pull: (stream) => {
      if (sent) stream.error(new TypeError('terminated'));
      else stream.enqueue(new TextEncoder().encode(text));
      sent = true;
    },
  });
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}
