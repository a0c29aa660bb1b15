// The device's names of what waits for the network, for those who only ask whether there is any.

/** Begins the device's name of all that waits for any service. */
export const PREFIX = 'inclusion-kit:envoi:2:';

/** The device's name of the corrections that it sent. */
export const TOLD_KEY = 'inclusion-kit:corrections:1';

/** Returns the prefix of the device's names for all that waits for one service. The key of each follows it. */
export function waitingPrefix(to: string): string {
  // An address has no space, so that the prefix of one service never begins the prefix of another.
  return `${PREFIX}${to} `;
}

/** Tells whether contributions wait for a service, without loading the queue. */
export function isAnythingWaiting(to: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(waitingPrefix(to)));
  } catch {
    return false;
  }
}
