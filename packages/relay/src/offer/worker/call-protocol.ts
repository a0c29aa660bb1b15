import type { PlainError, Withheld } from '@inclusion-kit/sdk/internal';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { LikelyPair } from '../duplicates/likely-duplicates.ts';
import type { Read } from '../reading/read.ts';
import type { OfferSummary } from './build-offer.ts';

/** A question to the worker of an offer, for a value. */
export interface OfferAsk {
  id: number;
  on: 'source' | 'geography' | 'offer';
  method: string;
  args: readonly unknown[];
  /** The records that its first argument leaves out. They are handed over once. `same` stands for those handed over last. */
  withheld: Withheld | 'same' | null;
}

/** A question to the worker of an offer, for the bytes to send. */
export interface OfferRead {
  id: number;
  read: Read;
}

/** Tells the worker of an offer to look for duplicates, or to stop while another offer is built. */
export interface OfferLook {
  looks: boolean;
}

/** Tells the worker of an offer the words to search by, beside those of the file. */
export interface OfferWords {
  words: readonly LocalWord[];
}

export type OfferMessage =
  | { kind: 'tell'; line: string; fields: Readonly<Record<string, unknown>> }
  | { kind: 'ready'; summary: OfferSummary }
  /** The index of words is built. */
  | { kind: 'words' }
  | { kind: 'duplicates'; pairs: readonly LikelyPair[] }
  | { kind: 'refused'; error: PlainError }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; error: PlainError };
