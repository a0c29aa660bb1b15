import { parseAccept } from 'hono/utils/accept';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Below this many bytes, compressing saves less than its own headers cost. */
const LEAST_BYTES = 1024;
/** Above this many bytes brotli takes longer than it saves, and gzip is asked to hurry. */
const LARGE_BYTES = 1 << 20;

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

/**
 * Chooses an encoding that the reader accepts: brotli, gzip, or the bytes as they are.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function chooseEncoding(accepted: string | undefined, length: number): Encoding {
  if (accepted === undefined || length < LEAST_BYTES) return 'identity';
  const weights = new Map(parseAccept(accepted.slice(0, 500).toLowerCase()).map(({ type, q }) => [type, q]));
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  if (length <= LARGE_BYTES && weightOf('br') > 0 && weightOf('br') >= weightOf('gzip')) return 'br';
  return weightOf('gzip') > 0 ? 'gzip' : 'identity';
}

/** Compresses bytes, away from the event loop. Bytes that stay for good are compressed as small as they can be, which takes longer. */
export async function compress(
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
  { isForGood = false } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return zip(body, { level: body.length > LARGE_BYTES ? 1 : 6 });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isForGood ? constants.BROTLI_MAX_QUALITY : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
