import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { toLogFields } from '../../shared/source-problem.ts';
import { ownOrigin } from './origins.ts';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';
import { readAccess } from '../../contributions/access/access-link.ts';

/** Pages of other sites may not speak for a structure: the cookie goes along with the relay's own pages, and with links to it. */
const attributes = (c: Context, publicUrl: string | undefined) =>
  ({
    httpOnly: true,
    secure: ownOrigin(c, publicUrl).startsWith('https:'),
    sameSite: 'Lax',
    path: '/',
  }) as const;

const nameOf = (isSecure: boolean): string => `${isSecure ? '__Host-' : ''}inclusion-kit-acces`;

/** Keeps the token of a link in a cookie, so that it need not stay in the address of the page. */
export function keepAccess(c: Context, publicUrl: string | undefined, token: string, maxAgeSeconds: number): void {
  const given = attributes(c, publicUrl);
  setCookie(c, nameOf(given.secure), token, { ...given, maxAge: maxAgeSeconds });
}

/** Takes it back. */
export function dropAccess(c: Context, publicUrl: string | undefined): void {
  const given = attributes(c, publicUrl);
  deleteCookie(c, nameOf(given.secure), given);
}

/** Returns the id of the structure that the sender speaks for, by a link or as the host says, or null for none. */
export async function findStructure(
  c: Context,
  { store, now, identify, publicUrl, logger }: Pick<HttpContext, 'store' | 'now' | 'identify' | 'publicUrl' | 'logger'>,
): Promise<string | null> {
  const token = getCookie(c, nameOf(attributes(c, publicUrl).secure));
  const access = token === undefined ? null : readAccess(store.secret, token, now());
  if (access !== null) return access.structure;
  if (identify === undefined) return null;
  try {
    return (await identify(c.req.raw)).structure ?? null;
  } catch (error) {
    logger.warn({ error: toLogFields(error) }, fr.log.identifyFailed);
    return null;
  }
}
