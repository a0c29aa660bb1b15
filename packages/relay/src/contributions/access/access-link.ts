import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link lets whoever holds it do: speak for a structure. */
export interface Access {
  /** The id of the structure. */
  structure: string;
  /** When it ends, in seconds since 1970. */
  fin: number;
  /** How long what it opens lasts, in seconds, where that is longer than the link itself; absent otherwise. */
  duree?: number;
}

/** Where a structure says whether its offers are up to date. */
export const CONTRIBUER_PATH = '/contribuer';

/** Long enough to be read after the holidays, short enough that a forwarded mail does not open it for ever. */
export const ACCESS_MS = 14 * 86_400_000;
/** A link that somebody asked for is waited for. Mail filters open links too: it opens as often as they like meanwhile. */
export const ASKED_MS = 30 * 60_000;
/** What such a link opens, or one of the host's login, lasts a working day. */
export const OPENED_SECONDS = 10 * 3600;

/** Makes what a link carries: the structure and the end in clear, and a signature that this database alone makes. */
export function signAccess(secret: Buffer, { structure, fin, duree }: Access): string {
  const said = [structure, fin, ...(duree === undefined ? [] : [duree])];
  const payload = Buffer.from(JSON.stringify(said)).toString('base64url');
  return `${payload}.${toSignature(secret, payload)}`;
}

/** Reads what a link carries; null when it was not signed here, or has ended. */
export function readAccess(secret: Buffer, token: string, now: Date): Access | null {
  const [payload = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !isSame(toSignature(secret, payload), signature)) return null;
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, number, number?];
  const [structure, fin, duree] = said;
  return fin * 1000 > now.getTime() ? { structure, fin, ...(duree === undefined ? {} : { duree }) } : null;
}

const toSignature = (secret: Buffer, payload: string): string =>
  createHmac('sha256', secret).update(`acces:${payload}`).digest('base64url');

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
