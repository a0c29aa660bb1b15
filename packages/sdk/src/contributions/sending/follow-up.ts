import * as z from 'zod/mini';
import { Contribution, FieldValue } from '../contribution.ts';

const { genre, cible, changements, fermeture, doublon_de, manque } = Contribution.shape;
const date = z.iso.datetime();

const followUpShape = {
  /** The id of the contribution. */
  id: z.uuid(),
  /** The number that people call it by. */
  numero: z.string(),
  ...{ genre, cible, changements, fermeture, doublon_de, manque },
  /** Its state, one of `etats`. A relay may know others than this version. */
  etat: z.string(),
  /** When it was received, ISO date and time, UTC. */
  recue_le: date,
  /** The values of `changements` that were accepted, as moderators adjusted them. Absent before a decision. */
  retenus: z.optional(z.record(z.string(), FieldValue)),
  /** The id of an offer that answers the need. Absent without one. */
  reliee_a: z.optional(z.string()),
  /**
   * Its events, the oldest first. `par` stands only where no person did the act. `acte` is one of `actes`, and `par` is `source`:
   * a relay may know others than this version.
   */
  evenements: z.array(
    z.object({
      acte: z.string(),
      etat: z.string(),
      date,
      motif: z.optional(z.string()),
      par: z.optional(z.string()),
    }),
  ),
};

/** The follow-up of a contribution, as its private link tells it: everything but its sender. */
export const FollowUp = z.object(followUpShape);
/** The follow-up of a contribution, as its private link tells it. */
export type FollowUp = z.infer<typeof FollowUp>;
