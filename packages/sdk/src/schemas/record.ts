import * as z from 'zod/mini';
import { orNull } from './open-enum.ts';

/** The fields that a service and a structure share, as read. Absent fields are read as null. */
export const sharedShape = {
  source: z.string(),
  id: z.string(),
  nom: z.string(),
  date_maj: z.string(),
  lien_source: orNull(z.string()),
  adresse: orNull(z.string()),
  complement_adresse: orNull(z.string()),
  code_postal: orNull(z.string()),
  code_insee: orNull(z.string()),
  commune: orNull(z.string()),
  longitude: orNull(z.number()),
  latitude: orNull(z.number()),
  telephone: orNull(z.string()),
  courriel: orNull(z.string()),
  horaires_accueil: orNull(z.string()),
};
