import * as z from 'zod';
import { actes, Contribution, etats, FieldValue, followEvents, type Acte } from '@inclusion-kit/sdk/contributions';
import { toOutcome } from './outcome.ts';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';

/** A moderator may be called « source »: the act, and not the name, tells an event of the source. */
const BY_SOURCE: ReadonlySet<Acte> = new Set(['remplacement', 'reprise', 'expiration']);

const { genre, cible, changements, fermeture, doublon_de, manque } = Contribution.shape;
const etat = z.enum(etats);
const date = z.iso.datetime();

/** The content of a contribution's private page: everything but its sender. */
export const FollowUp = z.object({
  id: z.uuid(),
  numero: z.string(),
  ...{ genre, cible, changements, fermeture, doublon_de, manque },
  etat,
  recue_le: date,
  /** The values of `changements` that were accepted, as moderators adjusted them. Absent before a decision. */
  retenus: z.optional(z.record(z.string(), FieldValue)),
  /** The id of an offer that answers the need. Absent without one. */
  reliee_a: z.optional(z.string()),
  /** `par` stands only where no person did the act. */
  evenements: z.array(
    z.object({ acte: z.enum(actes), etat, date, motif: z.string().optional(), par: z.literal('source').optional() }),
  ),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** Picks the parts of a contribution for its private page one by one, so that nothing personal comes along. */
export function toFollowUp(kept: KeptContribution): FollowUp {
  const { id, numero, contribution, etat, recue_le, evenements } = kept;
  const { genre, cible, changements, fermeture, doublon_de, manque } = contribution;
  return {
    ...{ id, numero, genre, cible, changements, fermeture, doublon_de, manque, etat, recue_le },
    retenus: changements && toOutcome(evenements, changements)?.retenus,
    reliee_a: followEvents(evenements, changements).reliee_a ?? undefined,
    // Moderators act in the name of their département: their own names stay hidden.
    evenements: evenements.map(({ acte, etat, date, motif, par }) => ({
      ...{ acte, etat, date, motif },
      par: par === 'source' && BY_SOURCE.has(acte) ? par : undefined,
    })),
  };
}
