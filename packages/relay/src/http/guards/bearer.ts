import { createHash, timingSafeEqual } from 'node:crypto';

/** Tests whether an `Authorization` header carries a token. The time that it takes tells nothing of the token. */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(?<token>[^\s]+)$/i.exec(authorization ?? '')?.groups?.['token'] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
