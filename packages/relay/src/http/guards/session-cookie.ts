import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ownOrigin } from './origins.ts';

/** A session ends with the working day. */
export const SESSION_MS = 10 * 3_600_000;

/** With the prefix, browsers take the cookie from this host alone, over TLS alone. */
const nameOf = (isSecure: boolean): string => `${isSecure ? '__Host-' : ''}inclusion-kit`;

/** Reads the token that a browser holds, or returns null when it holds none. */
export function readSessionCookie(c: Context, publicUrl: string | undefined): string | null {
  const token = getCookie(c, nameOf(isSecure(c, publicUrl)));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** Gives a browser its token. No script of a page can read it, and no page of another site sends it. */
export function writeSessionCookie(c: Context, publicUrl: string | undefined, token: string): void {
  const secure = isSecure(c, publicUrl);
  setCookie(c, nameOf(secure), token, {
    httpOnly: true,
    secure,
    sameSite: 'Strict',
    path: '/',
    maxAge: SESSION_MS / 1000,
  });
}

/** Takes it back. */
export function dropSessionCookie(c: Context, publicUrl: string | undefined): void {
  const secure = isSecure(c, publicUrl);
  deleteCookie(c, nameOf(secure), { httpOnly: true, secure, sameSite: 'Strict', path: '/' });
}

const isSecure = (c: Context, publicUrl: string | undefined): boolean => ownOrigin(c, publicUrl).startsWith('https:');
