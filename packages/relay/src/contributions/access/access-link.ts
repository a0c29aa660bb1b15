import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RelayStore } from '../../store/relay-store.ts';

/** The right that a link carries: to speak for a structure. */
export interface Access {
  structure: string;
  /** When it ends, in seconds since 1970. */
  fin: number;
  /** Seconds that the opened access lasts, where that is longer than the link itself. Absent otherwise. */
  duree?: number | undefined;
  /** When it was made, in milliseconds since 1970. Absent in the links of earlier versions. */
  faite?: number | undefined;
}

/** Where a structure says whether its offers are up to date. */
export const CONTRIBUER_PATH = '/contribuer';

/** Long enough to be read after the holidays, short enough that a forwarded mail does not open it for ever. */
export const ACCESS_MS = 14 * 86_400_000;
/** The person who asked for the link waits for it. Mail filters open links too: it opens any number of times meanwhile. */
export const ASKED_MS = 30 * 60_000;
/** An access opened by such a link, or by the host's login, lasts the twenty hours that the criterion 13.1 of the RGAA asks for. */
export const OPENED_SECONDS = 20 * 3600;

/** Makes the text of a link: the structure and the end in clear, and a signature that only this database can make. */
export function signAccess(secret: Buffer, { structure, fin, duree, faite }: Access): string {
  const said = [structure, fin, duree ?? null, faite ?? 0];
  const payload = Buffer.from(JSON.stringify(said)).toString('base64url');
  return `${payload}.${toSignature(secret, payload)}`;
}

/** Reads the text of a link. Returns null when it was not signed here, or has ended. */
export function readAccess(secret: Buffer, token: string, now: Date): Access | null {
  const [payload = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !isSame(toSignature(secret, payload), signature)) return null;
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, number, (number | null)?, number?];
  const [structure, fin, duree, faite] = said;
  return fin * 1000 > now.getTime() ? { structure, fin, duree: duree ?? undefined, faite } : null;
}

/** Reads the text of a link as `readAccess` does. Returns null also when the links of its structure were revoked since. */
export async function readLiveAccess(
  { secret, access: kept }: Pick<RelayStore, 'secret' | 'access'>,
  token: string,
  now: Date,
): Promise<Access | null> {
  const access = readAccess(secret, token, now);
  const revoked = access === null ? null : await kept?.revokedAt(access.structure);
  return Date.parse(revoked ?? '') >= (access?.faite ?? 0) ? null : access;
}

const toSignature = (secret: Buffer, payload: string): string =>
  createHmac('sha256', secret).update(`acces:${payload}`).digest('base64url');

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
