import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import { waitingPrefix } from './outbox-key.ts';

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
