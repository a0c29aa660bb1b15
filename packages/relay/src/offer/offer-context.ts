import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { LikelyPair } from './duplicates/likely-duplicates.ts';
import type { Overlays } from './overlays/overlays.ts';
import type { RelayGeography, RelaySource } from './relay-source.ts';
import type { TellsTerritory } from '../territory/figures/reports.ts';
import type { OfferStatus } from './status.ts';

/** Settings of the offer that a relay answers from. */
export interface OfferOptions {
  /** Source that offers are read from. */
  source: RelaySource;
  /** Names communes, départements and addresses. */
  geography: RelayGeography;
  /** Returns all communes as a JSON list, null while they are not known. Default: never known. */
  allCommunes?: (() => Promise<Uint8Array<ArrayBuffer> | null>) | undefined;
  /**
   * False when the communes are only those of the records: an unknown code then gives an empty list and a warning,
   * not a refusal. A function where that may change. Default: true.
   */
  communesComplete?: boolean | (() => boolean) | undefined;
  /**
   * Tells versions of the offer apart: answers are kept, here and by caches on the way, until it changes. Null while records
   * may change at any time. Default: always null.
   */
  version?: (() => string | null) | undefined;
  /** Returns the records that are probably one, to propose to those who moderate. Default: none are looked for. */
  duplicates?: (() => readonly LikelyPair[]) | undefined;
  /**
   * Searches by these words too, instead of those handed over before: words that animateurs gave a meaning. `version` is another one from
   * then on. Default: searches do not know them, and the page tells how to add them to a file.
   */
  useWords?: ((words: readonly LocalWord[]) => void) | undefined;
  /** Returns the offer that tells its territories, or null while there is none. Default: never one. */
  territories?: (() => TellsTerritory | null) | undefined;
  /** Returns the state of the offer, which `/readyz` tells. Default: nothing. */
  status?: (() => OfferStatus) | undefined;
}

/** The same settings with their defaults, and the overlays. */
export interface OfferContext extends OfferOptions {
  communesComplete: () => boolean;
  version: () => string | null;
  /** Returns the accepted changes that are shown over the records. Null while they are not known. */
  overlays: () => Overlays | null;
  /** Reads the accepted changes again, after a decision. */
  refreshOverlays: () => Promise<void>;
  /** Searches by the words that were given a meaning, after one was added or taken back. */
  refreshWords: () => Promise<void>;
}
