import { outboxOf } from './outbox.ts';
import { outboxNameOf, type RelaySink } from './outbox-key.ts';

/** Goes on with what an earlier page could not send. */
export function resumeSending(sink: RelaySink): void {
  const outbox = outboxOf(outboxNameOf(sink));
  outbox.connect(sink);
  void outbox.flush();
}
