import * as z from 'zod/mini';
import type { Frais } from '../referentiels/values/frais.ts';
import type { ModeAccueil } from '../referentiels/values/modes-accueil.ts';
import type { ModeMobilisation } from '../referentiels/values/modes-mobilisation.ts';
import type { PersonneMobilisatrice } from '../referentiels/values/personnes-mobilisatrices.ts';
import type { Public } from '../referentiels/values/publics.ts';
import type { Thematique } from '../referentiels/values/thematiques.ts';
import type { TypeService } from '../referentiels/values/types-services.ts';
import { openEnum, orNull } from './open-enum.ts';
import type { Read, UnknownFields } from './read.ts';
import { sharedShape } from './record.ts';
import { BareStructure, BaseStructure, listedStructureShape } from './structure.ts';

/** The fields of a service that a structure has not. */
export const serviceShape = {
  /** The `id` of its structure. */
  structure_id: z.string(),
  /** Markdown of strangers, up to 10,000 characters: show it as text, see `toPlainText`. */
  description: z.string(),
  /** Kind of service, null when unknown. */
  type: orNull(openEnum<TypeService>()),
  /** Subjects of the service, null when unknown. A set: its order means nothing. */
  thematiques: orNull(z.array(openEnum<Thematique>())),
  /** Kind of cost, null when unknown. */
  frais: orNull(openEnum<Frais>()),
  /** The cost in words, null when nothing is said. */
  frais_precisions: orNull(z.string()),
  /**
   * People it is for: a person in any one of the publics is accepted. `tous-publics` stands alone. Null means unknown, not
   * everyone.
   */
  publics: orNull(z.array(openEnum<Public>())),
  /** People it is for, in words, null when nothing is said. */
  publics_precisions: orNull(z.string()),
  /** Conditions to meet or papers to bring, null when nothing is said. It may hold a backslash and an n for a line break. */
  conditions_acces: orNull(z.string()),
  /** On the spot, at a distance, or both. Null when unknown. */
  modes_accueil: orNull(z.array(openEnum<ModeAccueil>())),
  /** INSEE codes of communes and départements, SIREN of EPCI, `99100` or `france` (null: everywhere, and so is an empty list). */
  zone_eligibilite: orNull(z.array(z.string())),
  /** Name of the person to ask for, null when nobody is named. */
  contact_nom_prenom: orNull(z.string()),
  /** Page where people ask for the service, null when there is none. */
  lien_mobilisation: orNull(z.string()),
  /** Ways to ask for the service, null when unknown. */
  modes_mobilisation: orNull(z.array(openEnum<ModeMobilisation>())),
  /** People who may ask for it: the person, a professional, or both. Null when unknown. */
  mobilisable_par: orNull(z.array(openEnum<PersonneMobilisatrice>())),
  /** Ways to ask for the service, in words, null when nothing is said. */
  mobilisation_precisions: orNull(z.string()),
  /** Hours a week, null (never 0) when unknown or when it does not apply. */
  volume_horaire_hebdomadaire: orNull(z.number()),
  /** Length in weeks, from 1, null when unknown or when it does not apply. */
  nombre_semaines: orNull(z.number()),
};

/** The same, with what the API adds. */
export const listedServiceShape = {
  ...serviceShape,
  /** True when the address and the point come from the national address base, false when they come from the producer. */
  adresse_certifiee: z.boolean(),
  /** 0–1, two decimals, see `scoreQualite`. */
  score_qualite: z.number(),
};

/**
 * A service of schema v1 as read: every field is present (null when unknown), vocabularies are open, unknown fields are kept.
 * `date_maj` is `YYYY-MM-DD`. Coordinates are WGS84 degrees. `volume_horaire_hebdomadaire` is hours a week.
 * @see /api/v1/services (checked 2026-06-30)
 */
export const Service = z.looseObject({ ...sharedShape, ...listedServiceShape });
/** A service as read. */
export interface Service extends Read<typeof sharedShape>, Read<typeof listedServiceShape>, UnknownFields {}

/**
 * A service with its structure.
 * @see /api/v1/services/{id} (checked 2026-06-30)
 */
export const DetailedService = z.looseObject({
  ...sharedShape,
  ...listedServiceShape,
  structure: BaseStructure,
});
/** A service with its structure, as read. */
export interface DetailedService extends Service {
  /** The structure that gives the service. */
  structure: BaseStructure;
}

/**
 * A structure with its services and its duplicates in full.
 * @see /api/v1/structures/{id} (checked 2026-06-30)
 */
export const DetailedStructure = z.looseObject({
  ...sharedShape,
  ...listedStructureShape,
  doublons: z.array(BareStructure),
  services: z.array(Service),
});
/** A structure with its services and its duplicates, as read. */
export interface DetailedStructure extends Read<typeof sharedShape>, Read<typeof listedStructureShape>, UnknownFields {
  /** The same structure as other sources describe it, in full. */
  doublons: BareStructure[];
  /** Its services. */
  services: Service[];
}

const resultShape = {
  /** The service, with its structure. */
  service: DetailedService,
  /** Whole kilometres, null when the service is far, at a distance or without a point. */
  distance: orNull(z.number()),
};

/**
 * One result of a search: `distance` in whole kilometres, null when the service is far, remote or without a point.
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export const ServiceSearchResult = z.looseObject(resultShape);
/** One result of a search, as read. */
export interface ServiceSearchResult extends Read<typeof resultShape>, UnknownFields {
  /** The service, with its structure. */
  service: DetailedService;
}

const wordResultShape = {
  /** A service with its structure. The contract also allows a structure with its `services`. */
  service: z.union([DetailedService, DetailedStructure]),
  /** Whole kilometres, null without a point. */
  distance: orNull(z.number()),
  /** Rank of the result for the words, 0–1, null when no word was asked. */
  score_recherche: orNull(z.number()),
};

/**
 * One result of the search by words. The API answers services, but its contract also allows structures, which have
 * `services`. `distance` is in whole kilometres, null without a point. `score_recherche` is the rank of the result for the
 * words.
 * @see /api/v1/search (checked 2026-06-30)
 */
export const SearchResult = z.looseObject(wordResultShape);
/** One result of the search by words, as read. */
export interface SearchResult extends Read<typeof wordResultShape>, UnknownFields {
  /** A service with its structure. The contract also allows a structure with its `services`. */
  service: DetailedService | DetailedStructure;
}
