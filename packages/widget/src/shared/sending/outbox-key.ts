const PREFIX = 'inclusion-kit:envoi:2:';

/** Returns the prefix of the device's names for all that waits for one service. The key of each follows it. */
export function waitingPrefix(to: string): string {
  // An address has no space, so that the prefix of one service never begins the prefix of another.
  return `${PREFIX}${to} `;
}
