import * as z from 'zod';
import { actes, etats, FollowUp, followEvents, type Acte } from '@inclusion-kit/sdk/contributions';
import { toOutcome } from './outcome.ts';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';

const etat = z.enum(etats);

/** The follow-up as this relay tells it: clients of other versions read it with other states and acts. */
export const ToldFollowUp = z.object({
  ...FollowUp.shape,
  etat,
  evenements: z.array(
    z.object({
      ...FollowUp.shape.evenements._zod.def.element.shape,
      ...{ acte: z.enum(actes), etat, par: z.optional(z.literal('source')) },
    }),
  ),
});
export type ToldFollowUp = z.infer<typeof ToldFollowUp>;

/** A moderator may be called « source »: the act, and not the name, tells an event of the source. */
const BY_SOURCE: ReadonlySet<Acte> = new Set(['remplacement', 'reprise', 'expiration']);

/** Picks the parts of a contribution for its private page one by one, so that nothing personal comes along. */
export function toFollowUp(kept: KeptContribution): ToldFollowUp {
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
