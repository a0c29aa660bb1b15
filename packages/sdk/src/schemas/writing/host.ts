/**
 * Writes a host in ASCII, as it is asked for; null when it is none. A label `xn--…` must stand for a name: engines look away
 * when nothing else is outside ASCII, so a label that is goes before it.
 */
export function toAsciiHost(host: string): string | null {
  try {
    return new URL(`http://é.${host}`).hostname.slice('xn--9ca.'.length);
  } catch {
    return null;
  }
}
