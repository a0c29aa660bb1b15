import * as z from 'zod';
import { FieldValue, moyensDePreuve } from '@inclusion-kit/sdk/contributions';

const motif = z.string().trim().min(1).max(2000);
const champs = z.array(z.string().min(1).max(100)).min(1).max(100);
const version = z.int().min(1);
/** Contributions that one request acts on. */
export const MOST_AT_ONCE = 200;
const seen = z.strictObject({ id: z.string().max(100), version });
const contributions = z.array(seen).min(1).max(MOST_AT_ONCE);
const preuve = z.strictObject({ moyen: z.enum(moyensDePreuve) });
/** Of two records that say the same, the id of the one that is kept. */
const garde = z.optional(z.string().min(1).max(2000));

/** An act of a moderator on one contribution, with the version that the moderator saw. */
export const ModeratorAct = z.discriminatedUnion('acte', [
  z.strictObject({
    acte: z.literal('acceptation'),
    version,
    /** The fields accepted, or all when absent. */
    champs: z.optional(champs),
    /** The fields whose value the source changed meanwhile, and that were looked at. */
    tranches: z.optional(champs),
    /** Tells the author why the other fields are left out. */
    motif: z.optional(motif),
    garde,
    /** How the moderator made sure of it. */
    preuve: z.optional(preuve),
    /** The id of an offer that answers the need. */
    reliee_a: z.optional(z.string().min(1).max(2000)),
    /** Those that say the contrary, each as it was seen, refused in the same act for this reason. */
    contraires: z.optional(z.strictObject({ motif, contributions })),
    /** The other records of the structure, and those told to be the same, that show the number which it erases, as the moderator saw them: it is erased from these too. */
    aussi: z.optional(
      z
        .array(z.strictObject({ modele: z.enum(['service', 'structure']), id: z.string().min(1).max(2000) }))
        .min(1)
        .max(MOST_AT_ONCE),
    ),
  }),
  z.strictObject({ acte: z.literal('ajustement'), version, changements: z.record(z.string(), FieldValue) }),
  z.strictObject({ acte: z.literal('refus'), version, motif }),
  z.strictObject({ acte: z.literal('question'), version, motif }),
  z.strictObject({ acte: z.literal('annulation'), version }),
  /** A person told the source, with the text that was ready or in another way. */
  z.strictObject({ acte: z.literal('transmission'), version }),
]);
export type ModeratorAct = z.infer<typeof ModeratorAct>;

export const AuthorAnswer = z.strictObject({ reponse: motif });
export type AuthorAnswer = z.infer<typeof AuthorAnswer>;

/** An author adds how they know to a contribution, or takes it back. */
export const AuthorAmendment = z.union([z.strictObject({ preuve }), z.strictObject({ retrait: z.literal(true) })]);
export type AuthorAmendment = z.infer<typeof AuthorAmendment>;

/** The structure that is asked whether its offers are up to date. */
export const Invitation = z.strictObject({
  structure: z.string().min(1).max(2000),
  /** Tells whether the relay writes to it. */
  envoyer: z.optional(z.boolean()),
  /** Tells whether it is written to again, although the link of the last mail still opens. */
  encore: z.optional(z.boolean()),
});
export type Invitation = z.infer<typeof Invitation>;

/** One act of a moderator on several contributions, each as it was seen. */
export const BulkAct = z.discriminatedUnion('acte', [
  z.strictObject({
    acte: z.literal('acceptation'),
    preuve: z.optional(preuve),
    contributions: z.array(seen.extend({ garde })).min(1).max(MOST_AT_ONCE),
  }),
  z.strictObject({ acte: z.literal('annulation'), contributions }),
  z.strictObject({ acte: z.literal('refus'), motif, contributions }),
]);
export type BulkAct = z.infer<typeof BulkAct>;

export const SignInForm = z.strictObject({ nom: z.string().min(1).max(64), mot_de_passe: z.string().min(1).max(500) });
