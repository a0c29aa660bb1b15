import type { DemonstrationReport } from '@inclusion-kit/demonstration';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { Announce } from '../shared/announce.ts';
import type { Partners } from './partners.ts';
import type { TellsTerritory } from '../territory/figures/reports.ts';
import type { TellsDemand } from '../territory/memory/vain-searches.ts';
import type { CountsFigures } from '../territory/figures/figures-of-offer.ts';
import type { LikelyPair } from './duplicates/likely-duplicates.ts';
import type { RelayGeography, RelaySource } from './relay-source.ts';
import type { OfferStatus } from './status.ts';
import type { Notice } from '../locales/languages.ts';

/** The offer that the relay answers from. */
export interface LoadedOffer {
  /** Source that offers are read from. */
  source: RelaySource;
  /** Names communes, départements and addresses. */
  geography: RelayGeography;
  /** Returns all communes as a JSON list, null while they are not known. */
  allCommunes: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Tells whether a code that no commune has is wrong. */
  communesComplete: () => boolean;
  /** Returns a text that tells versions apart, or null while there is no offer to answer from. */
  version: () => string | null;
  /** Sentence to show above the offers, absent when there is none. */
  notice?: Notice;
  /** Returns the state of the offer. */
  status: () => OfferStatus;
  /** Returns the offer that counts its own figures. Null while there is none, and always for a fictitious offer. */
  counted: () => CountsFigures | null;
  /** Returns the offer that tells of the structures in it, or null while there is none. */
  partners: () => Partners | null;
  /** Returns the offer that tells its territories, or null while there is none. */
  territories: () => TellsTerritory | null;
  /** Searches by these words too, beside those of the file, instead of those handed over before. */
  useWords: (words: readonly LocalWord[]) => void;
  /** Returns the records that are probably one. Absent where nobody looks for them. */
  duplicates?: () => readonly LikelyPair[];
  /** Tells what people searched in vain, of a fictitious offer. The memory of the relay tells it of another. */
  demand?: TellsDemand;
  /** The needs that people reported, of a fictitious offer. */
  reported?: readonly DemonstrationReport[];
  /** Stops watching and synchronising, and frees the memory of the offer. */
  close(): Promise<void>;
}

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
  /** Before a synchronisation that failed is tried again, twice as long each time. */
  retryMs: number;
  /** For which a visitor waits for the API, for a record that is not synchronised. */
  detailMs: number;
  /** During which the API is left alone once it failed several times in a row. */
  pauseMs: number;
}

export const usualTimings: OfferTimings = {
  pollMs: 10_000,
  settleMs: 2000,
  firstMs: 1000,
  retryMs: 60_000,
  detailMs: 5000,
  pauseMs: 30_000,
};
