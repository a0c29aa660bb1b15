import {
  compareContribution,
  followEvents,
  possibleActes,
  type Acte,
  type Comparaison,
  type FieldValue,
} from '@inclusion-kit/sdk/contributions';
import type { Dossier } from '../store/moderation-store.ts';
import type { CurrentRecord } from './current-record.ts';

/** A contribution as a moderator is shown it. */
export interface PresentedDossier extends Omit<Dossier, 'corpsHash'> {
  /** The values that accepting now would apply, as moderators adjusted them. */
  changements: Record<string, FieldValue>;
  motif: string | null;
  /** What may be done to it now. */
  actes: Acte[];
  /** Name of the record aimed at: its own, else the one its contributor saw; null for a missing need. */
  titre: string | null;
  /** Null when it proposes no value, or when the record cannot be read for now. */
  comparaison: Comparaison | null;
  /** What became of the record; null when the contribution aims at none. */
  fiche: CurrentRecord['is'] | null;
}

/** Presents a contribution beside the record it aims at; null when it aims at none. */
export function presentDossier({ corpsHash: _, ...dossier }: Dossier, current: CurrentRecord | null): PresentedDossier {
  const { contribution, evenements } = dossier;
  const { etat, changements, motif } = followEvents(evenements, contribution.changements);
  const record = current?.is === 'there' ? current.record : null;
  const canCompare = current === null || current.is !== 'unread';
  return {
    ...dossier,
    etat,
    changements,
    motif,
    actes: possibleActes(etat),
    titre: textOf(record?.nom) ?? textOf(contribution.cible?.base['nom']) ?? textOf(changements['nom']),
    comparaison: canCompare ? compareContribution({ ...contribution, changements }, record) : null,
    fiche: current?.is ?? null,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
