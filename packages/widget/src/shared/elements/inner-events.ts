// The events of inner elements to their root. They bubble to the root and never leave it.
import type { Failed } from './events.ts';

export interface InnerEventDetails {
  announce: string;
  failure: Failed;
}

export type InnerEvent<N extends keyof InnerEventDetails> = CustomEvent<InnerEventDetails[N]>;

/** Sends an event from an inner element to the root. An element that stands deeper tells its host first. */
export function send<N extends keyof InnerEventDetails>(from: Element, name: N, detail: InnerEventDetails[N]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: false }));
}
