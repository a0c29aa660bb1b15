import * as z from 'zod';
import { actes, Auteur, etats, FieldValue, genres, moyensDePreuve } from '@inclusion-kit/sdk/contributions';
import {
  AuthorAmendment,
  AuthorAnswer,
  BulkAct,
  Invitation,
  ModeratorAct,
  SignInForm,
} from '../../contributions/moderation/bodies.ts';
import { Invited } from '../../contributions/access/invite.ts';
import { StaleStructure } from '../../offer/partners.ts';
import { Moderating } from '../guards/moderating.ts';
import { Presentation } from '../../contributions/moderation/present.ts';

const Evenement = z.object({
  acte: z.enum(actes),
  etat: z.enum(etats),
  date: z.iso.datetime(),
  par: z.optional(z.string()),
  motif: z.optional(z.string()),
  champs: z.optional(z.array(z.string())),
  base: z.optional(z.record(z.string(), FieldValue)),
  changements: z.optional(z.record(z.string(), FieldValue)),
  remplacee_par: z.optional(z.string()),
  canal: z.optional(z.string()),
  garde: z.optional(z.string()),
  preuve: z.optional(z.object({ moyen: z.enum(moyensDePreuve) })),
  reliee_a: z.optional(z.string()),
  avec: z.optional(z.string()),
  aussi: z.optional(z.array(z.string())),
});

const Dossier = z.object({
  id: z.string(),
  numero: z.string(),
  contribution: z.looseObject({ genre: z.enum(genres) }),
  source: z.nullable(z.string()),
  auteur: z.nullable(Auteur),
  etat: z.enum(etats),
  version: z.int(),
  recue_le: z.iso.datetime(),
  evenements: z.array(Evenement),
  ...Presentation.shape,
});

export const moderation = {
  Dossier,
  Queue: z.object({ items: z.array(Dossier), total: z.int(), next: z.nullable(z.string()) }),
  BulkResult: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        etat: z.nullable(z.enum(etats)),
        version: z.optional(z.int()),
        detail: z.optional(z.string()),
      }),
    ),
  }),
  Moderating,
  Invited,
  Invitations: z.object({
    items: z.array(
      z.object({
        ...StaleStructure.shape,
        invitation: z.nullable(
          z.object({
            courriel_le: z.nullable(z.iso.datetime()),
            courriel_par: z.nullable(z.string()),
            lien_le: z.nullable(z.iso.datetime()),
            lien_par: z.nullable(z.string()),
            expire_le: z.nullable(z.iso.datetime()),
          }),
        ),
        suivi: z.nullable(
          z.object({ genre: z.enum(['repondu', 'joint', 'absent', 'silence', 'attente']), jour: z.iso.date() }),
        ),
      }),
    ),
    total: z.int(),
    page: z.int(),
    size: z.int(),
    avant: z.iso.date(),
    envoi: z.boolean(),
  }),
  Invitation,
  AuthorAmendment,
  AuthorAnswer,
  ModeratorAct,
  BulkAct,
  SignInForm,
} satisfies Record<string, z.core.$ZodType>;
