import { BlockList, isIP } from 'node:net';

/** Proxies whose word on where a request comes from is believed. */
export interface TrustedProxies {
  /** Tells whether an address is one of them. */
  has(address: string): boolean;
}

export const noProxies: TrustedProxies = { has: () => false };

/**
 * Reads a list of addresses and ranges (`10.0.0.0/8`, `::1`).
 * @returns the entries that are neither, when there are any
 */
export function parseTrustedProxies(entries: readonly string[]): TrustedProxies | { faults: string[] } {
  if (entries.length === 0) return noProxies;
  const list = new BlockList();
  const faults = entries.filter((entry) => !addEntry(list, entry));
  if (faults.length > 0) return { faults };
  return {
    has: (address) => {
      const version = isIP(address);
      return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
    },
  };
}

function addEntry(list: BlockList, entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (bits === undefined) {
    list.addAddress(address, family);
    return true;
  }
  const most = version === 4 ? 32 : 128;
  // A range of everything would believe anybody.
  if (!/^\d{1,3}$/.test(bits) || Number(bits) < 1 || Number(bits) > most) return false;
  list.addSubnet(address, Number(bits), family);
  return true;
}

/** No chain of proxies is as long. Addresses before these are ignored. */
const MAX_HOPS = 20;

/**
 * Returns the address a request comes from: that of the connection, or, behind trusted proxies, the last one in
 * `X-Forwarded-For` that is no trusted proxy: anything before it may be made up.
 */
export function findClientAddress(peer: string, forwardedFor: string | undefined, proxies: TrustedProxies): string {
  let client = plainAddress(peer);
  if (forwardedFor === undefined) return client;
  for (const hop of forwardedFor.split(',').slice(-MAX_HOPS).reverse()) {
    if (!proxies.has(client)) return client;
    const address = plainAddress(hop);
    if (isIP(address) === 0) return client;
    client = address;
  }
  return client;
}

/** Returns the text that stands for one client: an IPv4 address, or the /64 of one IPv6 subscriber. */
export function toClient(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = address.split('%', 1)[0]?.split('::') ?? [];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const gap = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(0, gap)).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Tells whether an address is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^127(?:\.\d{1,3}){3}$/.test(address);
}

/** Removes spaces, a port and brackets from an address, and writes an IPv4 address given as IPv6 as IPv4. */
export function plainAddress(text: string): string {
  const trimmed = text.trim();
  const bare =
    /^\[(?<v6>[^\]]+)\](?::\d+)?$/.exec(trimmed)?.groups?.['v6'] ??
    /^(?<v4>\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed)?.groups?.['v4'] ??
    trimmed;
  return /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.groups?.['v4'] ?? bare.toLowerCase();
}
