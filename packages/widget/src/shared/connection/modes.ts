import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';
import { extraNames, facetNames, orders } from '@inclusion-kit/sdk/internal';

/** The progress of the loading of a file of offers. */
export interface FileProgress {
  readonly phase: 'index' | 'records' | 'offline';
  readonly receivedBytes: number;
  /** Null when the server does not say. */
  readonly totalBytes: number | null;
}

export interface Connection {
  source: OfferSource;
  geography: Geography;
  /** Null where nobody takes contributions. */
  sink: ContributionSink | null;
  /** The capabilities of such a source, as far as this version knows, until the source tells them. */
  capabilities: Capabilities;
  /** Follows the file that comes before the first answer, and returns the function that stops. Absent when there is none. */
  follow?(listener: (progress: FileProgress) => void): () => void;
}

export type ModeAttribute = 'api' | 'dataset';

/** Makes a connection from the attribute of a mode. @throws UsageError when it is no address that can be asked */
export type Connect = (address: string) => Connection;

const modes = new Map<ModeAttribute, Connect>();

/** Sets how an attribute becomes a connection. The entry of a mode calls it once. */
export function registerMode(attribute: ModeAttribute, connect: Connect): void {
  modes.set(attribute, connect);
}

/** Lists the attributes whose mode an entry on the page knows. */
export const knownModes = (): ModeAttribute[] => [...modes.keys()];

/** Connects through the mode of an attribute. Returns null when no entry on the page knows this mode. */
export function connectThroughMode(attribute: ModeAttribute, address: string): Connection | null {
  return modes.get(attribute)?.(address) ?? null;
}

/** The capabilities of a source of this version: the page is laid out for all of them, and does not move later. */
export const allCapabilities: Capabilities = {
  params: extraNames,
  tri: orders,
  facets: facetNames,
  points: true,
};
