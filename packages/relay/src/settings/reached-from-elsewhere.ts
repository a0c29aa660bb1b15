import { isLoopback } from '@inclusion-kit/sdk/internal';
import { noProxies } from '../http/limits/client-address.ts';
import type { ServeOptions } from './options.ts';

/** Tells whether the settings expect visitors from other machines: by the network, a proxy, or the pages of other sites. */
export function isReachedFromElsewhere({
  host,
  trustedProxies,
  allowedOrigins,
}: Pick<ServeOptions, 'host' | 'trustedProxies' | 'allowedOrigins'>): boolean {
  const isOfOthers = (origin: string): boolean => !isLoopback(new URL(origin).hostname);
  return !isLoopback(host) || trustedProxies !== noProxies || allowedOrigins.some(isOfOthers);
}
