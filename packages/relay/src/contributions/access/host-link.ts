import { verify } from 'hono/jwt';

/** A link is for the moment of a click: longer, it would be worth stealing. */
const LONGEST_MS = 10 * 60_000;

/**
 * Reads a link that the host's own software signed after a sign-in there: a JSON Web Token by HMAC-SHA256, for this relay
 * (`aud`), about a structure (`sub`), that ends within ten minutes (`exp`). Returns null for any other.
 * @param audience address of this relay
 * @see https://www.rfc-editor.org/rfc/rfc7519 (checked 2026-11-25)
 */
export async function readHostLink(
  token: string,
  { secret, audience, now }: { secret: string; audience: string; now: Date },
): Promise<{ structure: string; end: Date } | null> {
  let claims: Record<string, unknown>;
  try {
    // The clock of this relay checks its times below.
    claims = await verify(token, secret, { alg: 'HS256', aud: audience, exp: false, iat: false, nbf: false });
  } catch {
    return null;
  }
  const { sub, exp } = claims;
  if (typeof sub !== 'string' || sub === '' || sub.length > 2000 || typeof exp !== 'number') return null;
  const left = exp * 1000 - now.getTime();
  return left > 0 && left <= LONGEST_MS ? { structure: sub, end: new Date(exp * 1000) } : null;
}
