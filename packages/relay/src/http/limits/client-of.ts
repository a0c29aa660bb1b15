import type { Context } from 'hono';
import { findClientAddress, toClient, type TrustedProxies } from './client-address.ts';
import type { Connection } from './rate-limiter.ts';

/** Returns what stands for the client that sent a request; empty where nobody says where it comes from. */
export function clientOf(c: Context, proxies: TrustedProxies): string {
  const { address } = (c.env ?? {}) as Connection;
  if (address === undefined) return '';
  return toClient(findClientAddress(address, c.req.header('X-Forwarded-For'), proxies));
}
