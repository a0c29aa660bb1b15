import type { Etat } from '@inclusion-kit/sdk/contributions';
import type { PartnerDesk } from './partners.ts';
import type { Dossier, DossierPage, Moderating, ModeratorAct } from './dossier.ts';

/** The choice of contributions. */
export interface QueueQuestion {
  /** States to keep. Every state when absent. */
  readonly etats?: readonly Etat[];
  /** Kind of contribution to keep. Every kind when absent. */
  readonly genre?: string;
  /** Slug of the source to keep. Every source when absent. */
  readonly source?: string;
  /** Short number looked for. Any when absent. */
  readonly numero?: string;
  /** Keeps only the contributions that the source contradicts. */
  readonly conflit?: boolean;
  /** Contributions on a page. */
  readonly size: number;
  /** The `next` of the page before. The first page when absent. */
  readonly apres?: string;
}

/** The result of an act on one contribution among others. */
export interface BulkResult {
  /** Id of the contribution. */
  readonly id: string;
  /** The new state, or null when nothing was done, for the reason in `detail`. */
  readonly etat: Etat | null;
  /** The new version, absent when nothing was done. */
  readonly version?: number;
  /** Reason why nothing was done, absent when it was. */
  readonly detail?: string;
}

/** A contribution among others, as it was seen. */
export interface SeenContribution {
  /** Id of the contribution. */
  readonly id: string;
  /** Version that was seen. */
  readonly version: number;
  /** Of two records that say the same, the id of the one that an acceptance keeps. */
  readonly garde?: string;
}

/** An act that may be done on several contributions at once. */
export type BulkAct =
  | Pick<Extract<ModeratorAct, { acte: 'acceptation' }>, 'acte' | 'preuve'>
  | { readonly acte: 'annulation' }
  | { readonly acte: 'refus'; readonly motif: string };

/** An offer that a need may be linked to. */
export interface FoundOffer {
  /** Id of the offer. */
  readonly id: string;
  /** Name of the offer. */
  readonly nom: string;
  /** Name of its structure. */
  readonly structure: string;
}

/** The desk where moderators read contributions and decide on them. Every method rejects with a `DeskError`. */
export interface ModerationDesk {
  /** Returns the person signed in, or null when nobody is. */
  session(): Promise<Moderating | null>;
  /** Signs a person in by name and password. Returns the person. */
  signIn(nom: string, motDePasse: string): Promise<Moderating>;
  /** Ends the session. */
  signOut(): Promise<void>;
  /** Returns a page of the contributions that are asked for. */
  queue(question: QueueQuestion, options?: { signal?: AbortSignal }): Promise<DossierPage>;
  /** Returns one contribution, by its id. */
  dossier(id: string): Promise<Dossier>;
  /** Does an act on a contribution seen at a version. Returns the changed contribution. */
  act(id: string, version: number, act: ModeratorAct): Promise<Dossier>;
  /** Does an act on several contributions, each as it was seen at a version. Returns the result of each. */
  actOnAll(act: BulkAct, contributions: readonly SeenContribution[]): Promise<readonly BulkResult[]>;
  /** Finds offers by words in a commune and around it, to link a need to one. At most ten. */
  offers(words: string, codeCommune: string): Promise<readonly FoundOffer[]>;
  /** Forgets the author of a contribution. The contribution stays. */
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
  /** The reason, to branch on. */
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
