import * as z from 'zod/mini';
import type { Frais } from '../referentiels/frais.ts';
import type { ModeAccueil } from '../referentiels/modes-accueil.ts';
import type { ModeMobilisation } from '../referentiels/modes-mobilisation.ts';
import type { PersonneMobilisatrice } from '../referentiels/personnes-mobilisatrices.ts';
import type { Public } from '../referentiels/publics.ts';
import type { Thematique } from '../referentiels/thematiques.ts';
import type { TypeService } from '../referentiels/types-services.ts';
import { openEnum, orNull } from './open-enum.ts';
import { sharedShape } from './record.ts';
import { BareStructure, BaseStructure, ListedStructure } from './structure.ts';

const serviceShape = {
  ...sharedShape,
  structure_id: z.string(),
  description: z.string(),
  type: orNull(openEnum<TypeService>()),
  thematiques: orNull(z.array(openEnum<Thematique>())),
  frais: orNull(openEnum<Frais>()),
  frais_precisions: orNull(z.string()),
  publics: orNull(z.array(openEnum<Public>())),
  publics_precisions: orNull(z.string()),
  conditions_acces: orNull(z.string()),
  modes_accueil: orNull(z.array(openEnum<ModeAccueil>())),
  zone_eligibilite: orNull(z.array(z.string())),
  contact_nom_prenom: orNull(z.string()),
  lien_mobilisation: orNull(z.string()),
  modes_mobilisation: orNull(z.array(openEnum<ModeMobilisation>())),
  mobilisable_par: orNull(z.array(openEnum<PersonneMobilisatrice>())),
  mobilisation_precisions: orNull(z.string()),
  volume_horaire_hebdomadaire: orNull(z.number()),
  nombre_semaines: orNull(z.number()),
};

/**
 * A service of schema v1 as read: every field present (null when unknown), vocabularies open, unknown fields kept.
 * `date_maj` is `YYYY-MM-DD`; coordinates are WGS84 degrees; `volume_horaire_hebdomadaire` is hours a week.
 * @see /api/v1/services (checked 2026-06-30)
 */
export const Service = z.looseObject({ ...serviceShape, adresse_certifiee: z.boolean(), score_qualite: z.number() });
export type Service = z.infer<typeof Service>;

/**
 * A service with its structure.
 * @see /api/v1/services/{id} (checked 2026-06-30)
 */
export const DetailedService = z.looseObject({
  ...serviceShape,
  adresse_certifiee: z.boolean(),
  score_qualite: z.number(),
  structure: BaseStructure,
});
export type DetailedService = z.infer<typeof DetailedService>;

/**
 * A structure with its services and its duplicates in full.
 * @see /api/v1/structures/{id} (checked 2026-06-30)
 */
export const DetailedStructure = z.extend(ListedStructure, {
  doublons: z.array(BareStructure),
  services: z.array(Service),
});
export type DetailedStructure = z.infer<typeof DetailedStructure>;

/**
 * One result of a search: `distance` in whole kilometres, null when the service is far, remote or without a point.
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export const ServiceSearchResult = z.looseObject({ service: DetailedService, distance: orNull(z.number()) });
export type ServiceSearchResult = z.infer<typeof ServiceSearchResult>;

/**
 * One result of the search by words. The API means services; its contract also allows structures, told apart by their
 * `services`. `distance` is in whole kilometres, null without a point; `score_recherche` is the rank given to the words.
 * @see /api/v1/search (checked 2026-06-30)
 */
export const SearchResult = z.looseObject({
  service: z.union([DetailedService, DetailedStructure]),
  distance: orNull(z.number()),
  score_recherche: orNull(z.number()),
});
export type SearchResult = z.infer<typeof SearchResult>;
