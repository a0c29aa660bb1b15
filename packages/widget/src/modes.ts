import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';

/** What an element reads from and writes to. */
export interface Connection {
  source: OfferSource;
  geography: Geography;
  sink: ContributionSink;
  /** What such a source can do, as far as this version knows, until it says so itself. */
  capabilities: Capabilities;
}

/** Makes a connection from the `api` attribute: an absolute or relative URL, empty for the page's own origin. */
export type Connect = (api: string) => Connection;

let connect: Connect | null = null;

/** Sets how the `api` attribute becomes a connection; called once by the entry of a mode. */
export function registerMode(mode: Connect): void {
  connect = mode;
}

/** Connects through the mode of the loaded entry; null when the page loaded a `host` entry, which plugs its own source. */
export function connectThroughMode(api: string): Connection | null {
  return connect === null ? null : connect(api);
}
