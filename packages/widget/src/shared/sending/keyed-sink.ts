import type { ContributionSink } from '@inclusion-kit/sdk/contributions';

const PREFIX = 'inclusion-kit:envoi:2:';

/** A sink that says which relay it hands to, and may be made ready before it is used. */
export interface RelaySink extends ContributionSink {
  readonly relay?: string;
  /** Loads the code of sending, so that it is there if the network goes. */
  prepare?(): Promise<unknown>;
}

/** Returns the name of the queue of a sink: the address of its relay, or `page` for one that the page plugged in. */
export function outboxNameOf({ relay }: RelaySink): string {
  return relay ?? 'page';
}

/** Tells whether contributions wait for a service, without loading the queue. */
export function isAnythingWaiting(to: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(waitingPrefix(to)));
  } catch {
    return false;
  }
}

/** Returns the prefix of the device's names for all that waits for one service. The key of each follows it. */
export function waitingPrefix(to: string): string {
  // An address has no space, so that the prefix of one service never begins the prefix of another.
  return `${PREFIX}${to} `;
}
