/**
 * Writes a host in ASCII, as requests need it. Returns null when it is no host. A label `xn--…` must stand for a name, but
 * engines do not check it when the whole host is ASCII, so a label outside ASCII is put before it.
 */
export function toAsciiHost(host: string): string | null {
  try {
    return new URL(`http://é.${host}`).hostname.slice('xn--9ca.'.length);
  } catch {
    return null;
  }
}
