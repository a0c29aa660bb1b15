import type { Announce } from '../shared/announce.ts';
import type { Partners } from './partners.ts';
import type { CountsFigures } from '../territory/figures/figures-of-offer.ts';
import type { RelayGeography, RelaySource } from './relay-source.ts';
import type { OfferStatus } from './status.ts';

/** What the relay answers from. */
export interface LoadedOffer {
  source: RelaySource;
  geography: RelayGeography;
  communesComplete: () => boolean;
  /** Tells versions apart; null while there is none to answer from. */
  version: () => string | null;
  notice?: string;
  status: () => OfferStatus;
  /** What can count its own figures; null while nothing can, and always for a fictitious offer. */
  counted: () => CountsFigures | null;
  /** What can tell of the structures in it; null while nothing can. */
  partners: () => Partners | null;
  /** Stops watching and synchronising, and frees what is in memory. */
  close(): Promise<void>;
}

/** What opening an offer needs besides its settings. */
export interface OpenOptions {
  tell: Announce;
  now: () => Date;
  timings: OfferTimings;
}

/** How long things take, in milliseconds. */
export interface OfferTimings {
  /** Between looks at files where nothing tells of a change. */
  pollMs: number;
  /** Without a change before a file is taken for wholly written. */
  settleMs: number;
  /** Before a first synchronisation: the start itself comes first. */
  firstMs: number;
  /** Before a synchronisation that failed is tried again; twice as long each time. */
  retryMs: number;
  /** That a visitor waits for the API for a record that is not synchronised. */
  detailMs: number;
  /** During which the API is left alone once it failed several times in a row. */
  pauseMs: number;
}

/** The times of a relay that runs. */
export const usualTimings: OfferTimings = {
  pollMs: 10_000,
  settleMs: 2000,
  firstMs: 1000,
  retryMs: 60_000,
  detailMs: 5000,
  pauseMs: 30_000,
};
