import type { DecisionsController } from '../desk/decisions.ts';
import type { DeskController, DeskFilter, DeskView } from '../desk/desk-controller.ts';
import type { Dossier } from '../desk/dossier.ts';

/** The context of the parts of the moderation. */
export interface DeskContext {
  readonly queue: DeskController;
  readonly decisions: DecisionsController;
  readonly headingLevel: number;
  readonly now: Date;
  /** The contribution that is open, or null when none is. */
  readonly open: Dossier | null;
  /** The contributions that are chosen, to be decided together. */
  readonly picked: readonly Dossier[];
  readonly isRefusing: boolean;
  readonly showsHelp: boolean;
  readonly hasKeys: boolean;
  readonly on: {
    readonly show: (view: DeskView) => void;
    readonly filter: (change: Partial<DeskFilter> | null) => void;
    readonly reload: () => void;
    readonly more: () => void;
    readonly open: (dossier: Dossier) => void;
    readonly pick: (dossier: Dossier, isPicked: boolean) => void;
    readonly acceptPicked: () => void;
    readonly turnRefusing: (isRefusing: boolean) => void;
    readonly refusePicked: (motif: string) => void;
    readonly undo: () => void;
    readonly dismiss: () => void;
    readonly turnHelp: () => void;
    readonly turnKeys: (hasKeys: boolean) => void;
  };
}
