import type { Etat } from '@inclusion-kit/sdk/contributions';
import type { PartnerDesk } from './partners.ts';
import type { Dossier, DossierPage, Moderating, ModeratorAct } from './dossier.ts';

/** The choice of contributions. */
export interface QueueQuestion {
  readonly etats?: readonly Etat[];
  readonly genre?: string;
  readonly source?: string;
  readonly numero?: string;
  /** Keeps only the contributions that the source contradicts. */
  readonly conflit?: boolean;
  readonly size: number;
  readonly apres?: string;
}

/** The result of one confirmation accepted among others. */
export interface BulkResult {
  readonly id: string;
  /** The new state, or null when it was not accepted, for the reason in `detail`. */
  readonly etat: Etat | null;
  readonly detail?: string;
}

/** The desk where moderators read contributions and decide on them. Every method rejects with a `DeskError`. */
export interface ModerationDesk {
  /** Returns the person signed in, or null when nobody is. */
  session(): Promise<Moderating | null>;
  signIn(nom: string, motDePasse: string): Promise<Moderating>;
  signOut(): Promise<void>;
  queue(question: QueueQuestion, options?: { signal?: AbortSignal }): Promise<DossierPage>;
  dossier(id: string): Promise<Dossier>;
  /** Does an act on a contribution seen at a version. Returns the changed contribution. */
  act(id: string, version: number, act: ModeratorAct): Promise<Dossier>;
  acceptConfirmations(confirmations: readonly { id: string; version: number }[]): Promise<readonly BulkResult[]>;
  eraseAuteur(id: string): Promise<void>;
  /** Tries a delivery again. */
  retryDelivery(id: string, delivery: string): Promise<Dossier>;
  /** Returns the names of the sources, by their slug. */
  sources(): Promise<ReadonlyMap<string, string>>;
  /** The desk that asks structures whether their offers are up to date. Absent where this is not done. */
  readonly partners?: PartnerDesk;
}

/** The reason why a desk refused or failed. */
export type DeskFault =
  /** Nobody is signed in, or no longer. */
  | 'signed-out'
  /** The name or the password is wrong. */
  | 'wrong-password'
  /** Too many tries. */
  | 'wait'
  /** Somebody acted meanwhile, or the source changed. */
  | 'moved'
  /** The request was wrong. `errors` names the fields. */
  | 'refused'
  /** Not for this role, or not from this page. */
  | 'forbidden'
  /** There is no such thing, or no moderation here. */
  | 'absent'
  /** The relay, its database or the source does not answer. */
  | 'down';

/** The error of a desk that refused or failed. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly fault: DeskFault;
  /** The relay's explanation for a person, or an empty text when it gave none. */
  readonly detail: string;
  /** The fields at fault, with advice for each. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];

  constructor(fault: DeskFault, detail = '', errors: DeskError['errors'] = []) {
    super(detail === '' ? fault : detail);
    this.fault = fault;
    this.detail = detail;
    this.errors = errors;
  }
}

/** Returns the error of a desk that failed. Any error but a `DeskError` counts as no answer. */
export function toDeskError(error: unknown): DeskError {
  return error instanceof DeskError ? error : new DeskError('down');
}
