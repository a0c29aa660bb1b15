import * as z from 'zod/mini';
import { orNull } from './open-enum.ts';

/** The fields that a service and a structure share, as read. Absent fields are read as null. */
export const sharedShape = {
  /** Slug of the producer, for instance `dora`, see `Source.slug`. */
  source: z.string(),
  /** Identifier, unique among the records of its model. It may hold any character. */
  id: z.string(),
  /** Name, 3–150 characters when it comes from the API. */
  nom: z.string(),
  /** Day of the last change at the producer, `YYYY-MM-DD`. */
  date_maj: z.string(),
  /** Page of the record on the site of its producer, null when there is none. */
  lien_source: orNull(z.string()),
  /** Street and number, null when unknown. */
  adresse: orNull(z.string()),
  /** Floor, building or door, null when there is none. */
  complement_adresse: orNull(z.string()),
  /** Postal code, five digits, null when unknown. */
  code_postal: orNull(z.string()),
  /** INSEE code of the commune, five characters, null when unknown. */
  code_insee: orNull(z.string()),
  /** Name of the commune, null when unknown. */
  commune: orNull(z.string()),
  /** Degrees east, WGS84, null when the address has no point. */
  longitude: orNull(z.number()),
  /** Degrees north, WGS84, null when the address has no point. */
  latitude: orNull(z.number()),
  /** Phone as the producer wrote it, null when unknown, see `toE164` and `formatPhone`. */
  telephone: orNull(z.string()),
  /** E-mail address, null when unknown. */
  courriel: orNull(z.string()),
  /**
   * Opening hours in the syntax of OpenStreetMap, null when unknown, see `openState`. A service without hours has those of its
   * structure.
   */
  horaires_accueil: orNull(z.string()),
};
