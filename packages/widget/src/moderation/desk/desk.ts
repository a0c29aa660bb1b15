import type { Etat } from '@inclusion-kit/sdk/contributions';
import type { PartnerDesk } from './partners.ts';
import type { Dossier, DossierPage, Moderating, ModeratorAct } from './dossier.ts';

/** Which contributions are asked for. */
export interface QueueQuestion {
  readonly etats?: readonly Etat[];
  readonly genre?: string;
  readonly source?: string;
  readonly numero?: string;
  /** Only those that the source contradicts. */
  readonly conflit?: boolean;
  readonly size: number;
  readonly apres?: string;
}

/** What became of one confirmation accepted among others. */
export interface BulkResult {
  readonly id: string;
  /** Null when it was not accepted; `detail` says why. */
  readonly etat: Etat | null;
  readonly detail?: string;
}

/** Where contributions are read over and decided on. Every method rejects with a `DeskError`. */
export interface ModerationDesk {
  /** Returns who is signed in; null when nobody is. */
  session(): Promise<Moderating | null>;
  signIn(nom: string, motDePasse: string): Promise<Moderating>;
  signOut(): Promise<void>;
  queue(question: QueueQuestion, options?: { signal?: AbortSignal }): Promise<DossierPage>;
  dossier(id: string): Promise<Dossier>;
  /** Does something to a contribution that was seen at a version, and returns what it became. */
  act(id: string, version: number, act: ModeratorAct): Promise<Dossier>;
  acceptConfirmations(confirmations: readonly { id: string; version: number }[]): Promise<readonly BulkResult[]>;
  eraseAuteur(id: string): Promise<void>;
  /** Tries a delivery again. */
  retryDelivery(id: string, delivery: string): Promise<Dossier>;
  /** Returns the names of the sources, by their slug. */
  sources(): Promise<ReadonlyMap<string, string>>;
  /** Where structures are asked whether their offers are up to date; absent where that is not done. */
  readonly partners?: PartnerDesk;
}

/** Why a desk did not do what it was asked. */
export type DeskFault =
  /** Nobody is signed in, or no longer. */
  | 'signed-out'
  /** The name or the password is wrong. */
  | 'wrong-password'
  /** Too many tries. */
  | 'wait'
  /** Somebody acted meanwhile, or the source changed. */
  | 'moved'
  /** What was asked makes no sense; `errors` names the fields. */
  | 'refused'
  /** Not for this role, or not from this page. */
  | 'forbidden'
  /** There is no such thing, or no moderation here. */
  | 'absent'
  /** The relay, its database or the source does not answer. */
  | 'down';

/** A desk did not do what it was asked. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly fault: DeskFault;
  /** What the relay said, for a person; empty when it said nothing. */
  readonly detail: string;
  /** The fields at fault, with what to do. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];

  constructor(fault: DeskFault, detail = '', errors: DeskError['errors'] = []) {
    super(detail === '' ? fault : detail);
    this.fault = fault;
    this.detail = detail;
    this.errors = errors;
  }
}
