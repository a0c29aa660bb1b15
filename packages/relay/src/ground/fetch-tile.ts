import { readVersion } from '../shared/version.ts';
import { toAddress, type TilePlace } from './ground.ts';

const agent = `inclusion-kit-relay/${readVersion()}`;

/** An image as it came. */
export interface TileImage {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

/** Why there is no image: the server has none there, or it gave something else, or nothing. */
export class TileError extends Error {
  override readonly name = 'TileError';
  /** The server says that it has no such image. */
  readonly isAbsent: boolean;
  constructor(message: string, { isAbsent = false, cause }: { isAbsent?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.isAbsent = isAbsent;
  }
}

const TIMEOUT_MS = 8000;
/** Far above the largest image of a map. */
const MAX_BYTES = 1024 * 1024;
const MOST_REDIRECTS = 3;
/** The statuses of a place without an image. Some servers answer it with an empty body. */
const ABSENT: ReadonlySet<number> = new Set([204, 404, 410]);
/** Some servers call a place without an image a bad request, as they call a wrong key. The text tells which: a code of WMTS, or words. */
const OUT_OF_RANGE = /TileOutOfRange|out of (?:range|bounds)/i;
/** The text of a refusal is short. */
const MAX_REFUSAL_BYTES = 4096;

/** Images begin with these bytes. The header of an answer may say anything. */
const kinds: readonly { type: string; is: (bytes: Uint8Array) => boolean }[] = [
  { type: 'image/png', is: (bytes) => startsWith(bytes, 0, '\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', is: (bytes) => startsWith(bytes, 0, '\xff\xd8\xff') },
  { type: 'image/webp', is: (bytes) => startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP') },
];

/** Returns the media type of an image by its first bytes, or null when they are of none. */
export function typeOfImage(bytes: Uint8Array): string | null {
  return kinds.find(({ is }) => is(bytes))?.type ?? null;
}

function startsWith(bytes: Uint8Array, at: number, signs: string): boolean {
  return Buffer.from(signs, 'latin1').equals(bytes.subarray(at, at + signs.length));
}

/**
 * Fetches an image. A redirection is followed on the same host only: the operator chose that one, and no other.
 * @throws TileError
 */
export async function fetchTile(pattern: string, place: TilePlace, closing: AbortSignal): Promise<TileImage> {
  const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), closing]);
  const { host } = new URL(toAddress(pattern, place));
  let address = toAddress(pattern, place);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const headers = { Accept: 'image/png,image/webp,image/jpeg', 'User-Agent': agent };
      const answer = await fetch(address, { redirect: 'manual', signal, headers });
      const next = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && next !== null) {
        await answer.body?.cancel();
        const target = new URL(next, address);
        if (target.host !== host || !/^https?:$/.test(target.protocol)) throw new TileError('it leads to another host');
        address = target.href;
        continue;
      }
      return await readImage(answer);
    }
  } catch (error) {
    if (error instanceof TileError) throw error;
    throw new TileError(signal.aborted ? 'it does not answer in time' : 'it cannot be reached', { cause: error });
  }
  throw new TileError('it leads from one address to the next');
}

async function readImage(answer: Response): Promise<TileImage> {
  const isAbsent = answer.status === 400 ? await isOutOfRange(answer) : ABSENT.has(answer.status);
  if (!answer.ok || isAbsent) {
    if (answer.body?.locked !== true) await answer.body?.cancel();
    throw new TileError(`it answers ${answer.status}`, { isAbsent });
  }
  const bytes = await readUpTo(answer, MAX_BYTES);
  const type = typeOfImage(bytes);
  if (type === null) throw new TileError('it sends no image');
  return { bytes, type };
}

async function isOutOfRange(answer: Response): Promise<boolean> {
  return OUT_OF_RANGE.test(Buffer.from(await readUpTo(answer, MAX_REFUSAL_BYTES)).toString());
}

/** Reads a body of so many bytes at most. @throws TileError when it has more */
async function readUpTo(answer: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > maxBytes) throw new TileError(`it answers ${answer.status} with more than ${maxBytes} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
