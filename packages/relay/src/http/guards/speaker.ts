import type { Context } from 'hono';
import { readLiveAccess } from '../../contributions/access/access-link.ts';
import { askHost } from '../../privacy/reader.ts';
import type { HttpContext } from '../http-context.ts';
import { createOwnCookie, type OwnCookie } from './own-cookie.ts';

/**
 * Creates the cookie that keeps the token of a link, so that it need not stay in the address of the page. Pages of other
 * sites may not speak for a structure: it goes along with the relay's own pages, and with links to it.
 */
export const accessCookie = (publicUrl: string | undefined): OwnCookie =>
  createOwnCookie('inclusion-kit-acces', 'Lax', publicUrl);

/** Returns the id of the structure that the sender speaks for, by a link or as the host says, or null for none. */
export async function findStructure(
  c: Context,
  context: Pick<HttpContext, 'store' | 'now' | 'identify' | 'publicUrl' | 'logger'>,
): Promise<string | null> {
  const token = accessCookie(context.publicUrl).read(c);
  const access = token === undefined ? null : await readLiveAccess(context.store, token, context.now());
  return access?.structure ?? (await askHost(context, c.req.raw)).structure ?? null;
}
