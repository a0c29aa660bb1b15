import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClientAddress, noProxies, parseTrustedProxies, toClient, type TrustedProxies } from './client-address.ts';
import { createClientNames } from './client-names.ts';

const trust = (...entries: string[]): TrustedProxies => {
  const proxies = parseTrustedProxies(entries);
  if ('faults' in proxies) throw new Error(proxies.faults.join());
  return proxies;
};

describe('the address of a client', () => {
  const cloud = trust('127.0.0.1', '10.0.0.0/8', '2001:db8:1::/48');

  it.each([
    ['that of the connection without a proxy', '203.0.113.7', undefined, '203.0.113.7'],
    ['that of the connection when the proxy is not trusted', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['the one that a trusted proxy tells', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    [
      'the last one that is no proxy, whatever stands before',
      '10.0.0.1',
      '1.1.1.1, 198.51.100.1, 10.9.9.9',
      '198.51.100.1',
    ],
    ['the proxy itself when it tells nonsense', '10.0.0.1', '198.51.100.1, <script>', '10.0.0.1'],
    ['read without its port', '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['read without brackets', '2001:db8:1::5', '[2001:DB8:2::9]:4711', '2001:db8:2::9'],
    ['IPv4 when written as IPv6', '::ffff:127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['the first when all are proxies', '127.0.0.1', '10.1.1.1, 10.2.2.2', '10.1.1.1'],
    ['the proxy itself when it tells nothing', '127.0.0.1', '', '127.0.0.1'],
  ])('is %s', (_what, peer, forwarded, expected) => {
    expect(findClientAddress(peer, forwarded, cloud)).toBe(expected);
  });

  it('cannot be chosen by whoever is not behind a trusted proxy, nor changed by what a client adds before', () => {
    const hop = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 10 }));
    fc.assert(
      fc.property(fc.array(hop, { maxLength: 30 }), fc.ipV4(), (hops, peer) => {
        const told = hops.join(',');
        expect(findClientAddress(peer, told, noProxies)).toBe(peer);
        expect(findClientAddress('127.0.0.1', `${told}, 198.51.100.1`, cloud)).toBe('198.51.100.1');
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0001::', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s counts as %s', (address, expected) => {
    expect(toClient(address)).toBe(expected);
  });
});

describe('the list of proxies', () => {
  it('names what is neither an address nor a range, a range of everything included', () => {
    const entries = ['10.0.0.0/8', 'proxy.local', '10.0.0.0/33', '0.0.0.0/0', '::/0', '1.2.3.4/8/8', '::1/'];
    expect(parseTrustedProxies(entries)).toEqual({ faults: entries.slice(1) });
  });
});

describe('the name of a client', () => {
  it('holds for a day, and tells neither the address nor the client of another day', () => {
    let time = Date.parse('2026-11-25T00:00:00Z');
    const names = createClientNames(() => time);
    const first = names('203.0.113.7');
    time += 86_399_999;
    expect(names('203.0.113.7')).toBe(first);
    expect(names('203.0.113.8')).not.toBe(first);
    time += 1;
    expect(names('203.0.113.7')).not.toBe(first);
    expect(first).not.toContain('203');
  });
});
