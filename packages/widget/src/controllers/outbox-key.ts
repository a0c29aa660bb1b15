import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import { OUTBOX_PREFIX } from '../state/outbox-key.ts';

/** Tells whether something waits to be sent to a service, without loading what sends it. */
export function isAnythingWaiting(to: string): boolean {
  try {
    return localStorage.getItem(OUTBOX_PREFIX + to) !== null;
  } catch {
    return false;
  }
}

const names = new WeakMap<ContributionSink, string>();

/** Returns the name of the queue of a sink: the address of its relay, or `page` for one that the page plugged in. */
export function outboxNameOf(sink: ContributionSink): string {
  return names.get(sink) ?? 'page';
}

/** Goes on with what an earlier page could not send; what does not load now is tried by the next page. */
export function resumeSending(to: string, sink: ContributionSink): void {
  names.set(sink, to);
  if (!isAnythingWaiting(to)) return;
  import('./outbox.ts').then(
    ({ outboxOf }) => {
      const outbox = outboxOf(to);
      outbox.connect(sink);
      void outbox.flush();
    },
    () => undefined,
  );
}
