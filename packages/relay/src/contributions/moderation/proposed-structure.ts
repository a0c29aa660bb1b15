import {
  etats,
  etatsAcceptes,
  etatsOuverts,
  followEvents,
  type Etat,
  type FieldValue,
} from '@inclusion-kit/sdk/contributions';
import { NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import * as z from 'zod';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { isUuid } from '../../store/uuid.ts';

/** The structure that another contribution proposes, and that a new offer names. */
export const ProposedStructure = z.object({
  /** Id of the contribution that proposes it. */
  id: z.string(),
  /** `nouveau-service` where an offer brings it along, which is to be read for itself. */
  genre: z.enum(['nouvelle-structure', 'nouveau-service']),
  version: z.int(),
  etat: z.enum(etats),
  nom: z.nullable(z.string()),
  adresse: z.nullable(z.string()),
  code_postal: z.nullable(z.string()),
  commune: z.nullable(z.string()),
});
export type ProposedStructure = z.infer<typeof ProposedStructure>;

/** The states in which the structure is there, or on its way. */
const published: readonly Etat[] = [...etatsAcceptes, 'reprise'];
export const isPublished = ({ etat }: Pick<ProposedStructure, 'etat'>): boolean => published.includes(etat);
export const waits = ({ etat }: Pick<ProposedStructure, 'etat'>): boolean => etatsOuverts.includes(etat);

/**
 * Reads the structure that a new offer names by the id of the contribution that proposes it. Null where the offer names one that its
 * source has, or brings along its own.
 */
export async function readProposedStructure(
  structure_id: unknown,
  read: (id: string) => Promise<Dossier | null>,
): Promise<ProposedStructure | null> {
  const by = typeof structure_id === 'string' && isUuid(structure_id) ? await read(structure_id) : null;
  if (by === null) return null;
  const { etat, changements } = followEvents(by.evenements, by.contribution.changements);
  const { genre } = by.contribution;
  const nameField = genre === 'nouvelle-structure' ? 'nom' : genre === 'nouveau-service' ? NEW_STRUCTURE : null;
  if (nameField === null) return null;
  const textOf = (champ: string): string | null => {
    const value = changements[champ];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    ...{ id: by.id, genre: genre as ProposedStructure['genre'], version: by.version, etat },
    nom: textOf(nameField),
    ...{ adresse: textOf('adresse'), code_postal: textOf('code_postal'), commune: textOf('commune') },
  };
}

/** Returns the id by which a new offer names its structure, as moderators adjusted it. Null for other contributions. */
export function namedStructure({ contribution, evenements }: Pick<Dossier, 'contribution' | 'evenements'>): FieldValue {
  if (contribution.genre !== 'nouveau-service') return null;
  return followEvents(evenements, contribution.changements).changements['structure_id'] ?? null;
}
