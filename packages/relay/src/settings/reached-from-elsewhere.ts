import { isLoopback } from '@inclusion-kit/sdk/internal';
import { noProxies } from '../http/limits/client-address.ts';
import type { ServeOptions } from './options.ts';

/** Tells whether the settings expect visitors from other machines: by the network, a public address, a proxy, or the pages of other sites. */
export function isReachedFromElsewhere({
  host,
  publicUrl,
  trustedProxies,
  allowedOrigins,
}: Pick<ServeOptions, 'host' | 'publicUrl' | 'trustedProxies' | 'allowedOrigins'>): boolean {
  const isOfOthers = (address: string): boolean => !isLoopback(new URL(address).hostname);
  const addresses = [...allowedOrigins, ...(publicUrl === null ? [] : [publicUrl])];
  return !isLoopback(host) || trustedProxies !== noProxies || addresses.some(isOfOthers);
}
