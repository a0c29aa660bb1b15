import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import type { LeftBehind, OwnerLine } from '../../contributions/access/owner-statements.ts';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';
import type { Html } from '../html.ts';
import type { Reader } from '../language-switch.ts';
import type { Speech } from '../speech.ts';

/** A form that was refused: the offer and the line it is about, `fermeture` for its end, and the sentences that say why. */
export interface Refused {
  /** The id of the offer. Empty for a line that is common to all. */
  id: string;
  line: OwnerLine | 'fermeture';
  typed: URLSearchParams;
  faults: readonly (Html | string)[];
}

export interface OwnerPage {
  reader: Reader;
  speech: Speech;
  /** The structure with its offers, as the public sees them. */
  structure: DetailedStructure;
  /** The same with the contacts that are hidden from the public. */
  whole: DetailedStructure;
  now: Date;
  /** When the link ends, in seconds since 1970, or null for a reader that a host has signed in. */
  end: number | null;
  /** Ids of the offers that were confirmed today. */
  confirmed: ReadonlySet<string>;
  /** `tout` when all of them were just confirmed by one gesture, `annule` when that was just taken back. */
  all: string | null;
  /** True where the form that was just sent changed nothing. */
  isUnchanged: boolean;
  /** The id of the offer that was just confirmed alone, or whose confirmation was just taken back. */
  answered: string | null;
  /** The statement that was just kept or taken back, or null. */
  said: KeptContribution | null;
  /** The statements that were made alike of other offers, one for each. */
  alike: readonly KeptContribution[];
  /** The lines that say the same of all its offers. */
  common: readonly OwnerLine[];
  /** The corrections and the ends of offers that the structure proposed and nobody has decided yet. */
  waiting: readonly KeptContribution[];
  /** The corrected numbers and mails that other offers still show as they were. */
  leftBehind: readonly LeftBehind[];
  refused: Refused | null;
  /** The name of the body that runs the relay. */
  producer: string;
  /** True when campaigns write to this structure. Null where there are no campaigns. */
  isWrittenTo: boolean | null;
  /** True when the structure has just chosen whether they do. */
  hasChosenMails: boolean;
  /** False where this relay serves no elements: then only the lines here can be corrected. */
  hasForm: boolean;
}
