import {
  compareContribution,
  followEvents,
  possibleActes,
  type Acte,
  type Comparaison,
  type FieldValue,
} from '@inclusion-kit/sdk/contributions';
import { scoreQualite } from '@inclusion-kit/sdk/quality';
import type { PresentedDelivery } from '../deliveries/present.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import type { CurrentRecord } from '../../offer/overlays/current-record.ts';

/** A contribution as a moderator is shown it. */
export interface PresentedDossier extends Omit<Dossier, 'corpsHash'> {
  /** The values that accepting now would apply, as moderators adjusted them. */
  changements: Record<string, FieldValue>;
  motif: string | null;
  /** The acts that are possible now. */
  actes: Acte[];
  /** Name of the record aimed at: its own, else the one that its contributor saw. Null for a missing need. */
  titre: string | null;
  /**
   * Name of the structure of the service aimed at, or of the structure that a new offer names. Null for anything else, or
   * while it cannot be read.
   */
  structure: string | null;
  /**
   * Quality of the service as it is, and once its source has taken the contribution. Null for a contribution that is no
   * correction or confirmation of a service, or when the record cannot be read.
   */
  qualite: { avant: number; apres: number } | null;
  /** Null when it proposes no value, or when the record cannot be read for now. */
  comparaison: Comparaison | null;
  /** How it reaches its source, in the order that was planned. */
  livraisons: PresentedDelivery[];
  /** State of the record, or null when the contribution aims at none. */
  fiche: CurrentRecord['is'] | null;
}

/**
 * Presents a contribution beside the record that it aims at.
 * @param current the record aimed at, or null when the contribution aims at none
 * @param host the structure that a new offer names
 */
export function presentDossier(
  { corpsHash: _, ...dossier }: Dossier,
  current: CurrentRecord | null,
  now: Date,
  livraisons: PresentedDelivery[] = [],
  host: CurrentRecord | null = null,
): PresentedDossier {
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
    structure: textOf(structureOf(record)?.nom) ?? (host?.is === 'there' ? textOf(host.record.nom) : null),
    qualite: record === null ? null : compareQuality(contribution, changements, record, now),
    comparaison: canCompare ? compareContribution({ ...contribution, changements }, record) : null,
    livraisons,
    fiche: current?.is ?? null,
  };
}

function structureOf(record: object | null): { nom?: unknown } | null {
  const structure: unknown = record === null ? null : Reflect.get(record, 'structure');
  return typeof structure === 'object' ? structure : null;
}

/** A source that takes a change, or confirms, dates its record anew. */
function compareQuality(
  { genre, cible }: Dossier['contribution'],
  changements: Record<string, FieldValue>,
  record: object,
  now: Date,
): PresentedDossier['qualite'] {
  if (cible?.modele !== 'service' || (genre !== 'correction' && genre !== 'confirmation')) return null;
  const { score: avant } = scoreQualite(record, { now });
  const { score: apres } = scoreQualite({ ...record, ...changements, date_maj: now.toISOString() }, { now });
  return { avant, apres };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
