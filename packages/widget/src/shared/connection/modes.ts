import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';
import { extraNames, facetNames, orders } from '@inclusion-kit/sdk/internal';

/** How far a file that holds the offers has come. */
export interface FileProgress {
  readonly phase: 'index' | 'records' | 'offline';
  readonly receivedBytes: number;
  /** Null when the server does not say. */
  readonly totalBytes: number | null;
}

/** What an element reads from and writes to. */
export interface Connection {
  source: OfferSource;
  geography: Geography;
  /** Null where nobody takes contributions. */
  sink: ContributionSink | null;
  /** What such a source can do, as far as this version knows, until it says so itself. */
  capabilities: Capabilities;
  /** Follows what has to come before the first answer; returns the function that stops. Absent when nothing has to. */
  follow?(listener: (progress: FileProgress) => void): () => void;
}

/** The attribute that names where data is. */
export type ModeAttribute = 'api' | 'dataset';

/** Makes a connection from the attribute of a mode. @throws UsageError when it names nothing that can be asked */
export type Connect = (address: string) => Connection;

const modes = new Map<ModeAttribute, Connect>();

/** Sets how an attribute becomes a connection; called once by the entry of a mode. */
export function registerMode(attribute: ModeAttribute, connect: Connect): void {
  modes.set(attribute, connect);
}

/** Connects through the mode of an attribute; null when the page loaded an entry that does not know it. */
export function connectThroughMode(attribute: ModeAttribute, address: string): Connection | null {
  return modes.get(attribute)?.(address) ?? null;
}

/** All that a source of this version can do, relay or file: the page is laid out for it at once, and does not move later. */
export const allCapabilities: Capabilities = {
  params: extraNames,
  tri: orders,
  facets: facetNames,
};
