const PREFIX = 'inclusion-kit:envoi:2:';

/** What the names of all that waits for one service begin with on the device; the key of each contribution follows. */
export function waitingPrefix(to: string): string {
  // A space is in no address: that of one service begins none of another's.
  return `${PREFIX}${to} `;
}
