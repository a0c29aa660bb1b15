import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ownOrigin } from './origins.ts';

/** A cookie for the relay's own pages, which no script of a page can read. */
export interface OwnCookie {
  read(c: Context): string | undefined;
  write(c: Context, value: string, maxAgeSeconds: number): void;
  drop(c: Context): void;
}

/** Creates a cookie. Over TLS its name has the prefix with which browsers take it from this host alone. */
export function createOwnCookie(name: string, sameSite: 'Strict' | 'Lax', publicUrl: string | undefined): OwnCookie {
  const optionsOf = (c: Context) => {
    const secure = ownOrigin(c, publicUrl).startsWith('https:');
    return { httpOnly: true, secure, sameSite, path: '/', ...(secure ? { prefix: 'host' as const } : {}) };
  };
  return {
    read: (c) => getCookie(c, name, optionsOf(c).prefix),
    write: (c, value, maxAge) => setCookie(c, name, value, { ...optionsOf(c), maxAge }),
    drop: (c) => void deleteCookie(c, name, optionsOf(c)),
  };
}
