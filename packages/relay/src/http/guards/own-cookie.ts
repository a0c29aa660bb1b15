import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ownOrigin } from './origins.ts';

/** A cookie for the relay's own pages, which no script of a page can read. */
export type OwnCookie = ReturnType<typeof createOwnCookie>;

/** Creates a cookie. Over TLS its name has the prefix with which browsers take it from this host alone. */
export function createOwnCookie(name: string, sameSite: 'Strict' | 'Lax', publicUrl: string | undefined) {
  const optionsOf = (c: Context) => {
    const secure = ownOrigin(c, publicUrl).startsWith('https:');
    return { httpOnly: true, secure, sameSite, path: '/', ...(secure ? { prefix: 'host' as const } : {}) };
  };
  return {
    read: (c: Context) => getCookie(c, name, optionsOf(c).prefix),
    write: (c: Context, value: string, maxAge: number) => setCookie(c, name, value, { ...optionsOf(c), maxAge }),
    drop: (c: Context) => deleteCookie(c, name, optionsOf(c)),
  };
}
