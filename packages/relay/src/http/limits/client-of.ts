import type { Context } from 'hono';
import { findClientAddress, toClient, type TrustedProxies } from './client-address.ts';
import type { Connection } from './rate-limiter.ts';

/** Returns the text that stands for the client of a request, or an empty text where its address is unknown. */
export function clientOf(c: Context, proxies: TrustedProxies): string {
  const { address } = (c.env ?? {}) as Connection;
  if (address === undefined) return '';
  return toClient(findClientAddress(address, c.req.header('X-Forwarded-For'), proxies));
}
