import type { DeskError } from '../desk/desk.ts';
import type { Dossier, Livraison } from '../desk/dossier.ts';
import type { ProposedField } from './fields/dossier-changes.ts';

/** The acts of a moderator, and reading. */
export type DossierMode = 'read' | 'adjust' | 'refuse' | 'ask' | 'erase';

/** Which value of a field that the source changed meanwhile is kept. */
export type Settled = 'source' | 'propose';

/** The context of the parts of a contribution. */
export interface DossierContext {
  readonly dossier: Dossier;
  readonly fields: readonly ProposedField[];
  readonly headingLevel: number;
  readonly sourceName: string;
  /** Address of the page that shows records. */
  readonly page: string;
  readonly canErase: boolean;
  readonly busy: boolean;
  readonly problem: DeskError | null;
  readonly now: Date;
  readonly mode: DossierMode;
  /** Whether there is something to decide. */
  readonly isOpen: boolean;
  /** The fields that are left out. */
  readonly left: ReadonlySet<string>;
  readonly settled: ReadonlyMap<string, Settled>;
  /** Tells whether the moderator tried to accept while a conflict is not settled. */
  readonly asksToSettle: boolean;
  readonly drafts: ReadonlyMap<string, string | readonly string[]>;
  readonly issues: ReadonlyMap<string, string>;
  readonly question: string;
  /** The reason why the decision cannot be made here, or null when it can. */
  readonly complaint: string | null;
  readonly on: {
    readonly turn: (mode: DossierMode) => void;
    readonly keep: (champ: string, isKept: boolean) => void;
    readonly settle: (champ: string, settled: Settled) => void;
    readonly type: (champ: string, typed: string | readonly string[]) => void;
    readonly leave: (champ: string) => void;
    readonly ask: (question: string) => void;
    readonly accept: () => void;
    readonly save: (andAccept: boolean) => void;
    readonly refuse: (motif: string) => void;
    readonly sendQuestion: () => void;
    readonly undo: () => void;
    readonly erase: () => void;
    readonly refresh: () => void;
    readonly back: () => void;
    readonly markSent: () => void;
    readonly retry: (livraison: Livraison) => void;
    readonly copy: (livraison: Livraison) => void;
  };
}
