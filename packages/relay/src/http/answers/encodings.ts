import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Below this many bytes, compressing saves less than its own headers cost. */
const LEAST_BYTES = 1024;
/** Above this many bytes brotli takes longer than it saves, and gzip is asked to hurry. */
const LARGE_BYTES = 1 << 20;

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

/** Chooses an encoding that the reader accepts: brotli, gzip, or the bytes as they are. */
export function chooseEncoding(accepted: string | undefined, length: number): Encoding {
  if (accepted === undefined || length < LEAST_BYTES) return 'identity';
  const weights = readWeights(accepted);
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

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 */
function readWeights(accepted: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of accepted.slice(0, 500).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name !== '') weights.set(name, Number.isFinite(weight) ? weight : 0);
  }
  return weights;
}
